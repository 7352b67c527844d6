import type {
  PlanDocument,
  PlanDocumentDuty,
  PlanDocumentHead,
  PlanDocumentSignatory,
} from '../../plan-document.js';
import { namedDocument } from './document-kind.js';
import { dutiesSaid, dutySentence, saysTheSame } from './duty-sentence.js';
import { capacityIn } from '../../head/read-closing.js';
import { planYear } from '../../head/plan-year.js';

/** A main section after the list of tasks. */
export interface ClosingSection {
  heading: string;
  paragraphs: string[];
}

const MONEY = 'KINH PHÍ';
const DUTIES = 'TỔ CHỨC THỰC HIỆN';

/** "Kinh phí" and "Tổ chức thực hiện", where the plan has anything to say there. */
export function closingWords({ plan, duties, money = [] }: PlanDocument): ClosingSection[] {
  const year = planYear(plan);
  const paid = money.map(({ text }) => text);
  const said = dutiesSaid(MONEY, paid, year);
  const items = [...sentences(duties, said, year), ...superseding(plan)];
  return [
    { heading: MONEY, paragraphs: paid },
    { heading: DUTIES, paragraphs: items.map((item, i) => `${i + 1}. ${item}`) },
  ].filter(({ paragraphs }) => paragraphs.length > 0);
}

/** What the paragraphs on money ask of somebody is not asked twice. */
function sentences(duties: PlanDocumentDuty[], said: PlanDocumentDuty[], year?: number): string[] {
  const left = [...said];
  return duties.flatMap((duty) => {
    const at = left.findIndex((other) => saysTheSame(duty, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0 ? [] : [dutySentence(duty, year)];
  });
}

const superseding = ({ supersedes }: PlanDocumentHead): string[] =>
  supersedes.length === 0 ? [] : [`Kế hoạch này thay thế ${supersedes.map(namedDocument).join(', ')}.`];

export interface SignatureWords {
  office: string[];
  name: string;
}

export const signatureWords = ({ signatory }: PlanDocumentHead): SignatureWords => ({
  office: signatory ? withCapacity(signatory) : [],
  name: signatory?.name ?? '',
});

/** A capacity that no line bears is printed before the first: what was corrected apart from the office is not lost. */
function withCapacity({ capacity, office }: PlanDocumentSignatory): string[] {
  const [first, ...others] = office;
  const isBorne = capacity === null || office.some((line) => capacityIn([line]) === capacity);
  return first === undefined || isBorne ? office : [`${capacity}. ${first}`, ...others];
}

export const RECEIVERS = 'Nơi nhận:';

/** "- Thường trực Thành ủy;" */
export const receiverLines = ({ receivers = [] }: PlanDocumentHead): string[] =>
  receivers.map((receiver, i) => `- ${withoutDash(receiver)}${i === receivers.length - 1 ? '.' : ';'}`);

const withoutDash = (text: string): string => text.replace(/^[-–+]\s*/u, '').replace(/[;.]$/u, '');

import type { PlanDocumentDuty } from '../plan-document.js';
import type { OutlineNode } from '../structure/outline.js';
import { withoutEnd } from '../text/vietnamese.js';
import { headingUnits } from '../units/heading-units.js';
import { splitUnits } from '../units/split-units.js';
import { clauses } from './clauses.js';
import { dated, type Dated } from './dated-acts.js';
import { timeIn, type DutyTime } from './duty-time.js';
import { recipientOf } from './recipient.js';
import { withTimesBelow } from './times-below.js';
import {
  actingInClause,
  actingPart,
  clauseStarts,
  conditionIn,
  namesActors,
  nobody,
  type Above,
  type Acting,
} from './who-acts.js';

/** The standing duties of the closing sections: who does what, for whom, by when. */
export function readDuties(section: OutlineNode, year?: number): PlanDocumentDuty[] {
  return withTimesBelow(section.items).flatMap((node) => dutiesOf(node, nobody, year));
}

/** Of the articles of the decision that issues a plan: what they ask for at a time; the others only put it in force. */
export const readArticles = (articles: OutlineNode, year?: number): PlanDocumentDuty[] =>
  readDuties(articles, year).filter(({ who, deadline }) => who.length > 0 && deadline.kind !== 'none');

function dutiesOf(node: OutlineNode, inherited: Above, year?: number): PlanDocumentDuty[] {
  // "Sở Tài chính" over its bullets, or "Sở Tài chính: Tham mưu …" on one line.
  const { heading, rest } = dividedAtColon(node.text);
  const isActor = namesActors(withoutEnd(heading));
  const who = isActor ? { who: splitUnits(heading), asHeading: true } : inherited;
  const own: PlanDocumentDuty[] = [];
  for (const sentence of sentencesOf(isActor ? rest : node.text)) {
    const goesOn = /^Đồng thời[, ]/u.test(sentence) && own[0] !== undefined;
    const found = dutiesIn(sentence, node, goesOn ? { who: own[0]?.who ?? [], asHeading: true } : who, year);
    own.push(...(found.length > 0 ? found : askedOfAll(sentence, node, own.at(-1)?.who ?? [])));
  }
  const passed = isActor || own[0] === undefined ? who : { who: own[0].who, asHeading: false };
  const items = withTimesBelow(node.items);
  const firstItem = items.findIndex((n) => n.marker !== null);
  // A paragraph right under a body's name is that body's; one behind its items closes the document.
  const under = (n: OutlineNode, i: number): Above =>
    n.marker || (isActor && rest === '' && (firstItem < 0 ? i === 0 : i < firstItem)) ? passed : nobody;
  return [
    ...own.filter((duty) => !isFormula(duty)),
    ...items.flatMap((n, i) => dutiesOf(n, under(n, i), year)),
  ];
}

function dividedAtColon(text: string): { heading: string; rest: string } {
  // "Các sở: Nội vụ, Y tế:", "Chi cục Thủy sản có trách nhiệm:": the whole line is a heading.
  const whole = /:\s*$/u.test(text) && headingUnits(text) !== null;
  if (whole)
    return {
      heading: text.replace(/(?:[\s,]+(?:(?:có|chịu) trách nhiệm|có nhiệm vụ))?\s*:\s*$/u, ''),
      rest: '',
    };
  const [, heading = '', rest = ''] = /^([^:]*):?(?:\s+(.*))?$/su.exec(text) ?? [];
  return { heading, rest };
}

/** "… có trách nhiệm:" over its bullets, "yêu cầu các đơn vị nghiêm túc thực hiện": nothing anybody could be asked about. */
const FORMULA =
  /^(?:(?:có|chịu) trách nhiệm|(?:(?:nghiêm túc|khẩn trương|chủ động|tích cực|tổ chức|triển khai|và|thực hiện),? )*thực hiện(?: nghiêm túc| nghiêm)?|[^;]* (?:như sau|sau đây))$/iu;
const isFormula = ({ what, deadline }: PlanDocumentDuty): boolean =>
  deadline.kind === 'none' && FORMULA.test(what);

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);

function dutiesIn(sentence: string, node: OutlineNode, inherited: Above, year?: number): PlanDocumentDuty[] {
  const acting = actingPart(withoutEnd(sentence), inherited);
  if (!acting) return reportAlone(withoutEnd(sentence), node, year);
  const source = { line: node.line, endLine: node.endLine };
  return clauses(acting.what).flatMap((clause, i): PlanDocumentDuty[] => {
    const own = i === 0 ? { ...acting, what: clause } : actingInClause(clause, acting);
    return dated(own.what.replace(/^\(\d{1,2}\)\s+/u, '')).map((each) => {
      const what = withoutEnd(each.what);
      return { who: own.who, what, to: recipientOf(what), ...timeOf(each, own, year), source };
    });
  });
}

function timeOf({ time, printed }: Dated, own: Acting, year?: number): DutyTime {
  const { deadlineText, deadline } = timeIn({ ...own, what: time }, year);
  return { deadlineText: printed === undefined ? deadlineText : withoutEnd(printed), deadline };
}

/** "- Báo cáo quý: trước ngày 10 tháng cuối quý" under "Chế độ báo cáo": who reports is for a person to say. */
function reportAlone(what: string, { line, endLine }: OutlineNode, year?: number): PlanDocumentDuty[] {
  if (!/^(?:tổ chức )?(?:báo cáo|sơ kết|tổng kết)\s/iu.test(what)) return [];
  return dated(what).flatMap((each) => {
    const time = timeIn({ what: each.time, condition: null, opening: '' }, year);
    if (time.deadline.kind === 'none') return [];
    return [{ who: [], what: each.what, to: recipientOf(each.what), ...time, source: { line, endLine } }];
  });
}

/** "Trường hợp có vướng mắc, đề nghị phản ánh về Sở Nội vụ …": those who were asked before, or whoever it is. */
function askedOfAll(sentence: string, { line, endLine }: OutlineNode, who: string[]): PlanDocumentDuty[] {
  for (const at of clauseStarts(sentence)) {
    const asking =
      /^(?:(?:đề nghị|yêu cầu|cần|phải|thì)\s+)?(?:(?:kịp thời|chủ động)\s+)*(?=(?:báo cáo|phản ánh|thông tin|gửi)\s)/iu.exec(
        sentence.slice(at),
      );
    const condition = asking && conditionIn(sentence.slice(0, at));
    if (!asking || condition === null) continue;
    const what = withoutEnd(sentence.slice(at + asking[0].length));
    const deadline = { kind: 'conditional' as const, condition };
    return [
      { who, what, to: recipientOf(what), deadlineText: condition, deadline, source: { line, endLine } },
    ];
  }
  return [];
}

import type { Language } from '@dondoc/contracts';
import {
  printDeadline,
  shownRef,
  type PlanDocument,
  type PlanDocumentDuty,
  type PlanDocumentTask,
  type PlanDocumentWarning,
} from '@dondoc/plan-import';
import { countText } from './draft-text.js';
import { shortened } from './shortened.js';
import { toldOnce } from './told-once.js';

const WORDS = {
  vi: {
    issuer: 'Cơ quan ban hành',
    number: 'số',
    date: 'ngày',
    unsaid: 'không ghi',
    unnumbered: 'chưa cấp số',
    lead: 'Chủ trì',
    noLead: '(chưa nêu đơn vị chủ trì)',
    support: 'Phối hợp',
    time: 'Thời hạn',
    unread: 'Chưa đọc được',
    product: 'Sản phẩm',
    noBody: '(chưa nêu đơn vị)',
    duties: 'Việc theo tổ chức thực hiện:',
    doubts: 'Cần xem lại:',
    line: 'dòng',
    likewise: 'Cũng vậy, dòng',
    points: 'điểm cần xem lại',
  },
  en: {
    issuer: 'Issuer',
    number: 'number',
    date: 'date',
    unsaid: 'not said',
    unnumbered: 'none yet',
    lead: 'Lead',
    noLead: '(no lead unit named)',
    support: 'Support',
    time: 'Deadline',
    unread: 'Not understood',
    product: 'Product',
    noBody: '(no unit named)',
    duties: 'Duties of the organisation of the work:',
    doubts: 'To be looked at:',
    line: 'line',
    likewise: 'Likewise, line',
    points: 'points to be looked at',
  },
} as const satisfies Record<Language, Record<string, string>>;

const printedDay = (iso: string): string => iso.split('-').reverse().join('/');

/** What was read and the words it was read from, once where they are the same; words not understood are never "none named". */
function timeWords(
  { deadline, deadlineText }: Pick<PlanDocumentTask, 'deadline' | 'deadlineText'>,
  lang: Language,
): string {
  if (deadlineText === null) return printDeadline(deadline);
  const read = deadline.kind === 'none' ? WORDS[lang].unread : printDeadline(deadline);
  return read.toLowerCase() === deadlineText.toLowerCase() ? read : `${read} — “${deadlineText}”`;
}

function taskLines(task: PlanDocumentTask, lang: Language): string[] {
  const { lead, noLead, support, time, product } = WORDS[lang];
  return [
    `${shownRef(task.ref)}. ${shortened(task.content)}`,
    `    ${lead}: ${task.leads.join('; ') || noLead}`,
    ...(task.supports.length > 0 ? [`    ${support}: ${task.supports.join('; ')}`] : []),
    `    ${time}: ${timeWords(task, lang)}`,
    ...(task.product ? [`    ${product}: ${shortened(task.product)}`] : []),
  ];
}

function dutyLines(duty: PlanDocumentDuty, lang: Language): string[] {
  const { noBody, time } = WORDS[lang];
  const isTimed = duty.deadline.kind !== 'none' || duty.deadlineText !== null;
  return [
    `  ${duty.who.join('; ') || noBody}: ${shortened(duty.what)}`,
    ...(isTimed ? [`    ${time}: ${timeWords(duty, lang)}`] : []),
  ];
}

/** Each doubt with its line, many alike together, in the order of the document. */
function doubtLines(warnings: readonly PlanDocumentWarning[], lang: Language): string[] {
  const { line, likewise } = WORDS[lang];
  return toldOnce(warnings).map(({ first, others }) => {
    const more = others.length > 0 ? ` ${likewise} ${others.map((other) => other.line).join(', ')}.` : '';
    return `  ${line} ${first.line}: ${first.message[lang]}${more} [${first.code}]`;
  });
}

const counts = ({ tasks, duties, warnings }: PlanDocument, lang: Language): string =>
  `${countText(tasks.length, duties.length, lang)}, ${warnings.length} ${WORDS[lang].points}`;

/** A plan as it was read, for a person: what is doubtful first, then every task and duty. */
export function planText(document: PlanDocument, lang: Language): string {
  const { plan, tasks, duties, warnings } = document;
  const words = WORDS[lang];
  const date = plan.date ? printedDay(plan.date) : words.unsaid;
  return [
    plan.title,
    `${words.issuer}: ${plan.issuer ?? words.unsaid}; ${words.number}: ${plan.number ?? words.unnumbered}; ${words.date}: ${date}`,
    counts(document, lang),
    ...(warnings.length > 0 ? ['', words.doubts] : []),
    ...doubtLines(warnings, lang),
    '',
    ...tasks.flatMap((task) => taskLines(task, lang)),
    ...(duties.length > 0 ? ['', words.duties] : []),
    ...duties.flatMap((duty) => dutyLines(duty, lang)),
    '',
  ].join('\n');
}

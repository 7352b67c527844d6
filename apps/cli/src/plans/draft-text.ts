import {
  COMPARED_WORDS,
  conductText,
  signedAsText,
  type DraftComparisonView,
  type Language,
  type PlanDraftView,
  type PlanSummaryView,
} from '@dondoc/contracts';
import {
  printDay,
  printDeadline,
  type Day,
  type DraftTask,
  type OwnerRef,
  type PlanHead,
} from '@dondoc/domain';
import { countsText, findingsText } from './findings-text.js';
import { shortened } from './shortened.js';

export type NameOf = (unitId: string) => string;

const ownersText = (owners: readonly OwnerRef[], nameOf: NameOf): string =>
  owners.map((owner) => (owner.kind === 'unit' ? nameOf(owner.unitId) : owner.printed)).join('; ');

/** Words that stand in the document and were not understood are no missing deadline. */
function timeText({ deadline, deadlineText }: DraftTask, lang: Language): string {
  const unread = lang === 'vi' ? 'chưa đọc được' : 'not understood';
  const read = deadline.kind === 'none' && deadlineText ? unread : printDeadline(deadline);
  return deadlineText ? `${read} — “${deadlineText}”` : read;
}

/** Names that mean no unit yet stand as they are printed, or a correction of them would not show. */
function supportText({ supports, supportsPrinted = [] }: DraftTask, nameOf: NameOf, lang: Language): string {
  const printed = supportsPrinted.join('; ');
  if (supports.length >= supportsPrinted.length) return ownersText(supports, nameOf);
  const found = ownersText(supports, nameOf) || (lang === 'vi' ? '(chưa có)' : '(none yet)');
  return `${found} — “${printed}”`;
}

function taskLines(task: DraftTask, nameOf: NameOf, lang: Language): string[] {
  const vi = lang === 'vi';
  const { key, ref, content, owners, product } = task;
  const support = supportText(task, nameOf, lang);
  const lead = ownersText(owners, nameOf) || (vi ? '(chưa có)' : '(none yet)');
  return [
    `${key}  ${ref}. ${shortened(content)}`,
    `     ${vi ? 'Chủ trì' : 'Lead'}: ${lead}`,
    ...(support ? [`     ${vi ? 'Phối hợp' : 'Support'}: ${support}`] : []),
    `     ${vi ? 'Thời hạn' : 'Deadline'}: ${timeText(task, lang)}`,
    ...(product ? [`     ${vi ? 'Sản phẩm' : 'Product'}: ${shortened(product)}`] : []),
  ];
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What stands behind the list of tasks, part by part; what the draft does not have is left out. */
function closingLines({ signedAs, receivers, money, conduct }: PlanHead, lang: Language): string[] {
  const part = (name: 'signedAs' | 'receivers' | 'money' | 'conduct', entries: readonly string[] = []) =>
    entries.length === 0
      ? []
      : [`${capitalised(COMPARED_WORDS[name][lang])}:`, ...entries.map((e) => `  ${shortened(e)}`)];
  return [
    ...part(
      'conduct',
      conduct?.map((each) => conductText(each, lang)),
    ),
    ...part('money', money),
    ...part('signedAs', signedAs && [signedAsText(signedAs, lang)]),
    ...part('receivers', receivers),
  ];
}

export function draftText(draft: PlanDraftView, nameOf: NameOf, lang: Language): string[] {
  const { planId, head, tasks, findings } = draft;
  const vi = lang === 'vi';
  const closing = closingLines(head, lang);
  const day = (date: Day | undefined) => (date ? printDay(date) : vi ? 'chưa ghi' : 'none');
  return [
    `${planId}  ${head.title}`,
    `${vi ? 'Cơ quan ban hành' : 'Issuer'}: ${head.issuer}; ${vi ? 'số' : 'number'}: ${head.number ?? (vi ? 'chưa cấp' : 'none')}; ${vi ? 'ngày' : 'date'}: ${day(head.date)}; ${vi ? 'hiệu lực đến' : 'valid to'}: ${day(head.validTo)}`,
    '',
    ...tasks.flatMap((task) => taskLines(task, nameOf, lang)),
    ...(closing.length > 0 ? ['', ...closing] : []),
    '',
    countsText(findings, lang),
    ...findingsText(findings, lang),
  ];
}

/** How many tasks a plan has, and apart from them how many duties. */
export const countText = (tasks: number, duties: number, lang: Language): string =>
  lang === 'vi'
    ? `${tasks} nhiệm vụ, ${duties} việc theo tổ chức thực hiện`
    : `${tasks} tasks, ${duties} duties`;

/** How many tasks a draft has, and apart from them how many duties. */
export function tasksText({ tasks }: PlanDraftView, lang: Language): string {
  const duties = tasks.filter(({ duty }) => duty).length;
  return countText(tasks.length - duties, duties, lang);
}

export const summaryLine = ({ planId, title, number, counts }: PlanSummaryView, lang: Language): string =>
  [
    planId,
    countText(counts.tasks, counts.duties, lang),
    number ?? (lang === 'vi' ? '(chưa có số)' : '(no number)'),
    title,
  ].join('  ');

/** What the document says otherwise: `-` the draft, `+` the document. */
export function comparisonText(comparison: DraftComparisonView, lang: Language): string[] {
  const { head, added, removed, changed, unchanged } = comparison;
  const vi = lang === 'vi';
  const field = ({ label, before, after }: (typeof head)[number]) => [
    `    ${label}`,
    `    - ${before}`,
    `    + ${after}`,
  ];
  const line = (sign: string, { ref, content }: DraftTask) => `${sign} ${ref}. ${shortened(content)}`;
  return [
    vi ? '(-) trong dự thảo, (+) trong văn bản' : '(-) in the draft, (+) in the document',
    vi
      ? `${added.length} nhiệm vụ thêm, ${removed.length} bớt, ${changed.length} khác, ${unchanged} như nhau`
      : `${added.length} added, ${removed.length} removed, ${changed.length} changed, ${unchanged} the same`,
    ...(head.length > 0 ? [vi ? '~ phần đầu' : '~ head', ...head.flatMap(field)] : []),
    ...removed.map((task) => line('-', task)),
    ...added.map((task) => line('+', task)),
    ...changed.flatMap(({ key, ref, fields }) => [`~ ${ref} (${key})`, ...fields.flatMap(field)]),
  ];
}

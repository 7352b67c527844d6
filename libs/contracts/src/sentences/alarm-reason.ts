import type { AlarmFacts, Trigger } from '@dondoc/domain';
import type { Language } from './language.js';
import { printInstant, stepDays, type SentenceNames } from './telling.js';

type Phrase = (days: string) => string;

const VI: Readonly<Record<Trigger, Phrase>> = {
  unacknowledged: (n) => `chưa tiếp nhận sau ${n}`,
  'due-soon': (n) => `còn ${n} là đến hạn`,
  overdue: (n) => `quá hạn ${n}`,
  'hand-off-silent': (n) => `yêu cầu phối hợp chưa được trả lời sau ${n}`,
  'difficulty-unanswered': (n) => `khó khăn, vướng mắc chưa được trả lời sau ${n}`,
  'decision-not-carried-out': (n) => `kết luận quá hạn thực hiện ${n}`,
  'approval-pending': (n) => `kết quả chờ duyệt ${n}`,
  'confirmation-pending': (n) => `kết quả chờ xác nhận ${n}`,
  'docket-undecided': (n) => `nội dung trình họp chưa có kết luận sau ${n}`,
  stale: (n) => `chưa có cập nhật tiến độ sau ${n}`,
  'extension-unanswered': (n) => `đề nghị gia hạn chưa được trả lời sau ${n}`,
  'competence-undecided': (n) => `báo cáo ngoài thẩm quyền chưa được quyết định sau ${n}`,
  'contest-unanswered': (n) => `kiến nghị về việc quá hạn chưa được trả lời sau ${n}`,
  'milestone-missed': (n) => `quá mốc hoặc thời hạn của chỉ tiêu ${n}`,
  'condition-expected': (n) => `điều kiện dự kiến xảy ra đã qua ${n}`,
  'period-begun': () => 'đến kỳ báo cáo',
  'suspension-ended': () => 'hết thời gian tạm dừng',
  'urged-in-vain': () => 'đã đôn đốc đủ số lần mà chưa thực hiện',
};

const EN: Readonly<Record<Trigger, Phrase>> = {
  unacknowledged: (n) => `not acknowledged after ${n}`,
  'due-soon': (n) => `due in ${n}`,
  overdue: (n) => `${n} overdue`,
  'hand-off-silent': (n) => `the hand-off unanswered for ${n}`,
  'difficulty-unanswered': (n) => `the difficulty unanswered for ${n}`,
  'decision-not-carried-out': (n) => `the decision ${n} past its day`,
  'approval-pending': (n) => `the result awaiting approval for ${n}`,
  'confirmation-pending': (n) => `the result awaiting confirmation for ${n}`,
  'docket-undecided': (n) => `the docket item undecided after ${n}`,
  stale: (n) => `no progress reported for ${n}`,
  'extension-unanswered': (n) => `the request for a later day unanswered for ${n}`,
  'competence-undecided': (n) => `the proposal of another unit undecided for ${n}`,
  'contest-unanswered': (n) => `the contested lateness unanswered for ${n}`,
  'milestone-missed': (n) => `a milestone or target ${n} past its day`,
  'condition-expected': (n) => `the expected day of the condition ${n} past`,
  'period-begun': () => 'a period begins',
  'suspension-ended': () => 'the suspension has ended',
  'urged-in-vain': () => 'urged as often as the policy says, without effect',
};

/** A unit that had acknowledged and was asked to do so again is not told that it never did. */
const AGAIN: Readonly<Record<Language, Phrase>> = {
  vi: (n) => `chưa tiếp nhận lại sau ${n}`,
  en: (n) => `not acknowledged again after ${n}`,
};
const isAskedAnew = ({ trigger, key = '' }: RuleStep): boolean =>
  trigger === 'unacknowledged' && /\/assignment-(?!1\/)\d+\/ack\//.test(key);

/** A step before the day: it has not been missed yet. */
const AHEAD: Readonly<Record<Language, Partial<Record<Trigger, Phrase>>>> = {
  vi: { 'milestone-missed': (n) => `còn ${n} là đến mốc hoặc thời hạn của chỉ tiêu` },
  en: { 'milestone-missed': (n) => `a milestone or target is due in ${n}` },
};

/** What a rule's step is about; the event and the alarm still to come both have it. */
export interface RuleStep {
  readonly trigger: Trigger;
  readonly step: number;
  /** The occasion, where it is known. */
  readonly key?: string;
}

/** "quá hạn 3 ngày làm việc, theo bước 2 của quy tắc default/1": why the machine acts. */
export function reasonOf(
  rule: RuleStep,
  policyVersion: string,
  names: SentenceNames,
  lang: Language,
): string {
  const after = stepDays(names, policyVersion, rule.trigger, rule.step);
  const ahead = after !== undefined && after < 0 ? AHEAD[lang][rule.trigger] : undefined;
  const phrase = isAskedAnew(rule) ? AGAIN[lang] : (ahead ?? (lang === 'vi' ? VI : EN)[rule.trigger]);
  const days = phrase(daysIn(lang, after === undefined ? undefined : Math.abs(after)));
  if (rule.step === 0)
    return lang === 'vi' ? `${days}, theo quy tắc ${policyVersion}` : `${days}, by rule ${policyVersion}`;
  return lang === 'vi'
    ? `${days}, theo bước ${rule.step} của quy tắc ${policyVersion}`
    : `${days}, by step ${rule.step} of rule ${policyVersion}`;
}

function daysIn(lang: Language, n: number | undefined): string {
  if (lang === 'vi') return n === undefined ? 'số ngày đã định' : `${n} ngày làm việc`;
  if (n === undefined) return 'the days set';
  return n === 1 ? '1 working day' : `${n} working days`;
}

/** Said of a step that an outage made late; empty of one on time. */
export function lateMark({ late, dueAt }: Pick<AlarmFacts, 'late' | 'dueAt'>, lang: Language): string {
  if (!late) return '';
  const due = printInstant(dueAt);
  return lang === 'vi' ? `; thực hiện muộn, đáng lẽ lúc ${due}` : `; done late, it was due at ${due}`;
}

/** The reason with the mark of a step that an outage made late. */
export const alarmReason = (alarm: AlarmFacts, names: SentenceNames, lang: Language): string =>
  `${reasonOf(alarm, alarm.policyVersion, names, lang)}${lateMark(alarm, lang)}`;

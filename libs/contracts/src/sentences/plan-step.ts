import type { PlanAlarm, PlanRule } from '@dondoc/domain';
import type { Bilingual, Language } from './language.js';
import { printPeriod } from './period-words.js';
import type { SentenceNames } from './telling.js';
import { ROLE_WORDS } from './words.js';

type Step = Pick<PlanAlarm, 'act' | 'rule' | 'to' | 'period'>;

const REMINDERS: Readonly<Record<PlanRule, Bilingual>> = {
  'meeting-due': { vi: 'mở kỳ họp của Ban Chỉ đạo', en: 'open the meeting of the committee' },
  'meeting-missed': {
    vi: 'báo Ban Chỉ đạo chưa họp, Tổ giúp việc cần họp đánh giá và báo cáo Trưởng Ban',
    en: 'note that the committee has not met and the assistance team is to',
  },
  'conclusions-due': {
    vi: 'nhắc ban hành thông báo kết luận cuộc họp',
    en: 'remind of the conclusions of the meeting',
  },
  'plan-ends': { vi: 'nhắc chuẩn bị tổng kết kế hoạch', en: 'remind of the plan’s final review' },
};
const END: Bilingual = {
  vi: 'kết thúc thời gian thực hiện kế hoạch; nhiệm vụ chưa xong vẫn được theo dõi',
  en: 'end the plan’s validity; what is not done is still followed',
};

/** What the machine will do by itself for a plan, for which period and whom it tells: the middle of a sentence. */
export function planStepSentence(
  { act, rule, to, period }: Step,
  names: SentenceNames,
  lang: Language,
): string {
  if (act === 'end') return END[lang];
  const office = `${names.office?.(to.office) ?? ROLE_WORDS[to.office][lang]} (${names.unit(to.unitId)})`;
  return `${REMINDERS[rule][lang]}${period ? ` (${printPeriod(period.key, lang)})` : ''} → ${office}`;
}

import type { Alarm } from '@dondoc/domain';
import { reasonOf } from './alarm-reason.js';
import { printPeriod } from './period-words.js';
import type { Language } from './language.js';
import type { SentenceNames } from './telling.js';
import { ACT_WORDS, addresseeWord } from './words.js';

/** What the machine will do by itself, to whom and by which rule: the middle of a sentence, without a full stop. */
export function nextStepSentence(
  alarm: Pick<Alarm, 'act' | 'trigger' | 'step' | 'to' | 'effect' | 'key'>,
  policyVersion: string,
  names: SentenceNames,
  lang: Language,
): string {
  const rule = reasonOf(alarm, policyVersion, names, lang);
  if (alarm.effect.kind === 'taken-as-agreed')
    return lang === 'vi'
      ? 'coi im lặng là đồng ý theo yêu cầu phối hợp'
      : 'take silence as consent to the hand-off';
  if (alarm.effect.kind === 'acknowledgement-expires')
    return lang === 'vi'
      ? 'đề nghị tiếp nhận lại vì chưa có tiến độ'
      : 'ask for a new acknowledgement because there is no progress';
  if (alarm.effect.kind === 'period-opens')
    return lang === 'vi'
      ? `mở kỳ báo cáo ${printPeriod(alarm.effect.period.key, lang)}`
      : `open the period ${printPeriod(alarm.effect.period.key, lang)}`;
  if (alarm.effect.kind === 'suspension-ends')
    return lang === 'vi'
      ? 'tiếp tục thực hiện khi hết thời gian tạm dừng'
      : 'resume when the suspension ends';
  const to = `${names.office?.(alarm.to.office) ?? addresseeWord(alarm.to.office)[lang]} (${names.unit(alarm.to.unitId)})`;
  return lang === 'vi'
    ? `${ACT_WORDS[alarm.act].vi} → ${to}: ${rule}`
    : `${ACT_WORDS[alarm.act].en} → ${to}: ${rule}`;
}

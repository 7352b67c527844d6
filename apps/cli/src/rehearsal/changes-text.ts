import { TRIGGER_WORDS, type Language } from '@dondoc/contracts';
import { defaultPolicy, type Trigger } from '@dondoc/domain';
import type { FigureChange } from '@dondoc/application';
import { lower, officeAt } from './summary-words.js';

const FIGURE: Readonly<
  Record<Exclude<FigureChange['figure'], 'escalations'>, Readonly<Record<Language, string>>>
> = {
  acknowledged: { vi: 'đã tiếp nhận', en: 'acknowledged' },
  reminders: { vi: 'nhắc việc', en: 'reminders' },
  urgings: { vi: 'đôn đốc', en: 'urgings' },
  decisions: { vi: 'kết luận của Ban Chỉ đạo', en: 'decisions of the committee' },
  completedOnTime: { vi: 'hoàn thành đúng hạn', en: 'completed on time' },
  completedLate: { vi: 'hoàn thành quá hạn', en: 'completed late' },
  openOverdue: { vi: 'còn quá hạn cuối kỳ', en: 'still overdue at the end' },
};

/** What a policy changes of a year, in figures: for who tries it before it is issued. */
export function changesText(changes: readonly FigureChange[], version: string, lang: Language): string {
  const head =
    lang === 'vi'
      ? `So với quy tắc mặc định (${defaultPolicy.version}), quy tắc ${version} cho cùng kế hoạch và những người mô phỏng:`
      : `Against the default policy (${defaultPolicy.version}), ${version} makes of the same plan and simulated people:`;
  return `${[head, ...changes.map((change) => `  ${nameOf(change, lang)}: ${figuresOf(change, lang)}`)].join('\n')}\n`;
}

function nameOf({ figure, trigger = '', level = '' }: FigureChange, lang: Language): string {
  if (figure !== 'escalations') return FIGURE[figure][lang];
  const word = TRIGGER_WORDS[trigger as Trigger]?.[lang] ?? trigger;
  return `${lower(word)} → ${officeAt(level, lang)}`;
}

function figuresOf({ before, after }: FigureChange, lang: Language): string {
  if (before === after) return `${after} (${lang === 'vi' ? 'không đổi' : 'the same'})`;
  const by = after - before;
  return `${before} → ${after} (${by > 0 ? '+' : '−'}${Math.abs(by)})`;
}

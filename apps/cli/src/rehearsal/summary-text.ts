import { TRIGGER_WORDS } from '@dondoc/contracts';
import type { Trigger } from '@dondoc/domain';
import type { RehearsalSummary } from '@dondoc/application';
import { lower, officeAt } from './summary-words.js';

const triggerWord = (trigger: string): string => lower(TRIGGER_WORDS[trigger as Trigger]?.vi ?? trigger);

/** The year in a few lines, for the person at the keyboard. */
export function summaryText(
  summary: RehearsalSummary & { readonly seconds: number; readonly agrees: boolean },
  compared = 'Diễn tập và mô phỏng',
): string {
  const lines = [
    `${summary.tasks} nhiệm vụ${summary.duties > 0 ? ` và ${summary.duties} việc theo tổ chức thực hiện` : ''}, ${summary.obligations} phần việc${summary.periods > 0 ? ` (trong đó ${summary.periods} kỳ báo cáo)` : ''}, ${summary.acknowledged} đã tiếp nhận.`,
    `${summary.reminders} lần nhắc việc, ${summary.urgings} lần đôn đốc, ${summary.decisions} kết luận của Ban Chỉ đạo.`,
    ...Object.entries(summary.escalations).map(
      ([trigger, levels]) =>
        `  ${triggerWord(trigger)}: ${Object.entries(levels)
          .map(([level, n]) => `${officeAt(level, 'vi')} ${n}`)
          .join(', ')}`,
    ),
    `Hoàn thành đúng hạn ${summary.completedOnTime}, quá hạn ${summary.completedLate}; còn quá hạn ${summary.openOverdue}.`,
    summary.agrees
      ? `${compared} khớp nhau; ${summary.seconds} giây.`
      : `CẢNH BÁO: ${compared.toLowerCase()} khác nhau; ${summary.seconds} giây.`,
  ];
  return `${lines.join('\n')}\n`;
}

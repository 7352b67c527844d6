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
    ...courseText(summary),
    `Hoàn thành đúng hạn ${summary.completedOnTime}, quá hạn ${summary.completedLate}; còn quá hạn ${summary.openOverdue}.`,
    summary.agrees
      ? `${compared} khớp nhau; ${summary.seconds} giây.`
      : `CẢNH BÁO: ${compared.toLowerCase()} khác nhau; ${summary.seconds} giây.`,
  ];
  return `${lines.join('\n')}\n`;
}

/** What happened besides the work, where anything did. */
function courseText({ course, meetings }: RehearsalSummary): string[] {
  const { laterDaysAsked, laterDaysGranted, suspended, contested, setAside } = course;
  const { milestonesReached, milestonesMissed, conditionsMet } = course;
  const asked = [
    laterDaysAsked > 0 && `đề nghị gia hạn ${laterDaysAsked}, được gia hạn ${laterDaysGranted}`,
    suspended > 0 && `tạm dừng ${suspended}`,
    contested > 0 && `kiến nghị về quá hạn ${contested}, được chấp nhận ${setAside}`,
    conditionsMet > 0 && `đủ điều kiện triển khai ${conditionsMet}`,
  ];
  const followed = [
    milestonesReached + milestonesMissed > 0 &&
      `mốc, chỉ tiêu đã đạt ${milestonesReached}, đạt chậm hoặc chưa đạt ${milestonesMissed}`,
    meetings.held + meetings.missed > 0 &&
      `Ban Chỉ đạo họp đúng kỳ ${meetings.held}, không họp ${meetings.missed}`,
  ];
  return [lineOf('Phần việc', asked), lineOf('Theo dõi', followed)].filter((line) => line !== undefined);
}

function lineOf(head: string, parts: readonly (string | false)[]): string | undefined {
  const said = parts.filter((part) => part !== false);
  return said.length > 0 ? `${head}: ${said.join('; ')}.` : undefined;
}

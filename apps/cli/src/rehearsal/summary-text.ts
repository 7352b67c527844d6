import type { RehearsalSummary } from '@dondoc/application';

const TRIGGERS: Record<string, string> = {
  unacknowledged: 'chưa tiếp nhận',
  overdue: 'quá hạn',
  'hand-off-silent': 'yêu cầu phối hợp chưa được trả lời',
  'difficulty-unanswered': 'khó khăn, vướng mắc chưa được giải quyết',
  'decision-not-carried-out': 'kết luận chưa được thực hiện',
  'approval-pending': 'sản phẩm chờ duyệt',
  'confirmation-pending': 'kết quả chờ xác nhận',
};
const RUNGS: Record<string, string> = {
  0: 'người được phân công',
  1: 'người đứng đầu đơn vị',
  2: 'cơ quan thường trực',
  3: 'lãnh đạo phụ trách',
  4: 'Trưởng Ban',
};

/** The year in a few lines, for the person at the keyboard. */
export function summaryText(
  summary: RehearsalSummary & { readonly seconds: number; readonly agrees: boolean },
): string {
  const lines = [
    `${summary.tasks} nhiệm vụ, ${summary.obligations} phần việc, ${summary.acknowledged} đã tiếp nhận.`,
    `${summary.reminders} lần nhắc việc, ${summary.urgings} lần đôn đốc, ${summary.decisions} kết luận của Ban Chỉ đạo.`,
    ...Object.entries(summary.escalations).map(
      ([trigger, levels]) =>
        `  ${TRIGGERS[trigger] ?? trigger}: ${Object.entries(levels)
          .map(([level, n]) => `${RUNGS[level] ?? level} ${n}`)
          .join(', ')}`,
    ),
    `Hoàn thành đúng hạn ${summary.completedOnTime}, quá hạn ${summary.completedLate}; còn quá hạn ${summary.openOverdue}.`,
    summary.agrees
      ? `Diễn tập và mô phỏng khớp nhau; ${summary.seconds} giây.`
      : `CẢNH BÁO: diễn tập và mô phỏng khác nhau; ${summary.seconds} giây.`,
  ];
  return `${lines.join('\n')}\n`;
}

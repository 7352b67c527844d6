import type { PlanDocumentDeadline, PlanDocumentPeriod } from '../plan-document.js';

const periods: Record<PlanDocumentPeriod, string> = {
  day: 'hằng ngày',
  week: 'hằng tuần',
  month: 'hằng tháng',
  quarter: 'hằng quý',
  'half-year': '6 tháng một lần',
  year: 'hằng năm',
};

/** The deadline in Vietnamese, days as dd/mm/yyyy. Reading it again gives the same deadline. */
export function printDeadline(deadline: PlanDocumentDeadline): string {
  switch (deadline.kind) {
    case 'by':
      return byText(deadline);
    case 'standing':
      return deadline.from === undefined
        ? 'Thường xuyên'
        : `Từ ngày ${day(deadline.from)} và thực hiện thường xuyên`;
    case 'periodic':
      return `${monthDay(deadline) ?? period(deadline.every)}`;
    case 'conditional':
      return `${capital(deadline.condition ?? 'khi đủ điều kiện')}${deadline.expected === undefined ? '' : ` (dự kiến ngày ${day(deadline.expected)})`}`;
    case 'done':
      return 'Đã hoàn thành';
    case 'none':
      return 'Không nêu thời hạn';
  }
}

function byText(deadline: PlanDocumentDeadline): string {
  const due = day(deadline.due ?? '');
  const start =
    deadline.from === undefined ? `Trước ngày ${due}` : `Từ ngày ${day(deadline.from)} đến ngày ${due}`;
  const every = deadline.every === undefined ? '' : `, ${period(deadline.every).toLowerCase()}`;
  return `${start}${every}${deadline.thenStanding === true ? ' và duy trì thường xuyên' : ''}`;
}

const period = (every?: PlanDocumentPeriod): string =>
  every === undefined ? 'Định kỳ' : `Định kỳ ${periods[every]}`;

function monthDay({ dayOfMonth, every }: PlanDocumentDeadline): string | null {
  if (dayOfMonth === undefined) return null;
  return `Trước ngày ${dayOfMonth} ${every === 'quarter' ? 'của tháng cuối quý' : 'hằng tháng'}`;
}

const day = (iso: string): string => iso.split('-').reverse().join('/');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

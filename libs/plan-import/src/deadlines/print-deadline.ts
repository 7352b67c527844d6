import { daysIn } from './calendar-day.js';
import type { PlanDocumentDeadline, PlanDocumentMilestone, PlanDocumentPeriod } from '../plan-document.js';

const periods: Record<PlanDocumentPeriod, string> = {
  day: 'hằng ngày',
  week: 'hằng tuần',
  month: 'hằng tháng',
  quarter: 'hằng quý',
  'half-year': '6 tháng một lần',
  year: 'hằng năm',
};

/**
 * The deadline in Vietnamese, days as dd/mm/yyyy, with its dated steps. Reading it again gives the same deadline; of
 * `done` it says only that, the proving document is the task's `doneBy`.
 */
export function printDeadline(deadline: PlanDocumentDeadline): string {
  const text = ownText(deadline);
  const { milestones = [] } = deadline;
  return milestones.length === 0 ? text : `${text}${steps(milestones)}`;
}

function ownText(deadline: PlanDocumentDeadline): string {
  switch (deadline.kind) {
    case 'by':
      return byText(deadline);
    case 'standing':
      return deadline.from === undefined
        ? 'Thường xuyên'
        : `Từ ngày ${day(deadline.from)} và thực hiện thường xuyên`;
    case 'periodic':
      return onDay(deadline) ?? rhythm(deadline);
    case 'conditional':
      return `${deadline.condition ?? 'Khi đủ điều kiện'}${deadline.expected === undefined ? '' : ` (dự kiến ngày ${day(deadline.expected)})`}`;
    case 'done':
      return 'Đã hoàn thành';
    case 'none':
      return 'Không nêu thời hạn';
  }
}

function byText(deadline: PlanDocumentDeadline): string {
  const due = day(deadline.due ?? '');
  const start =
    deadline.from === undefined
      ? `${endsMonth(deadline.due ?? '') ? 'Đến hết' : 'Trước'} ngày ${due}`
      : `Từ ngày ${day(deadline.from)} đến ngày ${due}`;
  const every = deadline.every === undefined ? '' : `, ${rhythm(deadline).replace('Định', 'định')}`;
  return `${start}${every}${deadline.thenStanding === true ? ' và duy trì thường xuyên' : ''}`;
}

/** "Định kỳ hằng quý, trước ngày 15": the day is one of the last month of the period. */
function rhythm({ every, dayOfMonth }: PlanDocumentDeadline): string {
  const often = every === undefined ? 'Định kỳ' : `Định kỳ ${periods[every]}`;
  return dayOfMonth === undefined ? often : `${often}, trước ngày ${dayOfMonth}`;
}

/** The rhythm as it is usually printed where it has a day of its own; null where it has none, or June would lack it. */
function onDay({ dayOfMonth, every }: PlanDocumentDeadline): string | null {
  if (dayOfMonth === undefined) return null;
  if (every === 'month') return `Trước ngày ${dayOfMonth} hằng tháng`;
  if (every === 'quarter') return `Trước ngày ${dayOfMonth} của tháng cuối quý`;
  if (every === 'year') return `Trước ngày ${dayOfMonth}/12 hằng năm`;
  if (every === 'half-year' && dayOfMonth <= 30)
    return `Trước ngày ${dayOfMonth}/6 và ngày ${dayOfMonth}/12 hằng năm`;
  return null;
}

/** In brackets, unless a step has brackets of its own. */
function steps(milestones: readonly PlanDocumentMilestone[]): string {
  const said = milestones.map(({ due, text }) => `đến ngày ${day(due)}: ${text}`).join('; ');
  return /[()]/u.test(said) ? `, trong đó: ${said}` : ` (trong đó: ${said})`;
}

/** The end of a month may stand for "trong tháng", "trong quý", "trong năm": said so that nobody counts to the day before. */
function endsMonth(iso: string): boolean {
  const [year = 0, month = 0, date] = iso.split('-').map(Number);
  return date === daysIn(year, month);
}

const day = (iso: string): string => iso.split('-').reverse().join('/');

import { endOfDay, type Instant } from '../calendar/instant.js';
import { lastDayOfMonth, partsOf, printDay, type Day } from '../calendar/day.js';
import { never } from '../shared/domain-error.js';

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** When a task is due: never a bare date. Two thirds of the tasks of real plans have no date at all. */
export type Deadline =
  | { readonly kind: 'by'; readonly due: Day; readonly thenStanding?: boolean }
  | { readonly kind: 'standing'; readonly from?: Day }
  | { readonly kind: 'periodic'; readonly every?: Period; readonly dayOfMonth?: number }
  | { readonly kind: 'conditional'; readonly condition: string; readonly expected?: Day }
  | { readonly kind: 'done'; readonly document: string }
  | { readonly kind: 'none' };

/** The day after which the task is late; only a dated task has one. */
export const dueDay = (deadline: Deadline): Day | undefined =>
  deadline.kind === 'by' ? deadline.due : undefined;

/** The instant from which the task is overdue: 24:00 of the due day, without roll-forward (a date fixed in a plan is no term). */
export function overdueAt(deadline: Deadline): Instant | undefined {
  const due = dueDay(deadline);
  return due === undefined ? undefined : endOfDay(due);
}

const PERIODS: Record<Period, string> = {
  day: 'hằng ngày',
  week: 'hằng tuần',
  month: 'hằng tháng',
  quarter: 'hằng quý',
  'half-year': '6 tháng một lần',
  year: 'hằng năm',
};

/** The deadline in Vietnamese, with the rule it was read by: "trước ngày 30/09/2025 (tính đến hết ngày 30/09)". */
export function printDeadline(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'by':
      return printBy(deadline.due, deadline.thenStanding ?? false);
    case 'standing':
      return deadline.from ? `thường xuyên, từ ngày ${printDay(deadline.from)}` : 'thường xuyên';
    case 'periodic':
      return printPeriodic(deadline.every, deadline.dayOfMonth);
    case 'conditional':
      return deadline.expected
        ? `${deadline.condition} (dự kiến đến ${printDay(deadline.expected)})`
        : deadline.condition;
    case 'done':
      return `đã hoàn thành (${deadline.document})`;
    case 'none':
      return 'không ghi thời hạn';
    default:
      return never(deadline);
  }
}

function printBy(due: Day, thenStanding: boolean): string {
  const tail = thenStanding ? ', sau đó thường xuyên' : '';
  const { year, month } = partsOf(due);
  // The end of a month may have been printed as "trong tháng", "trong quý", "trong năm" or as that very day: said without guessing.
  if (due === lastDayOfMonth(year, month)) return `đến hết ngày ${printDay(due)}${tail}`;
  return `trước ngày ${printDay(due)} (tính đến hết ngày ${printDay(due).slice(0, 5)})${tail}`;
}

function printPeriodic(every: Period | undefined, dayOfMonth: number | undefined): string {
  const rhythm = every ? `định kỳ ${PERIODS[every]}` : 'định kỳ';
  return dayOfMonth ? `${rhythm}, trước ngày ${dayOfMonth}` : rhythm;
}

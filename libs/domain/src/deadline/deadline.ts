import { endOfDay, type Instant } from '../calendar/instant.js';
import { addWorkingDays, isWorkingDay, type Calendar } from '../calendar/calendar.js';
import { addDays, lastDayOfMonth, partsOf, printDay, type Day } from '../calendar/day.js';
import { never } from '../shared/domain-error.js';

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** When a task is due: never a bare date. Two thirds of the tasks of real plans have no date at all. */
export type Deadline =
  | {
      readonly kind: 'by';
      readonly due: Day;
      readonly thenStanding?: boolean;
      /** After the day, once every so often. */
      readonly every?: Period;
      /** The day as printed, where the plan's rule put it off to the next working day. */
      readonly rolledFrom?: Day;
    }
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

/** What a part goes on with once its dated result is confirmed; undefined where it ends with it. */
export function deadlineAfter(deadline: Deadline): Deadline | undefined {
  if (deadline.kind !== 'by') return undefined;
  if (deadline.every) return { kind: 'periodic', every: deadline.every };
  return deadline.thenStanding ? { kind: 'standing', from: addDays(deadline.due, 1) } : undefined;
}

/** A fixed day that is no working day, put off to the next one where the plan says so. Default: a date in a plan stays where it is. */
export function rollForward(calendar: Calendar, deadline: Deadline): Deadline {
  if (deadline.kind !== 'by' || isWorkingDay(calendar, deadline.due)) return deadline;
  return { ...deadline, due: addWorkingDays(calendar, deadline.due, 0), rolledFrom: deadline.due };
}

const PERIODS: Record<Period, string> = {
  day: 'hằng ngày',
  week: 'hằng tuần',
  month: 'hằng tháng',
  quarter: 'hằng quý',
  'half-year': '6 tháng một lần',
  year: 'hằng năm',
};

/** A day of a longer period is one of its last month. */
const LAST_MONTH: Partial<Record<Period, string>> = {
  quarter: ' của tháng cuối quý',
  'half-year': ' của tháng cuối kỳ',
  year: ' của tháng 12',
};

/** The deadline in Vietnamese, with the rule it was read by: "trước ngày 30/09/2025 (tính đến hết ngày 30/09)". */
export function printDeadline(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'by':
      return printBy(deadline);
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

function printBy({ due, thenStanding, every, rolledFrom }: Extract<Deadline, { kind: 'by' }>): string {
  const after = every
    ? `, sau đó ${printPeriodic(every, undefined)}`
    : thenStanding
      ? ', sau đó thường xuyên'
      : '';
  const tail = `${rolledFrom ? `, lùi từ ngày nghỉ ${printDay(rolledFrom)}` : ''}${after}`;
  const { year, month } = partsOf(due);
  // The end of a month may have been printed as "trong tháng", "trong quý", "trong năm" or as that very day: said without guessing.
  if (due === lastDayOfMonth(year, month)) return `đến hết ngày ${printDay(due)}${tail}`;
  return `trước ngày ${printDay(due)} (tính đến hết ngày ${printDay(due).slice(0, 5)})${tail}`;
}

function printPeriodic(every: Period | undefined, dayOfMonth: number | undefined): string {
  const rhythm = every ? `định kỳ ${PERIODS[every]}` : 'định kỳ';
  return dayOfMonth ? `${rhythm}, trước ngày ${dayOfMonth}${LAST_MONTH[every ?? 'month'] ?? ''}` : rhythm;
}

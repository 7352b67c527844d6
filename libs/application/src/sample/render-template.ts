import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  publicSectorCalendar,
  type Calendar,
  type Day,
} from '@dondoc/domain';

export interface TemplateDays {
  /** Day of issue: what `{{ngày +57}}`, `{{tháng +28}}`, `{{quý +100}}`, `{{năm +200}}` are counted from. */
  readonly issuedOn: Day;
  /** Day of the first start: what `{{nay -16}}` is counted from, in working days. */
  readonly today: Day;
}

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const yearOf = (day: Day) => Number(day.slice(0, 4));
const monthOf = (day: Day) => Number(day.slice(5, 7));
const dateOf = (day: Day) => Number(day.slice(8, 10));

/** Days below 10 and the months 1 and 2 bear a zero, as Decree 30/2020 has it for documents. */
const printedDate = (n: number) => (n < 10 ? `0${n}` : String(n));
const printedMonth = (n: number) => (n <= 2 ? `0${n}` : String(n));
const printedDay = (day: Day) => `${printedDate(dateOf(day))}/${printedMonth(monthOf(day))}/${yearOf(day)}`;

/** First and last year of a plan that runs for some ten months: one of the last quarter is next year's plan. */
const yearsOf = (issuedOn: Day) => ({
  first: yearOf(addDays(issuedOn, 92)),
  last: yearOf(addDays(issuedOn, 316)),
});

function period(issuedOn: Day): string {
  const { first, last } = yearsOf(issuedOn);
  return first === last ? `năm ${first}` : `giai đoạn ${first}-${last}`;
}

/** A city that issues about one plan in two days. */
function numberOf(issuedOn: Day): string {
  let days = 1;
  while (yearOf(addDays(issuedOn, -days)) === yearOf(issuedOn)) days += 1;
  return printedDate(Math.max(1, Math.floor(days / 2)));
}

const byName: Readonly<Record<string, (issuedOn: Day) => string>> = {
  số: numberOf,
  'ngày ban hành': (d) => `ngày ${printedDate(dateOf(d))} tháng ${printedMonth(monthOf(d))} năm ${yearOf(d)}`,
  kỳ: period,
  KỲ: (d) => period(d).toUpperCase(),
  'năm trước': (d) => String(yearsOf(d).first - 1),
};

const byOffset: Readonly<Record<string, (n: number, days: TemplateDays, calendar: Calendar) => string>> = {
  ngày: (n, { issuedOn }, calendar) => printedDay(addWorkingDays(calendar, addDays(issuedOn, n), 0)),
  nay: (n, { today }, calendar) => printedDay(addWorkingDays(calendar, today, n)),
  tháng: (n, { issuedOn }) => {
    const day = addDays(issuedOn, n);
    return `${printedMonth(monthOf(day))}/${yearOf(day)}`;
  },
  quý: (n, { issuedOn }) => {
    const day = addDays(issuedOn, n);
    return `Quý ${QUARTERS[Math.floor((monthOf(day) - 1) / 3)]}/${yearOf(day)}`;
  },
  năm: (n, { issuedOn }) => String(yearOf(addDays(issuedOn, n))),
};

/**
 * A sample plan's text for a day: every `{{…}}` is replaced, days that fall on days off move to the next working day.
 * Names: `số`, `ngày ban hành`, `kỳ`, `KỲ` (capitals), `năm trước`; with days after the day of issue `ngày +57`,
 * `tháng +28`, `quý +100`, `năm +200`; with working days from the first start `nay -16`.
 * @throws Error naming a placeholder it does not know
 */
export function renderTemplate(
  template: string,
  days: TemplateDays,
  calendar: Calendar = publicSectorCalendar,
): string {
  return template.replace(PLACEHOLDER, (whole, words: string) => {
    const named = byName[words];
    if (named) return named(days.issuedOn);
    const [, name = '', offset = ''] = /^(\S+) ([+-]\d+)$/.exec(words) ?? [];
    const counted = byOffset[name];
    if (!counted) throw new Error(`the template has an unknown placeholder ${whole}`);
    return counted(Number(offset), days, calendar);
  });
}

/** Weeks of history the older sample plan has behind it. */
const WEEKS = 10;

/** When the older sample plan was issued: ten weeks before the first start, on that weekday or the last working day before it. */
export function olderPlanIssuedOn(today: Day, calendar: Calendar = publicSectorCalendar): Day {
  const day = addDays(today, -7 * WEEKS);
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, -1);
}

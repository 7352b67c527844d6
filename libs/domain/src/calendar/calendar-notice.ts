import { requireText } from '../shared/require-text.js';
import { calendarOf, type Calendar, type CalendarFact } from './calendar.js';
import { weekday, type Day } from './day.js';
import { refuse } from '../shared/domain-error.js';

/** A notice that changes the calendar: what it adds or says otherwise, and which days it takes back to their weekday. */
export interface CalendarNotice {
  /** Number of the document, as on its head. */
  readonly document: string;
  readonly facts: readonly Omit<CalendarFact, 'document'>[];
  readonly withdrawn: readonly Day[];
}

export interface CalendarNoticeRecorded {
  readonly type: 'CalendarNoticeRecorded';
  readonly data: CalendarNotice & {
    /** Version of the calendar with this notice, and the one before it. */
    readonly version: string;
    readonly before: string;
  };
}

/**
 * Records a notice on top of the calendar in force. Twice the same says nothing.
 * @throws DomainError calendar-document-missing, calendar-notice-empty, calendar-day-twice, calendar-worked-weekday,
 *   calendar-day-unknown.
 */
export function recordCalendarNotice(
  before: Calendar,
  notice: CalendarNotice,
  /** Whose own day it is; absent: the nation's. */
  organisationId?: string,
): readonly CalendarNoticeRecorded[] {
  check(before, notice);
  if (changesNothing(before, notice)) return [];
  const named =
    organisationId && !before.version.includes('@') ? `${before.version}@${organisationId}` : before.version;
  const version = nextVersion(named);
  return [{ type: 'CalendarNoticeRecorded', data: { ...notice, version, before: before.version } }];
}

function check(before: Calendar, { document, facts, withdrawn }: CalendarNotice): void {
  if (document.trim() === '') refuse('calendar-document-missing');
  if (facts.length + withdrawn.length === 0) refuse('calendar-notice-empty');
  const days = [...facts.map(({ day }) => day), ...withdrawn];
  const twice = days.find((day, i) => days.indexOf(day) !== i);
  if (twice) refuse('calendar-day-twice', { day: twice });
  for (const { day, kind, name } of facts) {
    requireText('name', name);
    if (kind === 'working-day' && weekday(day) <= 5) refuse('calendar-worked-weekday', { day });
  }
  const unknown = withdrawn.find((day) => !before.facts.has(day));
  if (unknown) refuse('calendar-day-unknown', { day: unknown });
}

const changesNothing = (before: Calendar, { facts, withdrawn }: CalendarNotice): boolean =>
  withdrawn.length === 0 && facts.every(({ day, kind }) => before.facts.get(day)?.kind === kind);

/**
 * `vn-2023-2026/1`, `vn-2023-2026/1+1`, `vn-2023-2026/1+2`: the calendar given out and the notices on top of it;
 * `vn-2023-2026/1+2@lam-giang+1`: and an organisation's own.
 */
function nextVersion(version: string): string {
  const [, base = version, notices = '0'] = /^(.*?)(?:\+(\d+))?$/.exec(version) ?? [];
  return `${base}+${Number(notices) + 1}`;
}

/**
 * The nation's calendar with an organisation's own days on top of it, in the order of its notices: a day that both speak
 * of is as the organisation says. Without own notices it is the nation's itself.
 */
export function calendarOfOrganisation(
  national: Calendar,
  organisationId: string,
  notices: readonly CalendarNoticeRecorded[],
): Calendar {
  if (notices.length === 0) return national;
  const { facts } = notices.reduce(withNotice, national);
  return { version: `${national.version}@${organisationId}+${notices.length}`, facts };
}

/** The calendar after a notice; the one before stays what it was. */
export function withNotice(before: Calendar, { data }: CalendarNoticeRecorded): Calendar {
  const { version, document, facts, withdrawn } = data;
  const kept = [...before.facts.values()].filter(
    ({ day }) => !withdrawn.includes(day) && !facts.some((fact) => fact.day === day),
  );
  return calendarOf(version, [...kept, ...facts.map((fact) => ({ ...fact, document }))]);
}

import {
  addDays,
  asDay,
  isWorkingDay,
  publicSectorCalendar,
  recordCalendarNotice,
  weekday,
  withNotice,
  type Calendar,
  type CalendarNotice,
  type Day,
} from '@dondoc/domain';
import { Chance } from '@dondoc/testing';

/** A calendar and the notices that change it later on, each on top of the one before. */
export interface CalendarInTime {
  readonly document: string;
  readonly calendar: Calendar;
}

/** Lives share these few: what was worked out about a calendar is remembered with it. */
export const calendars: readonly (readonly CalendarInTime[])[] = [1, 2, 3].map((seed) =>
  afterNotices(new Chance(seed)),
);

function afterNotices(chance: Chance): readonly CalendarInTime[] {
  const chain: CalendarInTime[] = [{ document: 'given out', calendar: publicSectorCalendar }];
  for (let nth = 1; nth <= 6; nth += 1) {
    const before = (chain.at(-1) as CalendarInTime).calendar;
    const notice = randomNotice(chance, before, `${nth}/TB-BNV`);
    const [recorded] = recordCalendarNotice(before, notice);
    if (recorded) chain.push({ document: notice.document, calendar: withNotice(before, recorded) });
  }
  return chain;
}

/** Days off where there were none, Saturdays worked instead, a day off taken back. */
function randomNotice(chance: Chance, before: Calendar, document: string): CalendarNotice {
  const days = Array.from({ length: 420 }, (_, i) => addDays(asDay('2025-04-01'), i));
  const facts = chance.some(days, 40).flatMap((day) => factOn(before, day));
  const known = [...before.facts.keys()].filter((day) => day > '2025-04-01') as Day[];
  const withdrawn = chance.some(known, 2).filter((day) => !facts.some((fact) => fact.day === day));
  return { document, facts, withdrawn };
}

function factOn(before: Calendar, day: Day): CalendarNotice['facts'] {
  if (isWorkingDay(before, day)) return [{ day, kind: 'compensatory', name: 'nghỉ bù' }];
  return weekday(day) === 6 ? [{ day, kind: 'working-day', name: 'làm bù' }] : [];
}

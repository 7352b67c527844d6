import {
  addWorkingDays,
  DomainError,
  asDay,
  knowsYear,
  printDay,
  publicSectorCalendar,
  type CalendarFactKind,
  type Day,
} from '@dondoc/domain';
import { toldRefusal } from '../registers/told-refusal.js';
import { UserError } from '../user-error.js';

interface Output {
  readonly json?: boolean;
}

const KIND: Readonly<Record<CalendarFactKind, string>> = {
  holiday: 'nghỉ lễ · holiday',
  compensatory: 'nghỉ bù, hoán đổi · day in lieu',
  'working-day': 'làm bù · worked',
};

function dayOf(text: string): Day {
  try {
    return asDay(text);
  } catch (error) {
    throw error instanceof DomainError ? toldRefusal(error) : error;
  }
}

function requireYear(year: number): void {
  if (knowsYear(publicSectorCalendar, year)) return;
  throw new UserError(
    'calendar-year-unknown',
    `Lịch nghỉ năm ${year} chưa có trong dondoc (đang có 2023–2026); hãy cập nhật bản mới khi có thông báo nghỉ lễ, Tết.`,
    `The calendar of ${year} is not known to dondoc (2023–2026 are); update it once that year's holidays have been announced.`,
  );
}

const writeJson = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

/** @throws UserError date-impossible, count-impossible, calendar-year-unknown */
export function addToDay(text: string, count: string, { json }: Output): void {
  const from = dayOf(text);
  const n = Number(count);
  if (!Number.isInteger(n) || Math.abs(n) > 1000)
    throw new UserError(
      'count-impossible',
      `“${count}” không phải số ngày làm việc; hãy ghi một số nguyên, nhiều nhất 1000.`,
      `“${count}” is no number of working days; give a whole number, at most 1000.`,
    );
  const day = addWorkingDays(publicSectorCalendar, from, n);
  for (const each of [from, day]) requireYear(Number(each.slice(0, 4)));
  if (json) writeJson({ from, workingDays: n, day, calendarVersion: publicSectorCalendar.version });
  else process.stdout.write(`${day}\n`);
}

/** @throws UserError year-impossible, calendar-year-unknown */
export function printYear(text: string, { json }: Output): void {
  const year = Number(text);
  if (!/^\d{4}$/.test(text))
    throw new UserError(
      'year-impossible',
      `“${text}” không phải một năm; hãy ghi bốn chữ số.`,
      `“${text}” is no year; give four digits.`,
    );
  requireYear(year);
  const facts = [...publicSectorCalendar.facts.values()].filter((fact) => fact.day.startsWith(text));
  if (json) return void writeJson(facts);
  const lines = facts.map(
    ({ day, kind, name, document }) => `${printDay(day)}  ${KIND[kind].padEnd(30)}  ${name} (${document})`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}

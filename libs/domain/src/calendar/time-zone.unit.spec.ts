import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { transformSync } from '@swc/core';

// The machine's own zone can only be changed for a process of its own, so the sources are run in three.
const SOURCES = [
  'shared/domain-error',
  'calendar/day',
  'calendar/instant',
  'calendar/calendar',
  'calendar/public-sector-calendar',
  'deadline/deadline',
];
const ASK = `
import { asDay, weekday } from './calendar/day.js';
import { atLocal, endOfDay, epochOf, localDay } from './calendar/instant.js';
import { addWorkingDays } from './calendar/calendar.js';
import { publicSectorCalendar as c } from './calendar/public-sector-calendar.js';
import { overdueAt, printDeadline } from './deadline/deadline.js';
const due = { kind: 'by', due: asDay('2025-03-30') };
console.log(JSON.stringify([
  addWorkingDays(c, asDay('2025-04-24'), 4), addWorkingDays(c, asDay('2025-12-31'), 6), weekday(asDay('2025-03-30')),
  atLocal(asDay('2025-03-30'), '02:30'), endOfDay(asDay('2025-10-26')), epochOf('2025-03-30T01:30:00.000Z'),
  localDay('2025-12-31T17:00:00.000Z'), overdueAt(due), printDeadline(due),
]));`;

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'dondoc-zone-'));
  for (const name of SOURCES) {
    const source = readFileSync(join(import.meta.dirname, '..', `${name}.ts`), 'utf8');
    const options = { swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } as const;
    const file = join(directory, `${name}.js`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, transformSync(source, options).code);
  }
  writeFileSync(join(directory, 'package.json'), '{"type":"module"}');
  writeFileSync(join(directory, 'ask.js'), ASK);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test.each(['UTC', 'America/St_Johns', 'Europe/Berlin', 'Pacific/Kiritimati'])(
  'no day or instant depends on the zone of the machine (%s)',
  (TZ) => {
    const answer = execFileSync(process.execPath, [join(directory, 'ask.js')], {
      env: { ...process.env, TZ },
    });
    expect(JSON.parse(answer.toString())).toEqual([
      '2025-04-29',
      '2026-01-10',
      7,
      '2025-03-29T19:30:00.000Z',
      '2025-10-26T17:00:00.000Z',
      1_743_298_200_000,
      '2026-01-01',
      '2025-03-30T17:00:00.000Z',
      'trước ngày 30/03/2025 (tính đến hết ngày 30/03)',
    ]);
  },
);

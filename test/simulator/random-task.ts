import {
  addDays,
  asId,
  localDay,
  type CompletionRule,
  type Day,
  type Deadline,
  type Instant,
  type Period,
  type Rules,
  type TaskAssigned,
} from '@dondoc/domain';
import { sampleTask, type Chance } from '@dondoc/testing';

/** The standing agency, the Office and the committee are among them: they lead, too. */
export const UNITS = ['so-tu-phap', 'so-y-te', 'so-noi-vu', 'xa-1', 'xa-2', 'cong-an', 'van-phong'] as const;
/** Outside the committee's line: asked, not assigned. */
export const BODIES = ['toa-an', 'cuc-thue'] as const;
const PERIODS: readonly Period[] = ['day', 'week', 'month', 'quarter', 'half-year', 'year'];

/** A task for one to five units, with any kind of deadline. */
export function randomTask(chance: Chance, now: Instant, { policy, calendar }: Rules): TaskAssigned['data'] {
  const today = localDay(now);
  const requested = chance.of(0.25) ? chance.some(BODIES, chance.between(1, 2)) : [];
  const least = requested.length > 0 ? 0 : 1;
  const units = chance.some(UNITS, chance.of(0.5) ? 1 : chance.between(least, 5 - requested.length));
  const completion = randomCompletion(chance, [...units, ...requested]);
  return {
    ...sampleTask({ units, requested, deadline: randomDeadline(chance, today) }),
    targets: chance.of(0.3) ? randomTargets(chance, today) : [],
    ...(chance.of(0.3) ? { milestones: randomMilestones(chance, today) } : {}),
    ...(completion ? { completion } : {}),
    ...(chance.of(0.5) ? { product: 'Báo cáo' } : {}),
    policyVersion: policy.version,
    calendarVersion: calendar.version,
  };
}

const ahead = (chance: Chance, today: Day, least: number, most: number): Day =>
  addDays(today, chance.between(least, most));

function randomDeadline(chance: Chance, today: Day): Deadline {
  const due = ahead(chance, today, chance.of(0.1) ? -20 : 1, chance.of(0.5) ? 30 : 150);
  switch (chance.between(0, 11)) {
    case 0:
      return { kind: 'by', due, thenStanding: true };
    case 1:
      return { kind: 'by', due, every: chance.pick(PERIODS) };
    case 2:
      return { kind: 'standing', ...(chance.of(0.5) ? { from: due } : {}) };
    case 3:
    case 4:
      return randomRhythm(chance);
    case 5:
    case 6:
      return {
        kind: 'conditional',
        condition: 'Sau khi có hướng dẫn',
        ...(chance.of(0.6) ? { expected: due } : {}),
      };
    case 7:
      return chance.of(0.2) ? { kind: 'done', document: '12/QĐ-UBND' } : { kind: 'none' };
    default:
      return { kind: 'by', due };
  }
}

function randomRhythm(chance: Chance): Deadline {
  const every = chance.of(0.95) ? { every: chance.pick(PERIODS) } : {};
  return { kind: 'periodic', ...every, ...(chance.of(0.5) ? { dayOfMonth: chance.between(1, 31) } : {}) };
}

const randomTargets = (chance: Chance, today: Day) =>
  Array.from({ length: chance.between(1, 2) }, () => ({
    value: chance.pick([80, 100, 12.5]),
    unit: '%',
    ...(chance.of(0.7) ? { by: ahead(chance, today, -5, 120) } : {}),
  }));

const randomMilestones = (chance: Chance, today: Day) =>
  Array.from({ length: chance.between(1, 3) }, (_, i) => ({
    text: `Bước ${i + 1}`,
    ...(chance.of(0.8) ? { due: ahead(chance, today, -5, 120) } : {}),
  }));

function randomCompletion(chance: Chance, units: readonly string[]): CompletionRule | undefined {
  switch (chance.between(0, 4)) {
    case 0:
      return { rule: 'all' };
    case 1:
      return { rule: 'lead' };
    case 2:
      return {
        rule: 'named',
        unitIds: chance.some(units, chance.between(1, units.length)).map((u) => asId(u)),
      };
    default:
      return undefined;
  }
}

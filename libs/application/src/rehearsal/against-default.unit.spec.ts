import { expect, test } from '@jest/globals';
import { figureChanges } from './against-default.js';
import type { RehearsalSummary } from './summary.js';

const year: RehearsalSummary = {
  tasks: 15,
  duties: 0,
  periods: 0,
  obligations: 34,
  acknowledged: 30,
  reminders: 100,
  urgings: 20,
  escalations: { overdue: { 1: 5, 4: 1 }, stale: { 1: 2 } },
  decisions: 3,
  course: {
    ...{ laterDaysAsked: 2, laterDaysGranted: 1, suspended: 1, contested: 1, setAside: 0 },
    ...{ milestonesReached: 3, milestonesMissed: 1, conditionsMet: 2 },
  },
  meetings: { held: 3, missed: 1 },
  completedOnTime: 6,
  completedLate: 4,
  openOverdue: 1,
};

test('two years are compared figure by figure, a rung that only one of them reached against none', () => {
  const other = {
    ...year,
    reminders: 120,
    escalations: { overdue: { 1: 5, 2: 4 }, unacknowledged: { 1: 1 } },
  };
  const changes = figureChanges(year, other);
  expect(changes).toContainEqual({ figure: 'reminders', before: 100, after: 120 });
  expect(changes.filter(({ figure }) => figure === 'escalations')).toEqual([
    { figure: 'escalations', trigger: 'overdue', level: '1', before: 5, after: 5 },
    { figure: 'escalations', trigger: 'overdue', level: '2', before: 0, after: 4 },
    { figure: 'escalations', trigger: 'overdue', level: '4', before: 1, after: 0 },
    { figure: 'escalations', trigger: 'stale', level: '1', before: 2, after: 0 },
    { figure: 'escalations', trigger: 'unacknowledged', level: '1', before: 0, after: 1 },
  ]);
});

test('a year against itself changes in nothing', () => {
  expect(figureChanges(year, year).every(({ before, after }) => before === after)).toBe(true);
});

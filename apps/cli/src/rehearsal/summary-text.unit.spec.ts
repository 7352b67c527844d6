import { expect, test } from '@jest/globals';
import type { RehearsalSummary } from '@dondoc/application';
import { summaryText } from './summary-text.js';

const quiet: RehearsalSummary = {
  ...{ tasks: 15, duties: 0, periods: 0, obligations: 34, acknowledged: 30, reminders: 100, urgings: 20 },
  escalations: {},
  decisions: 3,
  course: {
    ...{ laterDaysAsked: 0, laterDaysGranted: 0, suspended: 0, contested: 0, setAside: 0 },
    ...{ milestonesReached: 0, milestonesMissed: 0, conditionsMet: 0 },
  },
  meetings: { held: 0, missed: 0 },
  ...{ completedOnTime: 6, completedLate: 4, openOverdue: 1 },
};
const textOf = (summary: RehearsalSummary) => summaryText({ ...summary, seconds: 1, agrees: true });

test('a year in which nobody asked for anything says nothing of it', () => {
  expect(textOf(quiet)).not.toMatch(/Phần việc:|Theo dõi:/u);
});

test('what was asked for, followed and met is told in a line each', () => {
  const course = { ...quiet.course, laterDaysAsked: 5, laterDaysGranted: 3, contested: 2, setAside: 1 };
  const lines = textOf({ ...quiet, course, meetings: { held: 3, missed: 1 } }).split('\n');
  expect(lines).toContain(
    'Phần việc: đề nghị gia hạn 5, được gia hạn 3; kiến nghị về quá hạn 2, được chấp nhận 1.',
  );
  expect(lines).toContain('Theo dõi: Ban Chỉ đạo họp đúng kỳ 3, không họp 1.');
});

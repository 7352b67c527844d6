import { expect, test } from '@jest/globals';
import { touchedBy } from './touched.js';

test('an event changes the part it is about', () => {
  expect(touchedBy({ type: 'ProgressReported', data: { obligationId: 'ob-1' } })).toEqual(['ob-1']);
});

test('a new period changes the part it is of, too: the next one is another', () => {
  const data = { obligationId: 'ob-1-2025-03', parentId: 'ob-1' };
  expect(touchedBy({ type: 'PeriodOpened', data })).toEqual(['ob-1-2025-03', 'ob-1']);
});

test.each(['TaskAssigned', 'CalendarMoved', 'TaskCompleted', 'TaskClosed', 'ObligationReopened'])(
  '%s changes every part',
  (type) => {
    expect(touchedBy({ type, data: { obligationId: 'ob-1' } })).toBe('all');
  },
);

import { describe, expect, test } from '@jest/globals';
import { assigned, by, foldTask, local, on, OB1, sampleRules, type Happened } from '@dondoc/testing';
import type { Deadline } from '../deadline/deadline.js';
import { asId, type ObligationId } from '../shared/ids.js';
import { statusAt, type StatusWord } from './status.js';
import type { TaskEvent } from './task.events.js';

const ob = { obligationId: OB1 };
const acknowledged: TaskEvent = { type: 'TaskAcknowledged', data: ob };
const progress: TaskEvent = { type: 'ProgressReported', data: { ...ob, note: 'x' } };
const submitted = (late: boolean): TaskEvent => ({
  type: 'ResultSubmitted',
  data: { ...ob, summary: 'x', evidence: [], late },
});
const returned: TaskEvent = { type: 'ResultReturned', data: { ...ob, reason: 'x', stage: 'approval' } };
const confirmed = (late: boolean): TaskEvent[] => [
  { type: 'ResultConfirmed', data: { ...ob, late } },
  { type: 'TaskCompleted', data: { late, lateObligations: late ? 1 : 0 } },
];
const difficulty: TaskEvent = {
  type: 'DifficultyRaised',
  data: { ...ob, difficultyId: asId('df-1'), category: 'money', text: 'x', proposal: 'y' },
};
const reassigned: TaskEvent = {
  type: 'ObligationReassigned',
  data: { ...ob, decisionId: asId('dc'), fromUnitId: asId('a'), toUnitId: asId('b'), relation: 'assigned' },
};
const closed: TaskEvent[] = [
  { type: 'ObligationClosed', data: { ...ob, decisionId: asId('dc'), reason: 'x' } },
  { type: 'TaskClosed', data: { reason: 'all-obligations-closed' } },
];
const kinds = (deadline: Deadline) => assigned({ deadline });
const task = assigned();
const word = (now: string, ...events: readonly (TaskEvent | Happened)[]) =>
  statusAt(foldTask(...events), local(now), sampleRules);

describe('the word for where a task stands', () => {
  test.each<[StatusWord, string, (TaskEvent | Happened)[]]>([
    ['new', '2025-03-11', [task]],
    ['acknowledged', '2025-03-11', [task, acknowledged]],
    ['in-progress', '2025-03-11', [task, acknowledged, progress]],
    ['standing', '2026-03-11', [kinds({ kind: 'standing' }), acknowledged]],
    ['standing', '2026-03-11', [kinds({ kind: 'periodic' }), acknowledged, progress]],
    ['waiting', '2026-03-11', [kinds({ kind: 'conditional', condition: 'x' }), acknowledged]],
    ['in-progress', '2025-06-19 07:59', [task, acknowledged, progress]],
    ['due-soon', '2025-06-19 08:00', [task, acknowledged, progress]],
    ['due-soon', '2025-06-30 23:59', [task, acknowledged]],
    ['overdue', '2025-07-01 00:00', [task, acknowledged]],
    ['overdue', '2025-07-01 00:00', [task]],
    ['awaiting-approval', '2025-08-01', [task, acknowledged, submitted(false)]],
    ['awaiting-approval', '2025-08-01', [task, acknowledged, on('2025-07-10', submitted(true))]],
    ['overdue', '2025-08-01', [task, acknowledged, on('2025-07-10', submitted(true), returned)]],
    [
      'awaiting-approval',
      '2025-08-01',
      [task, acknowledged, submitted(false), { type: 'ResultApproved', data: ob }],
    ],
    ['needs-more', '2025-04-01', [task, acknowledged, submitted(false), returned]],
    ['overdue', '2025-07-01', [task, acknowledged, submitted(false), returned]],
    ['difficulty', '2025-04-01', [task, acknowledged, difficulty]],
    [
      'acknowledged',
      '2025-04-01',
      [task, acknowledged, difficulty, { type: 'GuidanceGiven', data: { ...ob, text: 'x' } }],
    ],
    ['completed-on-time', '2026-01-01', [task, acknowledged, submitted(false), ...confirmed(false)]],
    ['completed-late', '2026-01-01', [task, acknowledged, submitted(true), ...confirmed(true)]],
    ['stopped', '2026-01-01', [task, ...closed]],
    [
      'done-before',
      '2026-01-01',
      [kinds({ kind: 'done', document: 'x' }), { type: 'TaskClosed', data: { reason: 'x' } }],
    ],
    ['overdue', '2025-07-01', [task, acknowledged, submitted(false), on('2025-06-20', reassigned)]],
    [
      'overdue',
      '2025-07-02',
      [task, acknowledged, submitted(false), on('2025-06-20', reassigned, acknowledged)],
    ],
  ])('is %s at %s', (expected, now, events) => {
    const { task: whole, obligations } = word(now, ...events);
    expect([whole, obligations.get(OB1)]).toEqual([expected, expected]);
  });

  test('is never overdue or due soon for a body outside the line', () => {
    const requested = assigned({ requested: ['toa-an'] });
    expect(word('2025-06-25', requested, acknowledged).task).toBe('acknowledged');
    expect(word('2026-06-25', requested, acknowledged, progress).task).toBe('in-progress');
  });

  test('is that of the part which most needs somebody', () => {
    const two = assigned({ units: ['so-tu-phap', 'so-y-te'] });
    const other = asId<ObligationId>('ob-2');
    const { task: whole, obligations } = word(
      '2025-07-01',
      two,
      acknowledged,
      submitted(false),
      ...confirmed(false).slice(0, 1),
    );
    expect([whole, obligations.get(OB1), obligations.get(other)]).toEqual([
      'overdue',
      'completed-on-time',
      'overdue',
    ]);
  });

  test('follows an extension', () => {
    const extended: TaskEvent = {
      type: 'DeadlineExtended',
      data: {
        ...ob,
        decisionId: asId('dc'),
        from: by('2025-06-30'),
        to: by('2025-12-31'),
        document: 'x',
        reason: 'y',
        afterDue: true,
      },
    };
    expect(word('2025-07-02', task, acknowledged, progress, on('2025-07-01', extended)).task).toBe(
      'in-progress',
    );
  });
});

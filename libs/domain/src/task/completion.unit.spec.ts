import { describe, expect, test } from '@jest/globals';
import { assigned, foldTask, given, on, OB1, personOf, TaskDiary, sampleTask } from '@dondoc/testing';
import { asId, type DecisionId, type ObligationId } from '../shared/ids.js';
import type { TaskEvent } from './task.events.js';

const standing = personOf('cong-an', 'standing-agency');
const OB2 = asId<ObligationId>('ob-2');
const evidence = [{ document: '1/BC' }];
const finished = (obligationId: ObligationId, late: boolean): TaskEvent[] => [
  { type: 'TaskAcknowledged', data: { obligationId } },
  { type: 'ResultSubmitted', data: { obligationId, summary: 'x', evidence, late } },
  { type: 'ResultApproved', data: { obligationId } },
];
const confirmed = (obligationId: ObligationId, late: boolean): TaskEvent => ({
  type: 'ResultConfirmed',
  data: { obligationId, late },
});
const confirm = (obligationId: ObligationId) => ({ type: 'ConfirmResult', obligationId }) as const;
const two = assigned({ units: ['so-tu-phap', 'so-y-te'] });
const close = (obligationId: ObligationId) =>
  ({
    type: 'ApplyDecision',
    obligationId,
    decisionId: asId<DecisionId>('dc-1'),
    kind: 'close',
    text: 'x',
    document: 'y',
  }) as const;

describe('a task of several units', () => {
  test('is not completed before every part is', () => {
    given(two, ...finished(OB1, false))
      .when(confirm(OB1), { actor: standing })
      .then(confirmed(OB1, false));
  });

  test('is completed with the last part, late if one part was late, and says how many', () => {
    given(two, ...finished(OB1, true), confirmed(OB1, true), ...finished(OB2, false))
      .when(confirm(OB2), { actor: standing })
      .then(confirmed(OB2, false), { type: 'TaskCompleted', data: { late: true, lateObligations: 1 } });
  });

  test('is completed when the last open part is closed by decision and another is confirmed', () => {
    const { events, state } = given(two, ...finished(OB1, false), confirmed(OB1, false)).when(close(OB2));
    expect(events.at(-1)).toEqual({ type: 'TaskCompleted', data: { late: false, lateObligations: 0 } });
    expect(state.outcome).toBe('completed-on-time');
  });

  test('is closed, not completed, when every part is closed by decision', () => {
    const closed: TaskEvent = {
      type: 'ObligationClosed',
      data: { obligationId: OB1, decisionId: asId('dc-0'), reason: 'x' },
    };
    expect(given(two, closed).when(close(OB2)).state.outcome).toBe('closed');
  });

  test('lateness is that of the accepted hand-in, whenever it is confirmed', () => {
    const { state } = given(assigned(), on('2025-06-30 16:00', ...finished(OB1, false))).when(confirm(OB1), {
      now: '2025-09-01',
      actor: standing,
    });
    expect(state).toMatchObject({ outcome: 'completed-on-time', closedAt: '2025-09-01T01:00:00.000Z' });
  });
});

test('of forty units of which three are silent, three are blamed', () => {
  const units = Array.from({ length: 40 }, (_, i) => `xa-${i + 1}`);
  const silent = ['ob-5', 'ob-17', 'ob-33'];
  const diary = new TaskDiary();
  diary.act('2025-03-10 08:30', { type: 'AssignTask', task: sampleTask({ units }) });
  const finish = (obligationId: ObligationId, day: string) => {
    diary.act(`${day} 09:00`, { type: 'Acknowledge', obligationId });
    diary.act(`${day} 09:00`, { type: 'SubmitResult', obligationId, summary: 'Xong', evidence });
    diary.act(`${day} 10:00`, { type: 'ApproveResult', obligationId });
    diary.act(`${day} 14:00`, { type: 'ConfirmResult', obligationId }, standing);
  };
  const ids = diary.state.obligations.map((ob) => ob.obligationId);
  for (const id of ids.filter((i) => !silent.includes(i))) finish(id, '2025-03-11');
  diary.until('2025-07-21 08:00');

  const overdue = diary.state.obligations.filter((ob) => ob.escalationLevel > 0);
  expect(overdue.map((ob) => [ob.obligationId, ob.escalationLevel])).toEqual(silent.map((id) => [id, 4]));
  expect(diary.state.docket.map((item) => item.obligationId).toSorted()).toEqual(silent.toSorted());

  for (const id of silent) finish(asId(id), '2025-07-22');
  expect(diary.entries.at(-1)?.event).toEqual({
    type: 'TaskCompleted',
    data: { late: true, lateObligations: 3 },
  });
  expect(diary.state.obligations.filter((ob) => ob.late).map((ob) => ob.obligationId)).toEqual(silent);
  expect(new Set(diary.keys()).size).toBe(diary.keys().length);
});

test('the fold counts its events', () => {
  expect(foldTask(two, ...finished(OB1, false), confirmed(OB1, false)).version).toBe(5);
});

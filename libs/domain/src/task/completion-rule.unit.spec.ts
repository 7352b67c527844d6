import { describe, expect, test } from '@jest/globals';
import { assigned, given, handIn, part, personOf, sampleTask, TaskDiary } from '@dondoc/testing';
import { asId, type ObligationId, type UnitId } from '../shared/ids.js';
import type { CompletionRule, TaskEvent } from './task.events.js';

const unit = (id: string) => asId<UnitId>(id);
const units = ['so-tu-phap', 'so-y-te', 'so-noi-vu'];
const desk = personOf('cong-an', 'standing-agency');
const approved = (obligationId: ObligationId, late = false): TaskEvent[] => [
  { type: 'TaskAcknowledged', data: { obligationId } },
  { type: 'ResultSubmitted', data: { obligationId, summary: 'x', evidence: [], late } },
  { type: 'ResultApproved', data: { obligationId } },
];
const confirmed = (obligationId: ObligationId, late = false): TaskEvent => ({
  type: 'ResultConfirmed',
  data: { obligationId, late },
});
const [A, B, C] = [part('ob-1'), part('ob-2'), part('ob-3')];
const done = (obligationId: ObligationId, late = false) => [
  ...approved(obligationId, late),
  confirmed(obligationId, late),
];
/** The type of what follows for the task when the last of these parts is confirmed. */
const outcome = (completion: CompletionRule, last: ObligationId, ...before: TaskEvent[]) =>
  given(assigned({ units, completion }), ...before, ...approved(last))
    .when({ type: 'ConfirmResult', obligationId: last }, { actor: desk })
    .events.slice(1);
const completed = (lateObligations = 0): TaskEvent[] => [
  { type: 'TaskCompleted', data: { late: lateObligations > 0, lateObligations } },
];

describe('a task with several parts is done', () => {
  test('"all": with the last of them', () => {
    expect(outcome({ rule: 'all' }, B, ...done(A))).toEqual([]);
    expect(outcome({ rule: 'all' }, C, ...done(A), ...done(B))).toEqual(completed());
  });

  test('"named": with those of the named units, whatever the others do; what was late so far is counted', () => {
    const named: CompletionRule = { rule: 'named', unitIds: [unit('so-y-te'), unit('so-noi-vu')] };
    expect(outcome(named, B)).toEqual([]);
    expect(outcome(named, A, ...done(B))).toEqual([]);
    expect(outcome(named, C, ...done(B))).toEqual(completed());
    expect(outcome(named, C, ...done(B), ...done(A, true))).toEqual(completed(1));
  });

  test('"named": where no named unit has a part any more, all are waited for', () => {
    const named: CompletionRule = { rule: 'named', unitIds: [unit('khong-con')] };
    expect(outcome(named, A)).toEqual([]);
    expect(outcome(named, C, ...done(A), ...done(B))).toEqual(completed());
  });

  test('"lead": with the part named first', () => {
    expect(outcome({ rule: 'lead' }, B)).toEqual([]);
    expect(outcome({ rule: 'lead' }, A)).toEqual(completed());
  });

  test('once it is done, nothing more is asked of the parts that stand', () => {
    const task = new TaskDiary();
    task.act('2025-03-10 08:30', {
      type: 'AssignTask',
      task: sampleTask({ units, completion: { rule: 'lead' } }),
    });
    handIn(task, '2025-03-10');
    expect(task.until('2026-12-31').automatic()).toEqual([]);
    expect(task.state.outcome).toBe('completed-on-time');
  });
});

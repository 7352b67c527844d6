import { confirmerOf, dueDay, type Alarm, type ObligationState, type TaskState } from '@dondoc/domain';
import type { ObligationEntity } from '../entities/index.js';
import type { StatusSteps } from './status-steps.js';
import { holderOf, isOpen } from './ended.js';
import { wordsOf, type TaskFacts } from './task-facts.js';

/** `own` is the state with the lists of that part alone, `next` its first alarm. */
export function obligationRow(
  facts: TaskFacts,
  ob: ObligationState,
  steps: ReadonlyMap<string, StatusSteps>,
  own: TaskState,
  next: Alarm | undefined,
): ObligationEntity {
  const { state } = facts;
  const task = state.task as NonNullable<TaskState['task']>;
  const words = wordsOf(facts, ob.obligationId);
  const waitsFor = own.handOffs.filter((h) => holderOf(state, h) === 'supporter');
  return {
    taskId: task.taskId,
    obligationId: ob.obligationId,
    planId: task.planId,
    ordinal: facts.ordinal,
    unitId: ob.unitId,
    held: words?.held ?? [],
    relation: ob.relation,
    personId: ob.personId ?? null,
    confirmerUnitId: confirmerOf(task, ob.unitId),
    stage: ob.status,
    open: isOpen(state, ob),
    ...(steps.get(ob.obligationId) as StatusSteps),
    deadline: ob.deadline,
    due: dueDay(ob.deadline) ?? null,
    ledger: ob.ledger,
    assignedAt: ob.assignedAt,
    acknowledgedAt: ob.acknowledgedAt ?? null,
    progress: words?.progress ?? null,
    submission: words?.submission ?? null,
    approvedAt: ob.approvedAt ?? null,
    confirmedAt: ob.confirmedAt ?? null,
    late: ob.late,
    excused: ob.excused,
    returnedReason: words?.returnedReason ?? null,
    outsideCompetence: words?.outsideCompetence ?? null,
    urgings: ob.urgings,
    escalationLevel: ob.escalationLevel,
    openHandOffUnitIds: [...new Set(waitsFor.map((h) => h.toUnitId as string))],
    openDifficulties: own.difficulties.filter((d) => !d.answeredAt).length,
    nextAt: next?.at ?? null,
    nextAlarm: next ?? null,
  };
}

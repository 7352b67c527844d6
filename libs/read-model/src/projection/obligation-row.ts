import {
  confirmerOf,
  dueDay,
  isContested,
  isWorking,
  type Alarm,
  type ObligationState,
  type TaskState,
} from '@dondoc/domain';
import type { ObligationEntity } from '../entities/index.js';
import type { StatusSteps } from './status-steps.js';
import { holderOf, isOpen } from './ended.js';
import { wordsOf, type ObligationFacts, type TaskFacts } from './task-facts.js';

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
    parentId: ob.parentId ?? null,
    period: ob.period ?? null,
    ordinal: facts.ordinal,
    unitId: ob.unitId,
    held: words?.held ?? [],
    relation: ob.relation,
    personId: ob.personId ?? null,
    confirmerUnitId: confirmerOf(task, ob.unitId),
    committeeUnitId: task.steering.committeeUnitId,
    stage: ob.status,
    open: isOpen(state, ob),
    ...(steps.get(ob.obligationId) as StatusSteps),
    deadline: ob.deadline,
    due: dueDay(ob.deadline) ?? null,
    ledger: ob.ledger.map((entry, place) => ({ ...entry, ...words?.ledger[place] })),
    assignedAt: ob.assignedAt,
    acknowledgedAt: ob.acknowledgedAt ?? null,
    progress: words?.progress ?? null,
    submission: words?.submission ?? null,
    approvedAt: ob.approvedAt ?? null,
    confirmedAt: ob.confirmedAt ?? null,
    late: ob.late,
    excused: ob.excused,
    returnedReason: words?.returnedReason ?? null,
    outsideCompetence: competenceOf(ob),
    suspension: ob.suspension ?? null,
    extension: ob.extension ?? null,
    extensionsGranted: ob.extensions,
    contest: contestOf(ob, words),
    askedOfCommittee: askedOfCommittee(state, ob),
    milestones: ob.milestones,
    possession: ob.possession,
    firstResult: ob.firstResult ?? null,
    urgings: ob.urgings,
    escalationLevel: ob.escalationLevel,
    openHandOffUnitIds: [...new Set(waitsFor.map((h) => h.toUnitId as string))],
    openDifficulties: own.difficulties.filter((d) => !d.answeredAt).length,
    nextAt: next?.at ?? null,
    nextAlarm: next ?? null,
  };
}

function competenceOf({ outsideCompetence }: ObligationState): ObligationEntity['outsideCompetence'] {
  if (!outsideCompetence) return null;
  const { reason, proposedUnitId, reportedAt } = outsideCompetence;
  return { reason, proposedUnitId, reportedAt };
}

function contestOf(
  { contest }: ObligationState,
  words: ObligationFacts | undefined,
): ObligationEntity['contest'] {
  if (!contest) return null;
  const { contestId, at, decidedAt, setAside } = contest;
  const said = words?.contest ?? { reason: '', evidence: [], answer: null };
  return { contestId, at, ...said, decidedAt: decidedAt ?? null, setAside: setAside ?? null };
}

/** A day that was offered waits for the unit; a contested finding waits also when all else has ended. */
function askedOfCommittee(state: TaskState, ob: ObligationState): ObligationEntity['askedOfCommittee'] {
  const { extension } = ob;
  if (extension && !extension.offer && isOpen(state, ob) && isWorking(ob)) return 'extension';
  return isContested(ob) ? 'contest' : null;
}

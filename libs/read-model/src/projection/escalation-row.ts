import { findObligation, type AlarmAct, type AlarmFacts, type TaskEvent } from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';
import type { EscalationEntity } from '../entities/index.js';
import { taskEventOf, type TaskFacts } from './task-facts.js';

const ACTS: Partial<Record<TaskEvent['type'], AlarmAct>> = {
  ReminderSent: 'remind',
  UnitUrged: 'urge',
  TaskEscalated: 'escalate',
  TaskPutOnDocket: 'docket',
  StatusAsked: 'ask',
};

/** What the machine did by a rule, seen from the obligation it did it to; undefined for every other event. */
export function escalationRow(facts: TaskFacts, stored: StoredEvent): EscalationEntity | undefined {
  const event = taskEventOf(stored);
  const act = ACTS[event.type];
  const alarm = (event.data as { alarm?: AlarmFacts }).alarm;
  const { task } = facts.state;
  if (!act || !alarm || !task) return undefined;
  return {
    position: stored.position,
    planId: task.planId,
    taskId: task.taskId,
    obligationId: alarm.obligationId,
    unitId: findObligation(facts.state, alarm.obligationId)?.unitId ?? '',
    act,
    trigger: alarm.trigger,
    step: alarm.step,
    level: alarm.level,
    toOffice: alarm.to.office,
    toUnitId: alarm.to.unitId,
    dueAt: alarm.dueAt,
    happenedAt: stored.happenedAt,
    late: alarm.late,
    policyVersion: alarm.policyVersion,
    key: alarm.key,
  };
}

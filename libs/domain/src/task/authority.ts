import { refuse } from '../shared/domain-error.js';
import type { TaskContext } from './task.commands.js';
import type { ObligationState, TaskState } from './task.state.js';

/**
 * Only the authority that assigned a part changes it, and nobody decides about their own.
 * @throws DomainError `own-matter`, `not-the-assigning-authority`
 */
export function requireAuthority(state: TaskState, ob: ObligationState, { actor }: TaskContext): void {
  if (!state.task) refuse('task-unknown');
  if (actor?.unitId === ob.unitId) refuse('own-matter', { unitId: ob.unitId });
  const decides = actor?.role === 'head-of-committee' || actor?.role === 'deputy-head';
  if (!decides || actor.unitId !== state.task.steering.committeeUnitId) refuse('not-the-assigning-authority');
}

/**
 * The committee's own part is nobody's here to judge: what nobody could answer is not asked.
 * @throws DomainError `nobody-to-decide`
 */
export function requireJudge({ task }: Pick<TaskState, 'task'>, ob: ObligationState): void {
  if (ob.unitId === task?.steering.committeeUnitId) refuse('nobody-to-decide');
}

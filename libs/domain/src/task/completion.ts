import type { TaskContext } from './task.commands.js';
import { evolve } from './task.evolve.js';
import type { TaskEvent } from './task.events.js';
import { isOpen, type ObligationState, type TaskState } from './task.state.js';

/**
 * What follows for the whole task once `events` have happened: completed when every part that its rule names is
 * confirmed, closed when all are ended and none is confirmed. Late if one confirmed part was late; the others are not
 * blamed.
 */
export function completionOf(
  state: TaskState,
  events: readonly TaskEvent[],
  ctx: TaskContext,
): readonly TaskEvent[] {
  const { obligations, task } = events.reduce((folded, event) => evolve(folded, event, ctx.now), state);
  const decisive = obligations.filter((ob) => task && isDecisive(task, ob));
  if ((decisive.length > 0 ? decisive : obligations).some(isOpen)) return [];
  const confirmed = obligations.filter((ob) => ob.status === 'confirmed');
  if (confirmed.length === 0) return [{ type: 'TaskClosed', data: { reason: 'all-obligations-closed' } }];
  const lateObligations = confirmed.filter((ob) => ob.late || ob.firstResult?.late).length;
  return [{ type: 'TaskCompleted', data: { late: lateObligations > 0, lateObligations } }];
}

/** Whether the task waits for that part: all of them, those of named units, or the part named first. */
function isDecisive(
  { completion, obligations }: NonNullable<TaskState['task']>,
  { obligationId, parentId }: ObligationState,
): boolean {
  // By the part as it was given out: whoever holds it now holds what was named.
  const given = obligations.find((ob) => ob.obligationId === (parentId ?? obligationId));
  switch (completion?.rule) {
    case 'named':
      return given !== undefined && completion.unitIds.includes(given.unitId);
    case 'lead':
      return [obligationId, parentId].includes(obligations[0]?.obligationId);
    default:
      return true;
  }
}

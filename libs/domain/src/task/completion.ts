import type { TaskContext } from './task.commands.js';
import { evolve } from './task.evolve.js';
import type { TaskEvent } from './task.events.js';
import { isOpen, type TaskState } from './task.state.js';

/**
 * What follows for the whole task once `event` has happened: completed when every obligation is confirmed,
 * closed when all are ended and none is confirmed. Late if one confirmed part was late; the others are not blamed.
 */
export function completionOf(state: TaskState, event: TaskEvent, ctx: TaskContext): readonly TaskEvent[] {
  const { obligations } = evolve(state, event, ctx.now);
  if (obligations.some(isOpen)) return [];
  const confirmed = obligations.filter((ob) => ob.status === 'confirmed');
  if (confirmed.length === 0) return [{ type: 'TaskClosed', data: { reason: 'all-obligations-closed' } }];
  const lateObligations = confirmed.filter((ob) => ob.late).length;
  return [{ type: 'TaskCompleted', data: { late: lateObligations > 0, lateObligations } }];
}

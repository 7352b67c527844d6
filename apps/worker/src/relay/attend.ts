import type { TimeService } from '@dondoc/application';
import type { TaskChanged } from '@dondoc/contracts';
import type { TaskSignaller } from '../temporal/task-signaller.js';

export interface Attended {
  readonly taskId: string;
  readonly change: TaskChanged;
  /** Closed as far as is known: then a workflow is signalled, but none is started. */
  readonly closed: boolean;
  /** What Temporal's list shows of a workflow that is started now. */
  readonly summary?: string;
}

/**
 * Sees to it that the task's workflow learns of the change. What is finished is not resurrected: if no workflow runs,
 * the log itself says whether the task is still closed, and that it has been seen.
 */
export async function attend(
  { signaller, time }: { signaller: TaskSignaller; time: Pick<TimeService, 'hasEnded'> },
  { taskId, change, closed, summary }: Attended,
): Promise<void> {
  if (closed && (await signaller.tell(taskId, change))) return;
  if (closed && (await time.hasEnded(taskId))) return;
  await signaller.wake(taskId, change, summary);
}

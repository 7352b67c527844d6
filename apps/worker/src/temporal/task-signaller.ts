import {
  TASK_CHANGED,
  TASK_QUEUES,
  TASK_WORKFLOW,
  taskWorkflowId,
  type TaskChanged,
  type TaskWorkflowInput,
} from '@dondoc/contracts';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';

/** How the relay and the watchdog reach a task's workflow. Both calls are harmless to repeat. */
export interface TaskSignaller {
  /** Signals the workflow, starting it if none runs. */
  wake(taskId: string, change: TaskChanged, summary?: string): Promise<void>;
  /** Signals the workflow if one runs; false if none does. */
  tell(taskId: string, change: TaskChanged): Promise<boolean>;
}

const CALL_MS = 5000;
/** The server refuses more, and counts bytes. */
const SUMMARY_BYTES = 200;

const cut = (text: string): string =>
  Buffer.from(text, 'utf8')
    .subarray(0, SUMMARY_BYTES)
    .toString('utf8')
    .replace(/\uFFFD+$/, '');

export function taskSignaller(client: Client): TaskSignaller {
  // Without a deadline a call would be retried for longer than a leader may take over its batch.
  const soon = <T>(call: () => Promise<T>) => client.withDeadline(Date.now() + CALL_MS, call);
  return {
    async wake(taskId, change, summary = taskId) {
      const input: TaskWorkflowInput = { taskId, wanted: change.version };
      await soon(() =>
        client.workflow.signalWithStart(TASK_WORKFLOW, {
          workflowId: taskWorkflowId(taskId),
          taskQueue: TASK_QUEUES.workflow,
          args: [input],
          signal: TASK_CHANGED,
          signalArgs: [change],
          staticSummary: cut(summary),
        }),
      );
    },
    async tell(taskId, change) {
      try {
        await soon(() => client.workflow.getHandle(taskWorkflowId(taskId)).signal(TASK_CHANGED, change));
        return true;
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return false;
        throw error;
      }
    },
  };
}

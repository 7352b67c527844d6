import {
  planIdIn,
  TASK_QUEUES,
  workflowOf,
  type PlanWorkflowInput,
  type TaskChanged,
  type TaskWorkflowInput,
} from '@dondoc/contracts';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';

/** How the relay and the watchdog reach the workflow of a task or plan. Both calls are harmless to repeat. */
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

const inputOf = (subject: string, wanted: number): TaskWorkflowInput | PlanWorkflowInput => {
  const planId = planIdIn(subject);
  return planId ? { planId, wanted } : { taskId: subject, wanted };
};

export function taskSignaller(client: Client): TaskSignaller {
  // Without a deadline a call would be retried for longer than a leader may take over its batch.
  const soon = <T>(call: () => Promise<T>) => client.withDeadline(Date.now() + CALL_MS, call);
  return {
    async wake(subject, change, summary = subject) {
      const { workflow, workflowId, signal } = workflowOf(subject);
      await soon(() =>
        client.workflow.signalWithStart(workflow, {
          workflowId,
          taskQueue: TASK_QUEUES.workflow,
          args: [inputOf(subject, change.version)],
          signal,
          signalArgs: [change],
          staticSummary: cut(summary),
        }),
      );
    },
    async tell(subject, change) {
      const { workflowId, signal } = workflowOf(subject);
      try {
        await soon(() => client.workflow.getHandle(workflowId).signal(signal, change));
        return true;
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return false;
        throw error;
      }
    },
  };
}

import {
  TASK_QUEUES,
  type StandingView,
  type TaskActivities,
  type TaskWorkflowInput,
} from '@dondoc/contracts';
import { continueAsNew, proxyActivities, setHandler } from '@temporalio/workflow';
import { StandingFollower } from './follow-standing.js';
import { ShownAttributes } from './search-attributes.js';
import { taskChangedSignal, taskStateQuery } from './task.signals.js';

// An activity takes milliseconds; one whose worker died is given to another after the time-out.
const activities = proxyActivities<TaskActivities>({
  taskQueue: TASK_QUEUES.io,
  startToCloseTimeout: '5 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '30 seconds' },
});

/**
 * Runs one task from its assignment to its end. It holds no rule and reads no clock; what a task needs is the answer of
 * an activity, and only answers and signals steer it.
 */
export async function taskWorkflow({ taskId, wanted }: TaskWorkflowInput): Promise<void> {
  const shown = new ShownAttributes();
  const follower = new StandingFollower<StandingView>(wanted, {
    assess: () => activities.assess({ taskId }),
    act: ({ act, key, at, summary }) =>
      activities[act].executeWithOptions({ summary }, [{ taskId, key, at }]),
    heard: (standing, needsAHand) =>
      shown.show(standing?.search, needsAHand === undefined ? (standing?.status ?? '') : 'needs-a-hand'),
  });
  setHandler(taskStateQuery, () => follower.view);
  setHandler(taskChangedSignal, (change) => follower.changed(change));

  if ((await follower.run()) === 'long')
    await continueAsNew<typeof taskWorkflow>({ taskId, wanted: follower.view.wanted });
}

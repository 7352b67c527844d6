import {
  TASK_QUEUES,
  type StandingView,
  type TaskActivities,
  type TaskWorkflowInput,
  type WatchView,
} from '@dondoc/contracts';
import { condition, continueAsNew, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import { refusalIn } from './needs-a-hand.js';
import { ShownAttributes } from './search-attributes.js';
import { taskChangedSignal, taskStateQuery } from './task.signals.js';
import { WatchTimers } from './watch-timers.js';

/** A run longer than this begins anew: a worker that takes it over reads the history in milliseconds. */
const HISTORY_LIMIT = 400;

// An activity takes milliseconds; one whose worker died is given to another after the time-out.
const activities = proxyActivities<TaskActivities>({
  taskQueue: TASK_QUEUES.io,
  startToCloseTimeout: '5 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '30 seconds' },
});

/**
 * Runs one task from its assignment to its end: assess, wait, do what is due, assess what changed. It holds no rule
 * and reads no clock; what a task needs is the answer of an activity, and only answers and signals steer it.
 */
export async function taskWorkflow({ taskId, wanted }: TaskWorkflowInput): Promise<void> {
  const timers = new WatchTimers();
  const shown = new ShownAttributes();
  let standing: StandingView | undefined;
  let needsAHand: string | undefined;
  /** The newest version that was asked about; an answer to that question need not be asked for again. */
  let asked = 0;
  let again = true;

  setHandler(taskStateQuery, () => ({ standing, wanted, needsAHand }));
  setHandler(taskChangedSignal, (change) => {
    wanted = Math.max(wanted, change.version);
    // Whatever comes in is a reason to try what was refused.
    again ||= change.again === true || needsAHand !== undefined;
  });

  const mustAssess = () => again || wanted > Math.max(asked, standing?.version ?? 0);
  const mayAct = () => needsAHand === undefined && timers.anyDue;

  async function learn(answer: Promise<StandingView>): Promise<void> {
    try {
      standing = await answer;
      needsAHand = undefined;
      timers.follow(standing);
    } catch (error) {
      needsAHand = refusalIn(error);
    }
    shown.show(standing, needsAHand === undefined ? (standing?.status ?? '') : 'needs-a-hand');
  }

  function assess(): Promise<void> {
    asked = wanted;
    again = false;
    return learn(activities.assess({ taskId }));
  }

  const act = ({ act, key, at, summary }: WatchView) =>
    learn(activities[act].executeWithOptions({ summary }, [{ taskId, key, at }]));

  for (;;) {
    const due = mustAssess() ? undefined : mayAct() ? timers.take() : undefined;
    if (mustAssess()) await assess();
    else if (due !== undefined) await act(due);
    else if (standing?.closed && needsAHand === undefined) return;
    else await condition(() => mustAssess() || mayAct());
    if (isLong() && !mayEnd()) await continueAsNew<typeof taskWorkflow>({ taskId, wanted });
  }

  function mayEnd(): boolean {
    return standing?.closed === true && needsAHand === undefined && !mustAssess();
  }
}

const isLong = (): boolean => {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  return historyLength > HISTORY_LIMIT || continueAsNewSuggested;
};

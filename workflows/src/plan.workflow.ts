import {
  PLAN_CHANGED,
  PLAN_STATE,
  TASK_QUEUES,
  type PlanActivities,
  type PlanStandingView,
  type PlanWorkflowInput,
  type PlanWorkflowView,
  type TaskChanged,
} from '@dondoc/contracts';
import { continueAsNew, defineQuery, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';
import { StandingFollower } from './follow-standing.js';
import { ShownAttributes } from './search-attributes.js';

export const planChangedSignal = defineSignal<[TaskChanged]>(PLAN_CHANGED);
export const planStateQuery = defineQuery<PlanWorkflowView>(PLAN_STATE);

const activities = proxyActivities<PlanActivities>({
  taskQueue: TASK_QUEUES.io,
  startToCloseTimeout: '5 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '30 seconds' },
});

/** Which activity carries out which act of a plan's clock. */
const ACTIVITY = {
  open: activities.openPlanPeriod,
  remind: activities.remindOfPlan,
  escalate: activities.escalatePlan,
  end: activities.endPlan,
} as const;

/** Runs one issued plan to the end of its validity: its meetings, their conclusions, its end. Holds no rule, reads no clock. */
export async function planWorkflow({ planId, wanted }: PlanWorkflowInput): Promise<void> {
  const shown = new ShownAttributes();
  const follower = new StandingFollower<PlanStandingView>(wanted, {
    assess: () => activities.assessPlan({ planId }),
    act: ({ act, key, at, summary }) => ACTIVITY[act].executeWithOptions({ summary }, [{ planId, key, at }]),
    heard: (standing, needsAHand) =>
      shown.show(
        { planId, unitIds: [] },
        needsAHand === undefined ? (standing?.status ?? '') : 'needs-a-hand',
      ),
  });
  setHandler(planStateQuery, () => follower.view);
  setHandler(planChangedSignal, (change) => follower.changed(change));

  if ((await follower.run()) === 'long')
    await continueAsNew<typeof planWorkflow>({ planId, wanted: follower.view.wanted });
}

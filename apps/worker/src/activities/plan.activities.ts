import type { TimeService } from '@dondoc/application';
import type { FiredPlanWatch, PlanActivities } from '@dondoc/contracts';
import type { Instant, PlanAct } from '@dondoc/domain';
import { withRefusals } from './needs-a-hand.js';

/** What time does to a plan, by the names that a history shows. */
export function planActivities(time: TimeService): PlanActivities {
  const pass =
    (act: PlanAct) =>
    ({ planId, at }: FiredPlanWatch) =>
      withRefusals(time.passPlan(planId, { act, at: at as Instant }));
  return {
    assessPlan: ({ planId }) => withRefusals(time.assessPlan(planId)),
    openPlanPeriod: pass('open'),
    remindOfPlan: pass('remind'),
    escalatePlan: pass('escalate'),
    endPlan: pass('end'),
  };
}

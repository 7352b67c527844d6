import type { TimeService } from '@dondoc/application';
import type { FiredWatch, TaskActivities } from '@dondoc/contracts';
import type { AlarmAct, Instant } from '@dondoc/domain';
import { withRefusals } from './needs-a-hand.js';

/** The activities by the names that a history shows; what they do is the time service's. */
export function taskActivities(time: TimeService): TaskActivities {
  const pass =
    (act: AlarmAct) =>
    ({ taskId, at }: FiredWatch) =>
      withRefusals(time.pass(taskId, { act, at: at as Instant }));
  return {
    assess: ({ taskId }) => withRefusals(time.assess(taskId)),
    remind: pass('remind'),
    urge: pass('urge'),
    escalate: pass('escalate'),
    docket: pass('docket'),
    ask: pass('ask'),
  };
}

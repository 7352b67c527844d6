import type { Day } from '../calendar/day.js';
import type { Organisation, OwnerRef } from '../organisation/organisation.js';
import type { DraftTask, PlanHead } from './plan.events.js';

export type PlanCommand =
  | {
      readonly type: 'DraftPlan';
      readonly head: PlanHead;
      readonly tasks: readonly DraftTask[];
      readonly sourceSha256?: string;
    }
  | { readonly type: 'AddPlanTask'; readonly task: DraftTask }
  | { readonly type: 'CorrectPlanTask'; readonly task: DraftTask }
  | { readonly type: 'RemovePlanTask'; readonly key: string; readonly reason: string }
  | { readonly type: 'ChooseOwner'; readonly key: string; readonly owners: readonly OwnerRef[] }
  | {
      readonly type: 'IssuePlan';
      readonly issuedOn: Day;
      readonly document?: string;
      readonly organisation: Organisation;
    };
export type PlanCommandType = PlanCommand['type'];

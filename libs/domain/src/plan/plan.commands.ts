import type { Day } from '../calendar/day.js';
import type { Organisation, OwnerRef } from '../organisation/organisation.js';
import type { Instant } from '../calendar/instant.js';
import type { AcknowledgedCode } from './acknowledged.js';
import type { PlanAct } from './plan-alarms.js';
import type { NumberHolder } from './plan-number.js';
import type { DraftTask, HeadCorrection, MeetingOf, PlanHead, PlanTerms } from './plan.events.js';

export type PlanCommand =
  | {
      readonly type: 'DraftPlan';
      readonly head: PlanHead;
      readonly tasks: readonly DraftTask[];
      readonly sourceSha256?: string;
    }
  /** What is left out stands as it is; an optional field that is null is taken away. */
  | { readonly type: 'CorrectPlanHead'; readonly change: HeadChange }
  | { readonly type: 'AddPlanTask'; readonly task: DraftTask }
  | { readonly type: 'CorrectPlanTask'; readonly task: DraftTask }
  | { readonly type: 'RemovePlanTask'; readonly key: string; readonly reason: string }
  | { readonly type: 'ChooseOwner'; readonly key: string; readonly owners: readonly OwnerRef[] }
  | {
      readonly type: 'IssuePlan';
      readonly issuedOn: Day;
      readonly document?: string;
      readonly organisation: Organisation;
      readonly terms?: PlanTerms;
      /** The plan that bears the number it is to bear (`planNumberKey`), if one does. */
      readonly numberHeldBy?: NumberHolder;
      /** What the check finds and whoever issues it has seen, and passes over. */
      readonly acknowledged?: readonly AcknowledgedCode[];
    }
  /** A meeting of the committee, or of its assistance team, on a past day or today. */
  | {
      readonly type: 'RecordMeeting';
      readonly periodKey: string;
      readonly heldOn: Day;
      readonly by: MeetingOf;
      readonly note?: string;
    }
  | {
      readonly type: 'RecordConclusions';
      readonly periodKey: string;
      readonly document: string;
      readonly issuedOn: Day;
    }
  /** Everything due up to `ctx.now`; with `only`, just the named watch. */
  | { readonly type: 'PlanTimePassed'; readonly only?: { readonly act: PlanAct; readonly at: Instant } };

/** Fields of a head to be set, or with null to be taken away. */
export type HeadChange = {
  readonly [Field in keyof HeadCorrection]?: HeadCorrection[Field] | null;
};

export type PlanCommandType = PlanCommand['type'];

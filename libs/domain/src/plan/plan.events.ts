import type { Day } from '../calendar/day.js';
import type { Deadline } from '../deadline/deadline.js';
import type { OwnerRef } from '../organisation/organisation.js';
import type { Capacity } from '../shared/actor.js';
import type { PlanId, TaskId, UnitId } from '../shared/ids.js';
import type { Target } from '../task/task.events.js';

/** One task of a draft, as read from the document or typed in; nothing is issued before a person has checked it. */
export interface DraftTask {
  /** Unique within the plan, stable while the draft is corrected ("t01"). */
  readonly key: string;
  /** Path of headings and marker as printed ("II.3.b"). */
  readonly ref: string;
  readonly content: string;
  readonly leadsPrinted: readonly string[];
  readonly supportsPrinted: readonly string[];
  /** The bodies that answer for it; empty until a person has chosen one. */
  readonly owners: readonly OwnerRef[];
  readonly supports: readonly OwnerRef[];
  readonly deadline: Deadline;
  readonly deadlineText?: string;
  readonly product?: string;
  readonly targets: readonly Target[];
  /** "Đề nghị …": the body is asked, whatever its kind. */
  readonly requested?: boolean;
}

export interface PlanHead {
  readonly planId: PlanId;
  readonly organisationId: string;
  readonly title: string;
  readonly issuer: string;
  /** Document number as typed; "chưa cấp số" is allowed, it is never the identity. */
  readonly number?: string;
  readonly date?: Day;
  readonly basedOn: readonly string[];
  readonly supersedes: readonly string[];
}

interface Of<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

export type PlanEvent =
  | Of<
      'PlanDrafted',
      { readonly head: PlanHead; readonly tasks: readonly DraftTask[]; readonly sourceSha256?: string }
    >
  | Of<'PlanTaskAdded', { readonly task: DraftTask }>
  | Of<'PlanTaskCorrected', { readonly task: DraftTask }>
  | Of<'PlanTaskRemoved', { readonly key: string; readonly reason: string }>
  | Of<'TaskOwnerChosen', { readonly key: string; readonly owners: readonly OwnerRef[] }>
  | Of<
      'PlanIssued',
      {
        readonly planId: PlanId;
        readonly issuedOn: Day;
        readonly document?: string;
        readonly capacity?: Capacity;
        readonly issuedForUnitId: UnitId;
        readonly policyVersion: string;
        readonly calendarVersion: string;
        readonly tasks: readonly { readonly key: string; readonly taskId: TaskId }[];
      }
    >;
export type PlanEventType = PlanEvent['type'];

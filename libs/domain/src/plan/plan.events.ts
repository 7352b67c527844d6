import type { Day } from '../calendar/day.js';
import type { Instant } from '../calendar/instant.js';
import type { Deadline } from '../deadline/deadline.js';
import type { ReportPeriod, Rhythm } from '../deadline/report-period.js';
import type { OwnerRef, Steering } from '../organisation/organisation.js';
import type { Addressee } from '../policy/policy.js';
import type { Capacity } from '../shared/actor.js';
import type { PlanId, TaskId, UnitId } from '../shared/ids.js';
import type { AcknowledgedCode } from './acknowledged.js';
import type { CompletionRule, DifficultyRoute, Milestone, Target } from '../task/task.events.js';

/** Where a task stands in the document it was read from; 1-based, both included. */
export interface TaskSource {
  readonly line: number;
  readonly endLine: number;
  /** Where the file has pages. */
  readonly page?: number;
}

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
  readonly milestones?: readonly Milestone[];
  readonly completion?: CompletionRule;
  /** One of the plan's standing duties (own plans, reports, set-up), not an item of its list. */
  readonly duty?: boolean;
  /** "Đề nghị …": the body is asked, whatever its kind. */
  readonly requested?: boolean;
  /** Absent where it was typed in. */
  readonly source?: TaskSource;
  /** 0 to 1: how sure its reading is; absent once a person has corrected it, or typed it in. */
  readonly confidence?: number;
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
  /** Last day of its validity; then its meetings end. Tasks that stand go on. */
  readonly validTo?: Day;
  /** How often the committee meets about it; absent: the plan says nothing of it. */
  readonly meetings?: MeetingRhythm;
  /** How often its undated tasks are asked about; default: the policy's figures. */
  readonly reviews?: Rhythm;
  /** A date that is no working day is put off to the next one. Default: it stays where it is. */
  readonly rollForward?: boolean;
  /** Where difficulties go. Default: to the standing agency. */
  readonly difficultiesTo?: DifficultyRoute;
  readonly signedAs?: SignedAs;
  /** "Nơi nhận", one entry a line, as printed. */
  readonly receivers?: readonly string[];
  /** What it says about where its money comes from, as printed. */
  readonly money?: readonly string[];
  /** What its closing sections ask of bodies without a time: nothing that is given out, and a part of the plan. */
  readonly conduct?: readonly PlanConduct[];
}

/** "Sở Nội vụ theo dõi, đôn đốc": who does what, as printed. */
export interface PlanConduct {
  readonly who: readonly string[];
  readonly what: string;
  readonly to?: string;
}

/** In which office a plan is signed, as printed above the name (Decree 30/2020/NĐ-CP, art. 13). The name is no part of the log. */
export interface SignedAs {
  /** For the collective or its head (TM, KT), by order (TL), by authority (TUQ), acting (Q); null: in one's own office. */
  readonly capacity: 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q' | null;
  readonly office: readonly string[];
}

/** What of a head a person may correct while the plan is a draft; the rest follows from who drafts it. */
export type HeadCorrection = Omit<PlanHead, 'planId' | 'organisationId'>;

/** What of a head is settled at issue at the latest: how long the plan holds and at which rhythms it is followed. */
export type PlanTerms = Partial<
  Pick<PlanHead, 'validTo' | 'meetings' | 'reviews' | 'rollForward' | 'difficultiesTo'>
>;

/** Meetings of a committee are counted in months. */
export type MeetingRhythm = Exclude<Rhythm, 'week'>;

/** Who held a meeting of a period: the committee, or its assistance team where the committee could not. */
export type MeetingOf = 'committee' | 'assistance-team';

/** What a plan's clock reminds of. */
export type PlanRule = 'meeting-due' | 'meeting-missed' | 'conclusions-due' | 'plan-ends';

/** Why the machine acted on a plan: the occasion, its rule and step, when it was due, whom it told. */
export interface PlanAlarmFacts {
  readonly key: string;
  readonly rule: PlanRule;
  readonly step: number;
  readonly dueAt: Instant;
  readonly late: boolean;
  readonly to: { readonly office: Addressee | 'assistance-team'; readonly unitId: UnitId };
  readonly policyVersion: string;
  readonly calendarVersion: string;
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
  /** The whole head as it is from now on. */
  | Of<'PlanHeadCorrected', { readonly head: PlanHead }>
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
        readonly steering?: Steering;
        /** What was settled at issue over what the draft said. */
        readonly terms?: PlanTerms;
        /** What the check found and who issued it passed over. */
        readonly acknowledged?: readonly AcknowledgedCode[];
        readonly policyVersion: string;
        readonly calendarVersion: string;
        readonly tasks: readonly { readonly key: string; readonly taskId: TaskId }[];
      }
    >
  /** A period begins in which the committee is to meet. */
  | Of<'MeetingOpened', { readonly period: ReportPeriod; readonly alarm: PlanAlarmFacts }>
  | Of<
      'MeetingHeld',
      { readonly periodKey: string; readonly heldOn: Day; readonly by: MeetingOf; readonly note?: string }
    >
  | Of<'ConclusionsIssued', { readonly periodKey: string; readonly document: string; readonly issuedOn: Day }>
  | Of<'PlanReminderSent', { readonly periodKey?: string; readonly alarm: PlanAlarmFacts }>
  | Of<'PlanEnded', { readonly validTo: Day; readonly alarm: PlanAlarmFacts }>;
export type PlanEventType = PlanEvent['type'];

import type { Instant } from '../calendar/instant.js';
import type { Day } from '../calendar/day.js';
import type { Deadline } from '../deadline/deadline.js';
import type { ReportPeriod, Rhythm } from '../deadline/report-period.js';
import type { Relation, Steering } from '../organisation/organisation.js';
import type { Addressee, AlarmAct, Trigger } from '../policy/policy.js';
import type {
  ContestId,
  DecisionId,
  DifficultyId,
  DocketItemId,
  ExtensionId,
  HandOffId,
  MilestoneId,
  ObligationId,
  OutsideEventId,
  PersonId,
  PlanId,
  TaskId,
  UnitId,
} from '../shared/ids.js';

/** How a figure is meant: "tối thiểu", "trên", "không quá", "đúng". */
export type TargetComparison = 'at-least' | 'more-than' | 'at-most' | 'exactly';

/** One quantified target of a task; `from` and `by` are dates printed with the target itself. */
export interface Target {
  readonly value: number;
  readonly unit: string;
  readonly by?: Day;
  readonly from?: Day;
  /** Absent where nothing is printed of it. */
  readonly comparison?: TargetComparison;
}

/** A dated step inside a task; its targets are milestones too, by `milestonesOf`. */
export interface Milestone {
  readonly text: string;
  readonly due?: Day;
}

/** When a task with several parts is done: all of them, those of named units, or the first-named lead's alone. Default: all. */
export type CompletionRule =
  | { readonly rule: 'all' }
  | { readonly rule: 'named'; readonly unitIds: readonly UnitId[] }
  | { readonly rule: 'lead' };

export interface NewObligation {
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
  readonly relation: Relation;
}

/** A file or letter that proves a result: the id in the register of evidence, its SHA-256, or a document number. */
export interface Evidence {
  readonly evidenceId?: string;
  readonly sha256?: string;
  readonly document?: string;
}

/** What a hand-off's silence means once its day has passed. */
export type SilenceRule = 'escalate' | 'take-as-agreed';

export type DecisionKind =
  | 'guide'
  | 'extend'
  | 'reassign'
  | 'criticise'
  | 'accept-objective-cause'
  | 'close'
  /** a part found outside its unit's competence stays with it */
  | 'keep'
  | 'suspend'
  | 'resume'
  /** what was confirmed or closed is taken up again */
  | 'reopen';

/** Where a plan sends difficulties: to the standing agency first, or straight before the committee. */
export type DifficultyRoute = 'standing-agency' | 'committee';

/** The committee's answer to a request for a later day: as asked, not, or another day that the unit may take. */
export type ExtensionAnswer = 'grant' | 'refuse' | 'offer';

/** Why the machine acted: the occasion (key), the rule and step it came from, when it was due. */
export interface AlarmFacts {
  readonly key: string;
  readonly trigger: Trigger;
  /** Number of the step in the policy, from 1; a repeated last step counts on; 0 = no step, the policy's own figure. */
  readonly step: number;
  /** Rung of the office addressed, 0–4. */
  readonly level: number;
  readonly obligationId: ObligationId;
  readonly dueAt: Instant;
  /** Happened more than an hour after it was due (an outage). */
  readonly late: boolean;
  readonly to: { readonly office: Addressee; readonly unitId: UnitId };
  readonly policyVersion: string;
  readonly calendarVersion: string;
  readonly handOffId?: HandOffId;
  readonly difficultyId?: DifficultyId;
  readonly decisionId?: DecisionId;
  readonly docketItemId?: DocketItemId;
  readonly extensionId?: ExtensionId;
  readonly contestId?: ContestId;
  readonly milestoneId?: MilestoneId;
}

/** One armed alarm that a notice on the calendar moved. */
export interface MovedAlarm {
  readonly key: string;
  readonly act: AlarmAct;
  readonly obligationId: ObligationId;
  readonly to: AlarmFacts['to'];
  /** When it was due before; absent where it was not armed then. */
  readonly from?: Instant;
  readonly at: Instant;
}

interface Of<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}
type OnObligation<Type extends string, Data = unknown> = Of<
  Type,
  { readonly obligationId: ObligationId } & Data
>;
type OnHandOff<Type extends string, Data = unknown> = OnObligation<
  Type,
  { readonly handOffId: HandOffId } & Data
>;

export type TaskAssigned = Of<
  'TaskAssigned',
  {
    readonly taskId: TaskId;
    readonly planId: PlanId;
    /** Whose working calendar holds: the nation's, with the organisation's own days. */
    readonly organisationId?: string;
    readonly ref: string;
    readonly content: string;
    readonly product?: string;
    readonly targets: readonly Target[];
    readonly milestones?: readonly Milestone[];
    readonly deadline: Deadline;
    readonly deadlineText?: string;
    readonly completion?: CompletionRule;
    /** One of the plan's standing duties, not an item of its list. */
    readonly duty?: boolean;
    /** Where the plan sends difficulties; default: to the standing agency, which answers or passes them on. */
    readonly difficultiesTo?: DifficultyRoute;
    /** How often the plan wants to hear of a part that has no date; default: the policy's figures. */
    readonly reviews?: Rhythm;
    readonly obligations: readonly NewObligation[];
    readonly supports: readonly UnitId[];
    /** Printed names of supporting groups and bodies that are no units of the organisation. */
    readonly supportsPrinted: readonly string[];
    readonly steering: Steering;
    readonly policyVersion: string;
    readonly calendarVersion: string;
  }
>;

export type TaskEvent =
  | TaskAssigned
  | OnObligation<'PersonAssigned', { readonly personId: PersonId }>
  | OnObligation<'TaskAcknowledged'>
  | OnObligation<'OutsideCompetenceReported', { readonly reason: string; readonly proposedUnitId?: UnitId }>
  | OnObligation<'ProgressReported', { readonly note: string; readonly percent?: number }>
  | OnHandOff<
      'HandOffRequested',
      {
        readonly toUnitId: UnitId;
        readonly content: string;
        readonly product?: string;
        readonly due: Day;
        readonly silence: SilenceRule;
        /** The lead works on meanwhile: the days stay its own. */
        readonly besides?: boolean;
      }
    >
  | OnHandOff<'HandOffDateProposed', { readonly due: Day; readonly reason: string }>
  /** `due` is the day that holds from now on. */
  | OnHandOff<'HandOffDateSettled', { readonly due: Day; readonly agreed: boolean; readonly reason?: string }>
  | OnHandOff<'HandOffWithdrawn', { readonly reason: string }>
  | OnHandOff<'HandOffAccepted'>
  | OnHandOff<'HandOffAnswered', { readonly opinion: string; readonly agrees: boolean }>
  | OnHandOff<'HandOffDelivered', { readonly note: string; readonly evidence: readonly Evidence[] }>
  | OnHandOff<'HandOffTaken', { readonly silently: boolean; readonly alarm?: AlarmFacts }>
  | OnHandOff<'HandOffReturned', { readonly reason: string; readonly due: Day }>
  | OnObligation<
      'DifficultyRaised',
      {
        readonly difficultyId: DifficultyId;
        readonly category: string;
        readonly text: string;
        readonly proposal: string;
      }
    >
  | OnObligation<'GuidanceGiven', { readonly text: string; readonly difficultyId?: DifficultyId }>
  | OnObligation<'UnitUrged', { readonly text?: string; readonly alarm?: AlarmFacts }>
  | OnObligation<'ReminderSent', { readonly alarm: AlarmFacts }>
  | OnObligation<'StatusAsked', { readonly alarm: AlarmFacts }>
  | OnObligation<'TaskEscalated', { readonly alarm: AlarmFacts }>
  | OnObligation<
      'TaskPutOnDocket',
      { readonly docketItemId: DocketItemId; readonly reason?: string; readonly alarm?: AlarmFacts }
    >
  | OnObligation<'AcknowledgementExpired', { readonly alarm: AlarmFacts }>
  | OnObligation<
      'ResultSubmitted',
      { readonly summary: string; readonly evidence: readonly Evidence[]; readonly late: boolean }
    >
  | OnObligation<'ResultApproved'>
  | OnObligation<'ResultReturned', { readonly reason: string; readonly stage: 'approval' | 'confirmation' }>
  | OnObligation<'ResultConfirmed', { readonly late: boolean }>
  | OnObligation<
      'DecisionApplied',
      {
        readonly decisionId: DecisionId;
        readonly kind: DecisionKind;
        readonly text: string;
        readonly document: string;
        /** The day by which the unit carries it out; where the obligation goes on as it stands (guide, criticise, accept an objective cause). */
        readonly carryOutBy?: Day;
      }
    >
  | OnObligation<
      'DeadlineExtended',
      {
        /** By a decision of the committee, or as the answer to a request. */
        readonly decisionId?: DecisionId;
        readonly extensionId?: ExtensionId;
        /** When the unit asked, for the answer to a request. */
        readonly askedAt?: Instant;
        readonly from: Deadline;
        readonly to: Deadline;
        readonly document: string;
        readonly reason: string;
        readonly afterDue: boolean;
      }
    >
  | OnObligation<
      'ObligationReassigned',
      {
        readonly decisionId: DecisionId;
        readonly fromUnitId: UnitId;
        readonly toUnitId: UnitId;
        readonly relation: Relation;
      }
    >
  | OnObligation<'ObjectiveCauseAccepted', { readonly decisionId: DecisionId; readonly reason: string }>
  | OnObligation<'ObligationClosed', { readonly decisionId: DecisionId; readonly reason: string }>
  | OnObligation<'DecisionCarriedOut', { readonly decisionId: DecisionId; readonly note: string }>
  | OnObligation<
      'ObligationSuspended',
      { readonly decisionId: DecisionId; readonly reason: string; readonly until?: Day }
    >
  /** `to` is the deadline with the working days that were left when it was suspended. By a decision, or because its day came. */
  | OnObligation<
      'ObligationResumed',
      {
        readonly decisionId?: DecisionId;
        readonly from: Deadline;
        readonly to: Deadline;
        readonly alarm?: AlarmFacts;
      }
    >
  | OnObligation<
      'ObligationReopened',
      {
        readonly decisionId: DecisionId;
        readonly reason: string;
        readonly from: Deadline;
        readonly to: Deadline;
      }
    >
  | OnObligation<'CompetenceConfirmed', { readonly decisionId: DecisionId; readonly reason: string }>
  | OnObligation<
      'ExtensionRequested',
      {
        readonly extensionId: ExtensionId;
        readonly due: Day;
        readonly reason: string;
        readonly document?: string;
        readonly afterDue: boolean;
      }
    >
  | OnObligation<
      'ExtensionOffered',
      {
        readonly extensionId: ExtensionId;
        readonly due: Day;
        readonly reason: string;
        readonly document: string;
      }
    >
  | OnObligation<'ExtensionOfferDeclined', { readonly extensionId: ExtensionId; readonly reason: string }>
  | OnObligation<
      'ExtensionRefused',
      { readonly extensionId: ExtensionId; readonly reason: string; readonly document?: string }
    >
  | OnObligation<
      'LatenessContested',
      {
        readonly contestId: ContestId;
        readonly reason: string;
        readonly evidence: readonly Evidence[];
      }
    >
  /** `setAside`: an objective cause is confirmed, the lateness no longer counts against the unit. */
  | OnObligation<
      'ContestDecided',
      {
        readonly contestId: ContestId;
        readonly setAside: boolean;
        readonly reason: string;
        readonly document: string;
      }
    >
  | OnObligation<
      'MilestoneReported',
      {
        readonly milestoneId: MilestoneId;
        readonly note: string;
        readonly value?: number;
        readonly reached: boolean;
        readonly late: boolean;
      }
    >
  | OnObligation<'EscalatedByHand', { readonly office: Addressee; readonly reason: string }>
  | OnObligation<
      'ConditionMet',
      {
        readonly outsideEventId: OutsideEventId;
        readonly what: string;
        readonly document: string;
        readonly happenedOn: Day;
        readonly from: Deadline;
        readonly to: Deadline;
      }
    >
  /** A dated result is confirmed and the work goes on without end, or by its rhythm. */
  | OnObligation<'StandingBegan', { readonly from: Deadline; readonly to: Deadline; readonly late: boolean }>
  /** One period of a periodic part begins: a part of its own, with its own acknowledgement, report and lateness. */
  | OnObligation<
      'PeriodOpened',
      {
        readonly parentId: ObligationId;
        readonly unitId: UnitId;
        readonly relation: Relation;
        readonly period: ReportPeriod;
        readonly alarm: AlarmFacts;
      }
    >
  | Of<
      'CalendarMoved',
      {
        readonly fromVersion: string;
        readonly toVersion: string;
        /** The notice that changed the calendar. */
        readonly document: string;
        readonly moved: readonly MovedAlarm[];
      }
    >
  | Of<'TaskCompleted', { readonly late: boolean; readonly lateObligations: number }>
  | Of<'TaskClosed', { readonly reason: string }>;

export type TaskEventType = TaskEvent['type'];
export type TaskEventOf<Type extends TaskEventType> = Extract<TaskEvent, { type: Type }>;

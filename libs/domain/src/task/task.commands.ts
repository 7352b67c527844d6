import type { Instant } from '../calendar/instant.js';
import type { Calendar } from '../calendar/calendar.js';
import type { Day } from '../calendar/day.js';
import type { Relation } from '../organisation/organisation.js';
import type { Addressee, AlarmAct, EscalationPolicy } from '../policy/policy.js';
import type { Actor } from '../shared/actor.js';
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
  UnitId,
} from '../shared/ids.js';
import type { DecisionKind, Evidence, ExtensionAnswer, SilenceRule, TaskAssigned } from './task.events.js';

/** The data a decision is taken by: versions of policy and calendar as loaded for the task. */
export interface Rules {
  readonly policy: EscalationPolicy;
  readonly calendar: Calendar;
}

/** When, by whom and under which rules; `actor` is undefined for what time does. */
export interface TaskContext {
  readonly now: Instant;
  readonly rules: Rules;
  readonly actor?: Actor;
}

interface On<Type extends string> {
  readonly type: Type;
  readonly obligationId: ObligationId;
}

export interface AssignTask {
  readonly type: 'AssignTask';
  readonly task: TaskAssigned['data'];
}

/** A decision of the committee or its head as it reaches one obligation. */
export interface ApplyDecision extends On<'ApplyDecision'> {
  readonly decisionId: DecisionId;
  readonly kind: DecisionKind;
  readonly text: string;
  readonly document: string;
  /** guide, criticise, keep: carry out by this day (default: the policy's). extend, resume: the new due day. suspend: the last day of it. */
  readonly due?: Day;
  readonly toUnit?: { readonly unitId: UnitId; readonly relation: Relation };
}

/** A decision that takes up again what was confirmed or closed. */
export interface Reopen
  extends On<'Reopen'>, Pick<ApplyDecision, 'decisionId' | 'text' | 'document' | 'due'> {}

export type ObligationCommand =
  | (On<'AssignPerson'> & { readonly personId: PersonId })
  | On<'Acknowledge'>
  | (On<'ReportOutsideCompetence'> & { readonly reason: string; readonly proposedUnitId?: UnitId })
  | (On<'ReportProgress'> & { readonly note: string; readonly percent?: number })
  | (On<'RequestHandOff'> & {
      readonly handOffId: HandOffId;
      readonly toUnitId: UnitId;
      readonly content: string;
      readonly product?: string;
      readonly due?: Day;
      readonly silence?: SilenceRule;
      readonly besides?: boolean;
    })
  | (On<'RaiseDifficulty'> & {
      readonly difficultyId: DifficultyId;
      readonly category: string;
      readonly text: string;
      readonly proposal: string;
    })
  | (On<'GiveGuidance'> & { readonly text: string; readonly difficultyId?: DifficultyId })
  | (On<'UrgeUnit'> & { readonly text: string })
  | (On<'PutOnDocket'> & { readonly docketItemId: DocketItemId; readonly reason: string })
  | (On<'SubmitResult'> & { readonly summary: string; readonly evidence: readonly Evidence[] })
  | On<'ApproveResult'>
  | On<'ConfirmResult'>
  | (On<'ReturnResult'> & { readonly reason: string })
  | (On<'ReportDecisionCarriedOut'> & { readonly decisionId: DecisionId; readonly note: string })
  | (On<'RequestExtension'> & {
      readonly extensionId: ExtensionId;
      readonly due: Day;
      readonly reason: string;
      readonly document?: string;
    })
  | (On<'AnswerExtension'> & {
      readonly extensionId: ExtensionId;
      readonly answer: ExtensionAnswer;
      /** The day offered; for `grant` the day asked for holds. */
      readonly due?: Day;
      readonly reason: string;
      readonly document?: string;
    })
  | (On<'AnswerExtensionOffer'> & {
      readonly extensionId: ExtensionId;
      readonly takes: boolean;
      readonly reason?: string;
    })
  | (On<'ContestLateness'> & {
      readonly contestId: ContestId;
      readonly reason: string;
      readonly evidence: readonly Evidence[];
    })
  | (On<'DecideContest'> & {
      readonly contestId: ContestId;
      readonly setAside: boolean;
      readonly reason: string;
      readonly document: string;
    })
  | (On<'ReportMilestone'> & {
      readonly milestoneId: MilestoneId;
      readonly note: string;
      readonly value?: number;
    })
  | (On<'EscalateByHand'> & { readonly office: Addressee; readonly reason: string })
  | (On<'MeetCondition'> & {
      readonly outsideEventId: OutsideEventId;
      readonly what: string;
      readonly document: string;
      readonly happenedOn: Day;
      /** The day by which the part is to be done now; without one it is carried out as a standing one. */
      readonly due?: Day;
    })
  | Reopen
  | ApplyDecision;

interface OnHandOff<Type extends string> {
  readonly type: Type;
  readonly handOffId: HandOffId;
}

export type HandOffCommand =
  | OnHandOff<'AcceptHandOff'>
  | (OnHandOff<'AnswerHandOff'> & { readonly opinion: string; readonly agrees: boolean })
  | (OnHandOff<'DeliverHandOff'> & { readonly note: string; readonly evidence: readonly Evidence[] })
  | OnHandOff<'TakeHandOff'>
  | (OnHandOff<'ReturnHandOff'> & { readonly reason: string; readonly due?: Day })
  | (OnHandOff<'ProposeHandOffDate'> & { readonly due: Day; readonly reason: string })
  | (OnHandOff<'SettleHandOffDate'> & { readonly agrees: boolean; readonly reason?: string })
  | (OnHandOff<'WithdrawHandOff'> & { readonly reason: string });

/**
 * Everything due up to `ctx.now`; with `only`, just the named watch (its act, and nothing due after its instant); with
 * `most`, the first so many, and the rest when it is asked again.
 */
export interface TimePassed {
  readonly type: 'TimePassed';
  readonly only?: { readonly act: AlarmAct; readonly at: Instant };
  readonly most?: number;
}

/** A notice has changed the calendar; `before` is the one that held until then, the rules hold the new one. */
export interface MoveCalendar {
  readonly type: 'MoveCalendar';
  readonly before: Calendar;
  readonly document: string;
}

export type TaskCommand = AssignTask | ObligationCommand | HandOffCommand | TimePassed | MoveCalendar;
export type TaskCommandType = TaskCommand['type'];

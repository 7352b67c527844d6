import type { Instant } from '../calendar/instant.js';
import type { Day } from '../calendar/day.js';
import type { Deadline } from '../deadline/deadline.js';
import type { ReportPeriod } from '../deadline/report-period.js';
import type { Relation } from '../organisation/organisation.js';
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
import type { Possession } from './held.js';
import type { DecisionKind, SilenceRule, Target, TaskAssigned } from './task.events.js';

export type ObligationStatus =
  'assigned' | 'acknowledged' | 'in-progress' | 'submitted' | 'approved' | 'confirmed' | 'closed';

/** A deadline as it was at one time; the ledger keeps every one for ever. */
export interface DeadlineEntry {
  readonly deadline: Deadline;
  readonly at: Instant;
  readonly document?: string;
  readonly reason?: string;
  readonly decisionId?: DecisionId;
  readonly extensionId?: ExtensionId;
  readonly outsideEventId?: OutsideEventId;
  /** The answer came when it was overdue already. */
  readonly afterDue?: boolean;
  /** When the unit asked for it. */
  readonly askedAt?: Instant;
}

/** A request for a later day that is not settled. */
export interface ExtensionState {
  readonly extensionId: ExtensionId;
  readonly due: Day;
  readonly reason: string;
  readonly askedAt: Instant;
  readonly afterDue: boolean;
  /** The committee's counter-offer, and when it was made. */
  readonly offer?: {
    readonly due: Day;
    readonly at: Instant;
    readonly reason: string;
    readonly document: string;
  };
}

/** An objection to a finding of lateness. */
export interface ContestState {
  readonly contestId: ContestId;
  readonly at: Instant;
  readonly decidedAt?: Instant;
  readonly setAside?: boolean;
}

/** A dated step of a part, or a figure it must reach, and how far it is. */
export interface MilestoneState {
  readonly milestoneId: MilestoneId;
  readonly text?: string;
  readonly target?: Target;
  readonly due?: Day;
  readonly value?: number;
  readonly reachedAt?: Instant;
  readonly late: boolean;
}

export interface SuspensionState {
  readonly since: Instant;
  readonly until?: Day;
  readonly reason: string;
}

export interface ObligationState {
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
  readonly relation: Relation;
  readonly status: ObligationStatus;
  readonly personId?: PersonId;
  readonly deadline: Deadline;
  readonly ledger: readonly DeadlineEntry[];
  /** Counts assignments and re-acknowledgements: each is a new occasion to be asked. */
  readonly assignment: number;
  readonly assignedAt: Instant;
  /** Counts extensions, returns and reassignments: each is a new occasion to be late. */
  readonly occasion: number;
  readonly occasionSince: Instant;
  readonly acknowledgedAt?: Instant;
  readonly lastProgressAt?: Instant;
  readonly submittedAt?: Instant;
  readonly approvedAt?: Instant;
  readonly confirmedAt?: Instant;
  /** The accepted submission came after the deadline then in force. */
  readonly late: boolean;
  readonly excused: boolean;
  readonly outsideCompetence?: {
    readonly reason: string;
    readonly proposedUnitId?: UnitId;
    readonly reportedAt: Instant;
  };
  /** The part whose period this one is, and the period. */
  readonly parentId?: ObligationId;
  readonly period?: ReportPeriod;
  /** Of a periodic part: the last period that was opened. */
  readonly lastPeriod?: ReportPeriod;
  readonly suspension?: SuspensionState;
  /** When its last suspension ended. */
  readonly resumedAt?: Instant;
  readonly extension?: ExtensionState;
  /** Later days granted on request so far. */
  readonly extensions: number;
  readonly contest?: ContestState;
  readonly milestones: readonly MilestoneState[];
  /** Who held the ball, from its assignment on. */
  readonly possession: readonly Possession[];
  /** When the dated result that a standing part began with was accepted, and whether it was late. */
  readonly firstResult?: { readonly at: Instant; readonly late: boolean };
  /** Urgings on the present occasion, and the last of them. */
  readonly urgings: number;
  readonly urgedAt?: Instant;
  /** The highest rung reached for being overdue on the present occasion; 0 = none. */
  readonly escalationLevel: number;
  readonly submission: number;
  /** Keys of time that have fired for it, with the instant they happened; a key never fires twice. */
  readonly fired: Readonly<Record<string, Instant>>;
}

export type HandOffStatus =
  'requested' | 'accepted' | 'answered' | 'delivered' | 'taken' | 'returned' | 'withdrawn';

export interface HandOffState {
  readonly handOffId: HandOffId;
  readonly obligationId: ObligationId;
  readonly fromUnitId: UnitId;
  readonly toUnitId: UnitId;
  readonly content: string;
  readonly product?: string;
  readonly due: Day;
  readonly silence: SilenceRule;
  readonly status: HandOffStatus;
  /** Counts returns: each is a new occasion to be silent. */
  readonly occasion: number;
  readonly since: Instant;
  readonly requestedAt: Instant;
  readonly agrees?: boolean;
  /** The lead works on meanwhile. */
  readonly besides?: boolean;
  /** Another day that the supporter proposed and the lead has not settled. */
  readonly proposal?: { readonly due: Day; readonly reason: string; readonly at: Instant };
}

/** Whether somebody still owes something on it: an answer, the delivery, or the lead its taking. */
export const isOpenHandOff = ({ status }: Pick<HandOffState, 'status'>): boolean =>
  status !== 'taken' && status !== 'answered' && status !== 'withdrawn';

/** Whether the supporting unit is the one to move; a day it has proposed is for the lead to settle. */
export const isWithSupporter = ({ status, proposal }: Pick<HandOffState, 'status' | 'proposal'>): boolean =>
  !proposal && (status === 'requested' || status === 'accepted' || status === 'returned');

export interface DifficultyState {
  readonly difficultyId: DifficultyId;
  readonly obligationId: ObligationId;
  readonly category: string;
  readonly text: string;
  readonly proposal: string;
  readonly raisedAt: Instant;
  readonly answeredAt?: Instant;
}

export interface AppliedDecision {
  readonly decisionId: DecisionId;
  readonly obligationId: ObligationId;
  readonly kind: DecisionKind;
  readonly document: string;
  readonly at: Instant;
  readonly carryOutBy?: Day;
  readonly carriedOutAt?: Instant;
  /** The unit it was addressed to has lost the obligation: nobody carries it out any more. */
  readonly lapsedAt?: Instant;
}

/** Whether a day of its own still stands against the unit. */
export const isBeingCarriedOut = (decision: AppliedDecision): boolean =>
  decision.carryOutBy !== undefined && !decision.carriedOutAt && !decision.lapsedAt;

export interface DocketItemState {
  readonly docketItemId: DocketItemId;
  readonly obligationId: ObligationId;
  readonly putAt: Instant;
  readonly trigger?: string;
  readonly reason?: string;
  readonly decisionId?: DecisionId;
}

/** The fold of a task's stream. `version` is the number of events folded. */
export interface TaskState {
  readonly version: number;
  readonly task?: TaskAssigned['data'];
  readonly assignedAt?: Instant;
  readonly obligations: readonly ObligationState[];
  readonly handOffs: readonly HandOffState[];
  readonly difficulties: readonly DifficultyState[];
  readonly decisions: readonly AppliedDecision[];
  readonly docket: readonly DocketItemState[];
  readonly closedAt?: Instant;
  readonly outcome?: 'completed-on-time' | 'completed-late' | 'closed';
}

export const initialState: TaskState = {
  version: 0,
  obligations: [],
  handOffs: [],
  difficulties: [],
  decisions: [],
  docket: [],
};

/** Whether something about the obligation waits for the committee. */
export const isOnDocket = (
  { docket }: Pick<TaskState, 'docket'>,
  { obligationId }: Pick<ObligationState, 'obligationId'>,
): boolean => docket.some((item) => item.obligationId === obligationId && !item.decisionId);

/** A part and the open periods of it: what is decided about the one holds for the others. */
export const withPeriods = (
  { obligations }: Pick<TaskState, 'obligations'>,
  ob: ObligationState,
): readonly ObligationState[] => [
  ob,
  ...obligations.filter((other) => other.parentId === ob.obligationId && isOpen(other)),
];

/** Whether the obligation still stands: neither confirmed nor closed. */
export const isOpen = ({ status }: Pick<ObligationState, 'status'>): boolean =>
  status !== 'confirmed' && status !== 'closed';

/** Whether the unit still has to hand in a result: not handed in, or given back. */
export const isWorking = ({ status }: Pick<ObligationState, 'status'>): boolean =>
  status === 'assigned' || status === 'acknowledged' || status === 'in-progress';

/** Whether a finding is contested and waits for the authority's answer. */
export const isContested = ({ contest }: Pick<ObligationState, 'contest'>): boolean =>
  contest !== undefined && !contest.decidedAt;

/** Whether nothing is left to wait for: ended, and no finding on it contested. */
export const isSettled = ({ closedAt, obligations }: Pick<TaskState, 'closedAt' | 'obligations'>): boolean =>
  closedAt !== undefined && !obligations.some(isContested);

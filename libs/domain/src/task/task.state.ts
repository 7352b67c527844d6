import type { Instant } from '../calendar/instant.js';
import type { Day } from '../calendar/day.js';
import type { Deadline } from '../deadline/deadline.js';
import type { Relation } from '../organisation/organisation.js';
import type {
  DecisionId,
  DifficultyId,
  DocketItemId,
  HandOffId,
  ObligationId,
  PersonId,
  UnitId,
} from '../shared/ids.js';
import type { DecisionKind, SilenceRule, TaskAssigned } from './task.events.js';

export type ObligationStatus =
  'assigned' | 'acknowledged' | 'in-progress' | 'submitted' | 'approved' | 'confirmed' | 'closed';

/** A deadline as it was at one time; the ledger keeps every one for ever. */
export interface DeadlineEntry {
  readonly deadline: Deadline;
  readonly at: Instant;
  readonly document?: string;
  readonly decisionId?: DecisionId;
  readonly afterDue?: boolean;
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
  readonly outsideCompetence?: { readonly reason: string; readonly proposedUnitId?: UnitId };
  /** Urgings on the present occasion, and the last of them. */
  readonly urgings: number;
  readonly urgedAt?: Instant;
  /** The highest rung reached for being overdue on the present occasion; 0 = none. */
  readonly escalationLevel: number;
  readonly submission: number;
  /** Keys of time that have fired for it, with the instant they happened; a key never fires twice. */
  readonly fired: Readonly<Record<string, Instant>>;
}

export type HandOffStatus = 'requested' | 'accepted' | 'answered' | 'delivered' | 'taken' | 'returned';

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
}

/** Whether somebody still owes something on it: an answer, the delivery, or the lead its taking. */
export const isOpenHandOff = ({ status }: Pick<HandOffState, 'status'>): boolean =>
  status !== 'taken' && status !== 'answered';

/** Whether the supporting unit is the one to move. */
export const isWithSupporter = ({ status }: Pick<HandOffState, 'status'>): boolean =>
  status === 'requested' || status === 'accepted' || status === 'returned';

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

/** Whether the obligation still stands: neither confirmed nor closed. */
export const isOpen = ({ status }: Pick<ObligationState, 'status'>): boolean =>
  status !== 'confirmed' && status !== 'closed';

/** Whether the unit still has to hand in a result: not handed in, or given back. */
export const isWorking = ({ status }: Pick<ObligationState, 'status'>): boolean =>
  status === 'assigned' || status === 'acknowledged' || status === 'in-progress';

import type { DecisionKind, ObligationStatus, StatusWord, Target } from '@dondoc/domain';
import type { DeadlineChangeView, DeadlineView, NextStepView } from './deadline.view.js';
import type { DocketItemView } from './docket-item.view.js';
import type { HandOffView } from './hand-off.view.js';
import type { NotAppliedView } from './not-applied.view.js';
import type { PersonView } from './person.view.js';
import type { UnitRef } from './unit.view.js';

export interface EvidenceView {
  readonly evidenceId: string | null;
  readonly sha256: string | null;
  /** Number of a document given as proof. */
  readonly document: string | null;
  /** Name of the file, from the register; null once erased. */
  readonly name: string | null;
  readonly size: number | null;
}

export interface SubmissionView {
  readonly at: string;
  readonly summary: string;
  readonly evidence: readonly EvidenceView[];
  /** Came after the deadline then in force. */
  readonly late: boolean;
}

export interface ProgressView {
  readonly at: string;
  readonly note: string;
  readonly percent: number | null;
}

export interface ObligationView {
  readonly obligationId: string;
  readonly unit: UnitRef;
  readonly relation: 'assigned' | 'requested';
  readonly person: PersonView | null;
  readonly stage: ObligationStatus;
  readonly status: StatusWord;
  readonly deadline: DeadlineView;
  /** Every deadline it ever had, oldest first. */
  readonly ledger: readonly DeadlineChangeView[];
  readonly assignedAt: string;
  readonly acknowledgedAt: string | null;
  readonly lastProgress: ProgressView | null;
  readonly submission: SubmissionView | null;
  readonly approvedAt: string | null;
  readonly confirmedAt: string | null;
  /** Who confirms: the standing agency, or the Office where that is the lead itself. */
  readonly confirmer: UnitRef;
  readonly late: boolean;
  readonly excused: boolean;
  readonly returnedReason: string | null;
  readonly outsideCompetence: { readonly reason: string; readonly proposedUnit: UnitRef | null } | null;
  readonly urgings: number;
  readonly escalationLevel: number;
  readonly workingDaysLeft: number | null;
  /** Filled by the api: names of the acts the caller may do now. */
  readonly allowedActs: readonly string[];
}

export interface DifficultyView {
  readonly difficultyId: string;
  readonly obligationId: string;
  readonly unit: UnitRef;
  readonly category: string;
  readonly text: string;
  readonly proposal: string;
  readonly raisedAt: string;
  readonly answeredAt: string | null;
}

export interface AppliedDecisionView {
  readonly decisionId: string;
  readonly obligationId: string;
  readonly kind: DecisionKind;
  readonly text: string;
  readonly document: string;
  readonly at: string;
  readonly carryOutBy: string | null;
  readonly carriedOutAt: string | null;
}

/** The whole page of a task. */
export interface TaskView {
  readonly taskId: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly planNumber: string | null;
  readonly ref: string;
  readonly content: string;
  readonly product: string | null;
  readonly targets: readonly Target[];
  readonly deadline: DeadlineView;
  /** The time as the document words it. */
  readonly deadlineText: string | null;
  readonly status: StatusWord;
  /** The state in one sentence, in the reader's language. */
  readonly statusSentence: string;
  readonly leads: readonly UnitRef[];
  readonly supports: readonly UnitRef[];
  /** Printed names of supporting bodies that are no units of the organisation. */
  readonly supportsPrinted: readonly string[];
  readonly obligations: readonly ObligationView[];
  readonly handOffs: readonly HandOffView[];
  readonly difficulties: readonly DifficultyView[];
  readonly decisions: readonly AppliedDecisionView[];
  readonly decisionsNotApplied: readonly NotAppliedView[];
  readonly docket: readonly DocketItemView[];
  readonly escalationLevel: number;
  readonly nextStep: NextStepView | null;
  /** Units that hold the ball now. */
  readonly ball: readonly UnitRef[];
  readonly closedAt: string | null;
  readonly policyVersion: string;
  readonly calendarVersion: string;
  readonly assignedAt: string;
  /** Version of the task's stream this page shows (the ETag). */
  readonly version: number;
  /** Filled by the api: acts on the task as a whole. */
  readonly allowedActs: readonly string[];
}

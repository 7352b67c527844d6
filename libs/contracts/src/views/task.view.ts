import type { DecisionKind, StatusWord, Target } from '@dondoc/domain';
import type { DeadlineView, NextStepView } from './deadline.view.js';
import type { DocketItemView } from './docket-item.view.js';
import type { HandOffView } from './hand-off.view.js';
import type { TaskMilestoneView } from './milestone.view.js';
import type { NotAppliedView } from './not-applied.view.js';
import type { ObligationView } from './obligation.view.js';
import type { UnitRef } from './unit.view.js';

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
  /** Its dated steps and figures, over all parts. */
  readonly milestones: readonly TaskMilestoneView[];
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
  /** The parts; after a periodic one its periods, newest first. */
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

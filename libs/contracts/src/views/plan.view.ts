import type { DraftTask } from '@dondoc/domain';
import type { UnitRef } from './unit.view.js';

/** Standing of a plan at one instant; the board's tiles show these numbers. */
export interface PlanCountsView {
  readonly tasks: number;
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly completedOnTime: number;
  readonly completedLate: number;
  /** Done before the plan was issued, with proof. */
  readonly doneBefore: number;
  /** Stopped or closed by a decision. */
  readonly stopped: number;
  /** Tasks with an obligation nobody has acknowledged. */
  readonly unacknowledged: number;
  readonly awaitingApproval: number;
  /** Tasks that stand, without a day of their own. */
  readonly standing: number;
  /** Tasks with an open difficulty. */
  readonly difficulties: number;
  /** Open tasks by the highest rung reached, index 0–4 (0: person assigned … 4: head of the committee). */
  readonly escalations: readonly [number, number, number, number, number];
  /** Items of the docket without a decision. */
  readonly docket: number;
}

export interface PlanSummaryView {
  readonly planId: string;
  readonly title: string;
  /** Document number as typed; null while none is given. */
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string;
  readonly status: 'draft' | 'issued' | 'ended';
  readonly issuedOn: string | null;
  readonly counts: PlanCountsView;
}

/** The whole plan: head, counts and, while it is a draft, its tasks as they can still be corrected. */
export interface PlanView extends PlanSummaryView {
  readonly organisationId: string;
  readonly issuedFor: UnitRef | null;
  readonly basedOn: readonly string[];
  readonly supersedes: readonly string[];
  readonly policyVersion: string | null;
  readonly calendarVersion: string | null;
  readonly draftTasks: readonly DraftTask[];
  /** Version of the plan's stream. */
  readonly version: number;
}

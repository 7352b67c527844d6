import type { DraftTask, MeetingOf, MeetingRhythm, Rhythm } from '@dondoc/domain';
import type { UnitRef } from './unit.view.js';

/** Standing of a plan at one instant; the board's tiles show these numbers. All but the first count tasks and duties alike. */
export interface PlanCountsView {
  /** Items of the plan's list. */
  readonly tasks: number;
  /** Standing duties of its closing sections, followed like tasks. */
  readonly duties: number;
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
  /** Last day of its validity; null where it names none. */
  readonly validTo: string | null;
  readonly counts: PlanCountsView;
}

/** How a plan is followed: what its document says, as settled at issue. */
export interface PlanRhythmsView {
  /** How often the committee meets about it; null: the plan says nothing of it. */
  readonly meetings: MeetingRhythm | null;
  /** How often its tasks without a date are asked about; null: the policy's figures. */
  readonly reviews: Rhythm | null;
  /** A date that is no working day is put off to the next one. */
  readonly rollForward: boolean;
}

/** `missed`: the period has passed without a meeting, so the assistance team is to meet. */
export type MeetingStanding = 'not-held' | 'missed' | 'held' | 'concluded';

/** One period in which the committee is to meet. */
export interface PlanMeetingView {
  /** `2025-Q1`. */
  readonly periodKey: string;
  /** In the reader's language: "quý I/2025". */
  readonly period: string;
  /** Last day for the meeting. */
  readonly due: string;
  readonly state: MeetingStanding;
  readonly heldOn: string | null;
  readonly by: MeetingOf | null;
  readonly note: string | null;
  /** Last day for issuing its conclusions; null before the meeting. */
  readonly conclusionsDue: string | null;
  /** Number of the document with its conclusions. */
  readonly conclusions: string | null;
  readonly conclusionsOn: string | null;
  /** Filled by the api: `meeting`, `conclusions`. */
  readonly allowedActs: readonly string[];
}

/** What the machine will do next by itself for the plan as a whole. */
export interface PlanStepView {
  /** UTC instant. */
  readonly at: string;
  /** In the reader's language. */
  readonly what: string;
}

/** The whole plan: head, counts and, while it is a draft, its tasks as they can still be corrected. */
export interface PlanView extends PlanSummaryView {
  readonly organisationId: string;
  readonly issuedFor: UnitRef | null;
  readonly basedOn: readonly string[];
  readonly supersedes: readonly string[];
  readonly policyVersion: string | null;
  readonly calendarVersion: string | null;
  readonly rhythms: PlanRhythmsView;
  /** Newest first. */
  readonly meetings: readonly PlanMeetingView[];
  readonly nextStep: PlanStepView | null;
  readonly draftTasks: readonly DraftTask[];
  /** Version of the plan's stream. */
  readonly version: number;
  /** Filled by the api: acts on the plan as a whole, such as `issuance`. */
  readonly allowedActs: readonly string[];
}

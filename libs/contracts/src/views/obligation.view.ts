import type { ObligationStatus, StatusWord } from '@dondoc/domain';
import type { DeadlineChangeView, DeadlineView } from './deadline.view.js';
import type { HeldDaysView } from './held-days.view.js';
import type { MilestoneView } from './milestone.view.js';
import type { PeriodView } from './period.view.js';
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

/** A part that waits by decision; its days count against nobody. */
export interface SuspensionView {
  readonly since: string;
  /** Last day of it, `YYYY-MM-DD`; null until it is ended by another decision. */
  readonly until: string | null;
  readonly reason: string;
}

/** A request for a later day that is not settled. */
export interface ExtensionView {
  readonly extensionId: string;
  /** The day asked for, `YYYY-MM-DD`. */
  readonly due: string;
  readonly reason: string;
  readonly askedAt: string;
  /** Asked for when the day in force had already passed. */
  readonly afterDue: boolean;
  /** Another day that the committee would grant; the unit takes it or keeps its own. */
  readonly offer: {
    readonly due: string;
    readonly at: string;
    readonly reason: string;
    readonly document: string;
  } | null;
}

/** An objection to a finding of lateness. */
export interface ContestView {
  readonly contestId: string;
  readonly at: string;
  readonly reason: string;
  readonly evidence: readonly EvidenceView[];
  readonly decidedAt: string | null;
  /** An objective cause was confirmed; null while it waits. */
  readonly setAside: boolean | null;
  /** Why it was set aside or not, and on which document; null while it waits. */
  readonly answer: { readonly reason: string; readonly document: string } | null;
}

/** One unit's part of a task, or one period of such a part. */
export interface ObligationView {
  readonly obligationId: string;
  /** The periodic part whose period this one is; null for a part of its own. */
  readonly parentId: string | null;
  readonly period: PeriodView | null;
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
  /** The dated result that a standing part began with: when it was accepted, and whether it was late. */
  readonly firstResult: { readonly at: string; readonly late: boolean } | null;
  /** Who confirms: the standing agency, or the Office where that is the lead itself. */
  readonly confirmer: UnitRef;
  readonly late: boolean;
  readonly excused: boolean;
  readonly returnedReason: string | null;
  readonly outsideCompetence: {
    readonly reason: string;
    readonly proposedUnit: UnitRef | null;
    readonly reportedAt: string;
  } | null;
  readonly suspension: SuspensionView | null;
  readonly extension: ExtensionView | null;
  /** Later days granted on request so far. */
  readonly extensionsGranted: number;
  readonly contest: ContestView | null;
  readonly milestones: readonly MilestoneView[];
  readonly heldDays: HeldDaysView;
  readonly urgings: number;
  readonly escalationLevel: number;
  readonly workingDaysLeft: number | null;
  /** Filled by the api: names of the acts the caller may do now. */
  readonly allowedActs: readonly string[];
}

import type { DeadlineCause } from '@dondoc/contracts';
import type {
  Alarm,
  Deadline,
  DeadlineEntry,
  Evidence,
  ExtensionState,
  MilestoneState,
  ObligationStatus,
  Possession,
  Relation,
  ReportPeriod,
  StatusWord,
  SuspensionState,
} from '@dondoc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, PositionColumn } from './columns.js';

/** Which unit held an obligation since when; a reassignment adds an entry, the past stays with the old unit. */
export interface Tenure {
  readonly unitId: string;
  readonly since: string;
}
export interface ProgressFacts {
  readonly at: string;
  readonly note: string;
  readonly percent: number | null;
}
export interface SubmissionFacts {
  readonly at: string;
  readonly summary: string;
  readonly evidence: readonly Evidence[];
  readonly late: boolean;
}
export interface OutsideCompetenceFacts {
  readonly reason: string;
  readonly proposedUnitId?: string;
  readonly reportedAt: string;
}
/** Who did something, as the event's actor says. */
export interface ActedBy {
  readonly personId: string;
  readonly unitId: string | null;
  readonly capacity: string | null;
}
/** What brought an entry of the ledger about, and who: the event knows it, the decider does not need it. */
export interface LedgerFacts {
  readonly cause: DeadlineCause;
  readonly by: ActedBy | null;
  readonly document: string | null;
  readonly reason: string | null;
  readonly decisionId: string | null;
  readonly askedAfterDue: boolean | null;
}
/** Rows made by an earlier version hold the decider's entry alone. */
export type LedgerLine = Omit<DeadlineEntry, keyof LedgerFacts> & Partial<LedgerFacts>;

export interface ContestFacts {
  readonly contestId: string;
  readonly at: string;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly decidedAt: string | null;
  readonly setAside: boolean | null;
  readonly answer: { readonly reason: string; readonly document: string } | null;
}

@Entity({ schema: 'read', name: 'obligation' })
export class ObligationEntity {
  @PrimaryColumn('text') taskId!: string;
  @PrimaryColumn('text') obligationId!: string;
  @Column('text') planId!: string;
  /** The periodic part whose period it is. */
  @Column('text', { nullable: true }) parentId!: string | null;
  @Column('jsonb', { nullable: true }) period!: ReportPeriod | null;
  /** The task's: its place in the plan. */
  @PositionColumn() ordinal!: number;
  @Column('text') unitId!: string;
  @Column('jsonb') held!: readonly Tenure[];
  @Column('text') relation!: Relation;
  @Column('text', { nullable: true }) personId!: string | null;
  @Column('text') confirmerUnitId!: string;
  /** Who assigned it, and decides what is asked about it. */
  @Column('text') committeeUnitId!: string;
  @Column('text') stage!: ObligationStatus;
  @Column('boolean') open!: boolean;
  @Column('text') word!: StatusWord;
  @InstantColumn({ nullable: true }) dueSoonAt!: string | null;
  @InstantColumn({ nullable: true }) overdueAt!: string | null;
  @Column('jsonb') deadline!: Deadline;
  @Column('text', { nullable: true }) due!: string | null;
  @Column('jsonb') ledger!: readonly LedgerLine[];
  @InstantColumn() assignedAt!: string;
  @InstantColumn({ nullable: true }) acknowledgedAt!: string | null;
  @Column('jsonb', { nullable: true }) progress!: ProgressFacts | null;
  @Column('jsonb', { nullable: true }) submission!: SubmissionFacts | null;
  @InstantColumn({ nullable: true }) approvedAt!: string | null;
  @InstantColumn({ nullable: true }) confirmedAt!: string | null;
  @Column('boolean') late!: boolean;
  @Column('boolean') excused!: boolean;
  @Column('text', { nullable: true }) returnedReason!: string | null;
  @Column('jsonb', { nullable: true }) outsideCompetence!: OutsideCompetenceFacts | null;
  @Column('jsonb', { nullable: true }) suspension!: SuspensionState | null;
  @Column('jsonb', { nullable: true }) extension!: ExtensionState | null;
  @Column('integer') extensionsGranted!: number;
  @Column('jsonb', { nullable: true }) contest!: ContestFacts | null;
  /** What the committee is asked for and has not answered. */
  @Column('text', { nullable: true }) askedOfCommittee!: 'extension' | 'contest' | null;
  @Column('jsonb') milestones!: readonly MilestoneState[];
  /** Who held the ball, from its assignment on. */
  @Column('jsonb') possession!: readonly Possession[];
  @Column('jsonb', { nullable: true }) firstResult!: { readonly at: string; readonly late: boolean } | null;
  @Column('integer') urgings!: number;
  @Column('integer') escalationLevel!: number;
  /** Supporting units whose answer it waits for. */
  @Column('text', { array: true }) openHandOffUnitIds!: string[];
  @Column('integer') openDifficulties!: number;
  @InstantColumn({ nullable: true }) nextAt!: string | null;
  @Column('jsonb', { nullable: true }) nextAlarm!: Alarm | null;
}

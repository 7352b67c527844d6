import type {
  Alarm,
  Deadline,
  DeadlineEntry,
  Evidence,
  ObligationStatus,
  Relation,
  StatusWord,
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
}

@Entity({ schema: 'read', name: 'obligation' })
export class ObligationEntity {
  @PrimaryColumn('text') taskId!: string;
  @PrimaryColumn('text') obligationId!: string;
  @Column('text') planId!: string;
  /** The task's: its place in the plan. */
  @PositionColumn() ordinal!: number;
  @Column('text') unitId!: string;
  @Column('jsonb') held!: readonly Tenure[];
  @Column('text') relation!: Relation;
  @Column('text', { nullable: true }) personId!: string | null;
  @Column('text') confirmerUnitId!: string;
  @Column('text') stage!: ObligationStatus;
  @Column('boolean') open!: boolean;
  @Column('text') word!: StatusWord;
  @InstantColumn({ nullable: true }) dueSoonAt!: string | null;
  @InstantColumn({ nullable: true }) overdueAt!: string | null;
  @Column('jsonb') deadline!: Deadline;
  @Column('text', { nullable: true }) due!: string | null;
  @Column('jsonb') ledger!: readonly DeadlineEntry[];
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
  @Column('integer') urgings!: number;
  @Column('integer') escalationLevel!: number;
  /** Supporting units whose answer it waits for. */
  @Column('text', { array: true }) openHandOffUnitIds!: string[];
  @Column('integer') openDifficulties!: number;
  @InstantColumn({ nullable: true }) nextAt!: string | null;
  @Column('jsonb', { nullable: true }) nextAlarm!: Alarm | null;
}

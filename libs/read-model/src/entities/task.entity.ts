import type { Alarm, Deadline, StatusWord, Target } from '@dondoc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, PositionColumn } from './columns.js';

@Entity({ schema: 'read', name: 'task' })
export class TaskEntity {
  @PrimaryColumn('text') taskId!: string;
  @Column('text') planId!: string;
  /** Position of its assignment in the log: the order of the plan. */
  @PositionColumn() ordinal!: number;
  @Column('text') ref!: string;
  /** One of the plan's standing duties, not an item of its list. */
  @Column('boolean') duty!: boolean;
  @Column('text') content!: string;
  @Column('text', { nullable: true }) product!: string | null;
  @Column('jsonb') targets!: readonly Target[];
  /** Reference, content and product without marks and case. */
  @Column('text') search!: string;
  /** The earliest in force among the open parts; a period is none of its own. */
  @Column('jsonb') deadline!: Deadline;
  @Column('text', { nullable: true }) deadlineText!: string | null;
  /** The earliest day among the open parts and periods. */
  @Column('text', { nullable: true }) due!: string | null;
  @Column('text', { array: true }) leadUnitIds!: string[];
  @Column('text', { array: true }) supportUnitIds!: string[];
  @Column('jsonb') supportsPrinted!: readonly string[];
  /** Every unit that ever led, supports or was asked, and those that confirm. */
  @Column('text', { array: true }) partyUnitIds!: string[];
  @Column('text', { array: true }) ballUnitIds!: string[];
  @Column('boolean') open!: boolean;
  @Column('text', { nullable: true }) outcome!: string | null;
  /** The status word as long as neither instant below has come. */
  @Column('text') word!: StatusWord;
  @InstantColumn({ nullable: true }) dueSoonAt!: string | null;
  @InstantColumn({ nullable: true }) overdueAt!: string | null;
  @Column('integer') obligations!: number;
  @Column('integer') acknowledged!: number;
  @Column('integer') confirmed!: number;
  @Column('integer') escalationLevel!: number;
  @Column('integer') openHandOffs!: number;
  @Column('integer') openDifficulties!: number;
  @Column('boolean') onDocket!: boolean;
  @InstantColumn({ nullable: true }) nextAt!: string | null;
  @Column('jsonb', { nullable: true }) nextAlarm!: Alarm | null;
  @Column('text') policyVersion!: string;
  @Column('text') calendarVersion!: string;
  @Column('text', { nullable: true }) organisationId!: string | null;
  @InstantColumn() assignedAt!: string;
  @InstantColumn({ nullable: true }) closedAt!: string | null;
  @Column('integer') version!: number;
}

import type { Alarm, Trigger } from '@dondoc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, PositionColumn } from './columns.js';

@Entity({ schema: 'read', name: 'docket_item' })
export class DocketItemEntity {
  @PrimaryColumn('text') taskId!: string;
  @PrimaryColumn('text') docketItemId!: string;
  @Column('text') planId!: string;
  /** Position in the log of the event that put it there. */
  @PositionColumn() ordinal!: number;
  @Column('text') obligationId!: string;
  @Column('text') unitId!: string;
  /** The unit of the person who put it there; null for the machine. */
  @Column('text', { nullable: true }) byUnitId!: string | null;
  @Column('text', { nullable: true }) trigger!: Trigger | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @InstantColumn() putAt!: string;
  @Column('text', { nullable: true }) decisionId!: string | null;
  /** Waits for the committee: no decision yet, and its obligation is open. */
  @Column('boolean') open!: boolean;
  /** What happens by itself while it is not decided. */
  @Column('jsonb', { nullable: true }) nextAlarm!: Alarm | null;
}

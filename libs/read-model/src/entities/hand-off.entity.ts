import type { Evidence, HandOffState, HandOffStatus, SilenceRule } from '@dondoc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, PositionColumn } from './columns.js';

@Entity({ schema: 'read', name: 'hand_off' })
export class HandOffEntity {
  @PrimaryColumn('text') taskId!: string;
  @PrimaryColumn('text') handOffId!: string;
  @Column('text') planId!: string;
  /** Position of the request in the log. */
  @PositionColumn() ordinal!: number;
  @Column('text') obligationId!: string;
  @Column('text') fromUnitId!: string;
  @Column('text') toUnitId!: string;
  /** Who is assigned to the obligation it serves. */
  @Column('text', { nullable: true }) personId!: string | null;
  @Column('text') content!: string;
  @Column('text', { nullable: true }) product!: string | null;
  @Column('text') due!: string;
  @InstantColumn() overdueAt!: string;
  @Column('text') silence!: SilenceRule;
  @Column('text') status!: HandOffStatus;
  /** Whose move it is. */
  @Column('text') holder!: 'supporter' | 'lead' | 'nobody';
  /** The lead works on meanwhile. */
  @Column('boolean') besides!: boolean;
  /** Another day that the lead has not settled. */
  @Column('jsonb', { nullable: true }) proposal!: NonNullable<HandOffState['proposal']> | null;
  @InstantColumn() requestedAt!: string;
  @InstantColumn() since!: string;
  @Column('boolean', { nullable: true }) agrees!: boolean | null;
  /** What was last said: opinion, note of the delivery, or reason of the return. */
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') evidence!: readonly Evidence[];
}

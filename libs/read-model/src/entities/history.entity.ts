import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from './columns.js';

/** One event of the log, for reading: a view, not a copy. */
@Entity({ schema: 'read', name: 'history' })
export class HistoryEntity {
  @PrimaryColumn({ type: 'bigint', transformer: { to: (v: unknown) => v, from: Number } }) position!: number;
  @Column('text') stream!: string;
  @Column('integer') version!: number;
  @Column('uuid') eventId!: string;
  @Column('text') type!: string;
  @Column('jsonb') data!: Record<string, unknown>;
  @Column('jsonb') actor!: { id: string; unitId?: string; capacity?: string };
  @InstantColumn() happenedAt!: string;
}

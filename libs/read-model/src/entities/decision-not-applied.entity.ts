import type { BroughtKind } from '@dondoc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, PositionColumn } from './columns.js';

/** What a part of a task refused of a decision, and why. */
@Entity({ schema: 'read', name: 'decision_not_applied' })
export class DecisionNotAppliedEntity {
  @PrimaryColumn('text') decisionId!: string;
  @PrimaryColumn('text') taskId!: string;
  @PrimaryColumn('text') obligationId!: string;
  @PositionColumn() position!: number;
  @Column('text') kind!: BroughtKind;
  @Column('text') document!: string;
  @InstantColumn() at!: string;
  /** Code of the refusal and the facts of its sentence. */
  @Column('text') code!: string;
  @Column('jsonb') params!: Readonly<Record<string, string | number>>;
}

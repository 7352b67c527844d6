import type { DecisionKind } from '@dondoc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from './columns.js';

@Entity({ schema: 'read', name: 'applied_decision' })
export class AppliedDecisionEntity {
  @PrimaryColumn('text') taskId!: string;
  @PrimaryColumn('text') obligationId!: string;
  @PrimaryColumn('text') decisionId!: string;
  @Column('text') planId!: string;
  @Column('text') kind!: DecisionKind;
  @Column('text') text!: string;
  @Column('text') document!: string;
  @InstantColumn() at!: string;
  @Column('text', { nullable: true }) carryOutBy!: string | null;
  @InstantColumn({ nullable: true }) carriedOutAt!: string | null;
}

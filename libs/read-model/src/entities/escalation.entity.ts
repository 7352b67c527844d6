import type { Addressee, AlarmAct, Trigger } from '@dondoc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from './columns.js';

@Entity({ schema: 'read', name: 'escalation' })
export class EscalationEntity {
  @PrimaryColumn({ type: 'bigint', transformer: { to: (v: unknown) => v, from: Number } }) position!: number;
  @Column('text') planId!: string;
  @Column('text') taskId!: string;
  @Column('text') obligationId!: string;
  @Column('text') unitId!: string;
  @Column('text') act!: AlarmAct;
  @Column('text') trigger!: Trigger;
  @Column('integer') step!: number;
  @Column('integer') level!: number;
  @Column('text') toOffice!: Addressee;
  @Column('text') toUnitId!: string;
  @InstantColumn() dueAt!: string;
  @InstantColumn() happenedAt!: string;
  @Column('boolean') late!: boolean;
  @Column('text') policyVersion!: string;
  @Column('text') key!: string;
}

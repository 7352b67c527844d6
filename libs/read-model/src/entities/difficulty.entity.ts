import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from './columns.js';

@Entity({ schema: 'read', name: 'difficulty' })
export class DifficultyEntity {
  @PrimaryColumn('text') taskId!: string;
  @PrimaryColumn('text') difficultyId!: string;
  @Column('text') planId!: string;
  @Column('text') obligationId!: string;
  @Column('text') unitId!: string;
  /** Who answers it first: the standing agency, or the Office for the standing agency's own. */
  @Column('text') confirmerUnitId!: string;
  @Column('text') category!: string;
  @Column('text') text!: string;
  @Column('text') proposal!: string;
  @InstantColumn() raisedAt!: string;
  @InstantColumn({ nullable: true }) answeredAt!: string | null;
  @Column('boolean') open!: boolean;
}

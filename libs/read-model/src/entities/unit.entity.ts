import type { UnitKind } from '@dondoc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'read', name: 'unit' })
export class UnitEntity {
  @PrimaryColumn('text') organisationId!: string;
  @PrimaryColumn('text') unitId!: string;
  @Column('text') name!: string;
  @Column('text') shortName!: string;
  @Column('text') kind!: UnitKind;
  /** False once it has left its organisation. */
  @Column('boolean') current!: boolean;
  @Column('integer') ordinal!: number;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'read', name: 'organisation' })
export class OrganisationEntity {
  @PrimaryColumn('text') organisationId!: string;
  @Column('text') name!: string;
  @Column('text') committeeUnitId!: string;
  @Column('text') standingAgencyUnitId!: string;
  @Column('text') officeUnitId!: string;
}

import type { DraftTask, MeetingRhythm, MeetingState, PlanAlarm, Rhythm } from '@dondoc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'read', name: 'plan' })
export class PlanEntity {
  @PrimaryColumn('text') planId!: string;
  @Column('text') organisationId!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text', { nullable: true }) date!: string | null;
  @Column('text') issuer!: string;
  @Column('jsonb') basedOn!: readonly string[];
  @Column('jsonb') supersedes!: readonly string[];
  @Column('text') status!: 'draft' | 'issued' | 'ended';
  @Column('text', { nullable: true }) issuedOn!: string | null;
  @Column('text', { nullable: true }) issuedForUnitId!: string | null;
  @Column('text', { nullable: true }) policyVersion!: string | null;
  @Column('text', { nullable: true }) calendarVersion!: string | null;
  @Column('text', { nullable: true }) validTo!: string | null;
  @Column('text', { nullable: true }) meetingRhythm!: MeetingRhythm | null;
  @Column('text', { nullable: true }) reviewRhythm!: Rhythm | null;
  @Column('boolean') rollForward!: boolean;
  /** Oldest first. */
  @Column('jsonb') meetings!: readonly MeetingState[];
  @Column('jsonb', { nullable: true }) nextAlarm!: PlanAlarm | null;
  /** Empty once issued: then the tasks are in `task`. */
  @Column('jsonb') draftTasks!: readonly DraftTask[];
  @Column('integer') version!: number;
}

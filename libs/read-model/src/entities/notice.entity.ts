import type { NoticeKind, NoticeState } from '@dondoc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, PositionColumn } from './columns.js';

@Entity({ schema: 'read', name: 'notice' })
export class NoticeEntity {
  @PrimaryColumn('text') noticeId!: string;
  @Column('text') personId!: string;
  @Column('text', { nullable: true }) taskId!: string | null;
  /** Set where it is about a plan as a whole. */
  @Column('text', { nullable: true }) planId!: string | null;
  @Column('text') kind!: NoticeKind;
  /** Position of its issue in the log. */
  @PositionColumn() ordinal!: number;
  /** Position of the event it tells of. */
  @PositionColumn() sourcePosition!: number;
  @InstantColumn() at!: string;
  @Column('text') delivery!: NoticeState['delivery'];
  @Column('text', { nullable: true }) messageId!: string | null;
  @Column('text', { nullable: true }) failure!: string | null;
  @InstantColumn({ nullable: true }) seenAt!: string | null;
}

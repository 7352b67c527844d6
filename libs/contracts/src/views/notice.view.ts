/** Something a person was told; the bell counts those without `seenAt`. */
export interface NoticeView {
  readonly noticeId: string;
  /** UTC instant of the event it tells of. */
  readonly at: string;
  readonly kind: string;
  /** Null where it is about a plan as a whole. */
  readonly taskId: string | null;
  readonly planId: string | null;
  /** The task's path as printed, or the plan's number. */
  readonly ref: string;
  readonly sentence: string;
  readonly seenAt: string | null;
  /** `unknown`: the letter may have arrived all the same. */
  readonly delivery: 'none' | 'delivered' | 'failed' | 'unknown';
}

export interface NoticePageView {
  readonly items: readonly NoticeView[];
  readonly nextCursor: string | null;
  readonly unseen: number;
}

import type { PersonId, PlanId, TaskId } from '../shared/ids.js';

/** What a notice tells of. */
export type NoticeKind =
  | 'assigned'
  | 'person-assigned'
  | 'reminder'
  | 'urging'
  | 'escalation'
  | 'docket'
  | 'asked'
  | 'acknowledge-again'
  | 'to-approve'
  | 'to-confirm'
  | 'returned'
  | 'confirmed'
  | 'hand-off'
  | 'hand-off-result'
  | 'difficulty'
  | 'guidance'
  | 'decision'
  | 'decision-not-applied'
  | 'extension-asked'
  | 'extension-answered'
  | 'lateness-contested'
  | 'contest-decided'
  | 'condition-met'
  | 'period-opened'
  | 'resumed'
  | 'meeting-opened'
  | 'plan-reminder'
  | 'plan-ended';

export interface NoticeIssued {
  readonly type: 'NoticeIssued';
  readonly data: {
    readonly noticeId: string;
    readonly personId: PersonId;
    /** What it is about: a task, or a plan as a whole. */
    readonly taskId?: TaskId;
    readonly planId?: PlanId;
    readonly kind: NoticeKind;
    /** The event it tells of: its id and its place in the log. */
    readonly eventId: string;
    readonly position: number;
  };
}

/**
 * One person's notice of one event: issued once, then what became of it. Ids only; names and addresses stay in the register.
 * `NoticeFailed` with `unknown` true: the letter may have arrived all the same.
 */
export type NoticeEvent =
  | NoticeIssued
  | {
      readonly type: 'NoticeDelivered';
      readonly data: { readonly noticeId: string; readonly channel: 'mail'; readonly messageId: string };
    }
  | {
      readonly type: 'NoticeFailed';
      readonly data: {
        readonly noticeId: string;
        readonly channel: 'mail';
        readonly code: string;
        readonly unknown: boolean;
      };
    }
  | { readonly type: 'NoticeSeen'; readonly data: { readonly noticeId: string } };
export type NoticeEventType = NoticeEvent['type'];

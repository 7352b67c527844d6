import { noticeDecider, type Instant, type NoticeEvent, type NoticeState } from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';
import type { NoticeEntity } from '../entities/index.js';

export interface NoticeFacts {
  readonly state: NoticeState;
  /** Position of its issue in the log. */
  readonly ordinal: number;
}

export const noNoticeFacts: NoticeFacts = { state: noticeDecider.initialState, ordinal: 0 };

export function evolveNoticeFacts(facts: NoticeFacts, stored: StoredEvent): NoticeFacts {
  const event = { type: stored.type, data: stored.data } as unknown as NoticeEvent;
  return {
    state: noticeDecider.evolve(facts.state, event, stored.happenedAt as Instant),
    ordinal: event.type === 'NoticeIssued' ? stored.position : facts.ordinal,
  };
}

export function projectNotice({ state, ordinal }: NoticeFacts): NoticeEntity | undefined {
  const { notice } = state;
  return (
    notice && {
      noticeId: notice.noticeId,
      personId: notice.personId,
      taskId: notice.taskId ?? null,
      planId: notice.planId ?? null,
      kind: notice.kind,
      ordinal,
      sourcePosition: notice.position,
      at: state.issuedAt ?? '',
      delivery: state.delivery,
      messageId: state.messageId ?? null,
      failure: state.failure ?? null,
      seenAt: state.seenAt ?? null,
    }
  );
}

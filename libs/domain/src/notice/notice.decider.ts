import type { Instant } from '../calendar/instant.js';
import { never, refuse } from '../shared/domain-error.js';
import type { PersonId } from '../shared/ids.js';
import type { NoticeCommand } from './notice.commands.js';
import type { NoticeEvent, NoticeIssued } from './notice.events.js';

/** The fold of a notice's stream. */
export interface NoticeState {
  readonly version: number;
  readonly notice?: NoticeIssued['data'];
  readonly issuedAt?: Instant;
  readonly delivery: 'none' | 'delivered' | 'failed' | 'unknown';
  readonly messageId?: string;
  readonly failure?: string;
  readonly seenAt?: Instant;
}

const initialState: NoticeState = { version: 0, delivery: 'none' };

/**
 * `personId`: who asks to mark it seen.
 * @throws DomainError notice-unknown, also for somebody else's notice.
 */
function decide(
  state: NoticeState,
  command: NoticeCommand,
  ctx: { readonly personId?: PersonId } = {},
): readonly NoticeEvent[] {
  if (command.type === 'IssueNotice')
    return state.notice ? [] : [{ type: 'NoticeIssued', data: command.notice }];
  const { notice } = state;
  if (!notice) refuse('notice-unknown');
  const { noticeId } = notice;
  switch (command.type) {
    case 'RecordDelivery':
      return state.delivery === 'delivered'
        ? []
        : [
            {
              type: 'NoticeDelivered',
              data: { noticeId, channel: command.channel, messageId: command.messageId },
            },
          ];
    case 'RecordDeliveryFailure':
      return recordFailure(state, noticeId, command);
    case 'MarkNoticeSeen':
      if (ctx.personId !== notice.personId) refuse('notice-unknown');
      return state.seenAt ? [] : [{ type: 'NoticeSeen', data: { noticeId } }];
    default:
      return never(command);
  }
}

/** A delivery is not undone by a later failure, and the same failure is recorded once. */
function recordFailure(
  state: NoticeState,
  noticeId: string,
  { channel, code, unknown }: Extract<NoticeCommand, { type: 'RecordDeliveryFailure' }>,
): readonly NoticeEvent[] {
  const before = state.delivery === 'failed' || state.delivery === 'unknown';
  if (state.delivery === 'delivered' || (before && state.failure === code)) return [];
  return [{ type: 'NoticeFailed', data: { noticeId, channel, code, unknown } }];
}

function apply(state: NoticeState, event: NoticeEvent, at: Instant): NoticeState {
  switch (event.type) {
    case 'NoticeIssued':
      return { ...state, notice: event.data, issuedAt: at };
    case 'NoticeDelivered':
      return { ...state, delivery: 'delivered', messageId: event.data.messageId };
    case 'NoticeFailed':
      return { ...state, delivery: event.data.unknown ? 'unknown' : 'failed', failure: event.data.code };
    case 'NoticeSeen':
      return { ...state, seenAt: at };
    default:
      return never(event);
  }
}

const evolve = (state: NoticeState, event: NoticeEvent, at: Instant): NoticeState => ({
  ...apply(state, event, at),
  version: state.version + 1,
});

/** Issued, delivered or failed, seen; a repeat of any of them changes nothing. */
export const noticeDecider = { initialState, decide, evolve };

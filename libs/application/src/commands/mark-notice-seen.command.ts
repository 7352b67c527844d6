import { noticeDecider, type Instant, type NoticeEvent } from '@dondoc/domain';
import type { CommandHandler } from '../command-handler.js';
import { newEvents } from '../new-events.js';
import { noticeStream } from '../streams/streams.js';
import { personOnly } from './person-only.js';

/** Only the one who was told can have seen it; for others the notice does not exist. */
export const markNoticeSeen: CommandHandler<{ readonly noticeId: string }> = {
  name: 'mark-notice-seen',
  async decide({ tools, asker, input: { noticeId }, now }) {
    const { personId } = personOnly(asker).actor;
    const stream = noticeStream(noticeId);
    const stored = await tools.store.readStream(stream);
    const state = stored.reduce(
      (folded, { type, data, happenedAt }) =>
        noticeDecider.evolve(folded, { type, data } as unknown as NoticeEvent, happenedAt as Instant),
      noticeDecider.initialState,
    );
    const events = noticeDecider.decide(state, { type: 'MarkNoticeSeen' }, { personId });
    return { writes: [{ stream, expectedVersion: stored.length, events: newEvents(events, now) }] };
  },
};

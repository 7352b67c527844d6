import { hidden } from '../app-error.js';
import type { CommandHandler } from '../command-handler.js';
import { newEvents } from '../new-events.js';
import { noticeStream } from '../streams/streams.js';
import { personOnly } from './person-only.js';

/** Only the one who was told can have seen it; for others the notice does not exist. */
export const markNoticeSeen: CommandHandler<{ readonly noticeId: string }> = {
  name: 'mark-notice-seen',
  async decide({ tools, asker, input: { noticeId }, now }) {
    const { actor } = personOnly(asker);
    const stream = noticeStream(noticeId);
    const events = await tools.store.readStream(stream);
    if (events[0]?.data['personId'] !== actor.personId) throw hidden('notice', noticeId);
    const seen = events.some(({ type }) => type === 'NoticeSeen');
    const news = seen ? [] : [{ type: 'NoticeSeen', data: { noticeId } }];
    return { writes: [{ stream, expectedVersion: events.length, events: newEvents(news, now) }] };
  },
};

import type { Clock, DondocConfig } from '@dondoc/config';
import type { DeliveryActivities, Digest } from '@dondoc/contracts';
import { addMs, noticeDecider, type Instant, type NoticeEvent, type NoticeState } from '@dondoc/domain';
import type { EventStore, StoredEvent } from '@dondoc/event-store';
import { composeDigest, recordDelivery, type Mailer, type ReadModel } from '@dondoc/read-model';
import { ApplicationFailure } from '@temporalio/common';
import type pg from 'pg';
import { addressOf } from './recipients.js';

export interface DeliveryParts {
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly clock: Clock;
  readonly readModel: Pick<ReadModel, 'noticesOf'>;
  readonly mailer: Mailer;
  readonly config: Pick<DondocConfig, 'lang'>;
}

/** One letter a run, as many notices as the workflow hands over at once: a second letter would outlast its time. */
const MOST = 200;
/** What is older helps nobody by mail: also when a mail server is named for the first time after a year. */
const OLDEST_MS = 7 * 86_400_000;

/** Sends what a person has not read yet, in one letter, and records in each notice what became of it. */
export function deliveryActivities(parts: DeliveryParts): DeliveryActivities {
  return {
    async deliverDigest({ personId, noticeIds }) {
      const since = addMs((await parts.clock.now()) as Instant, -OLDEST_MS);
      const unsent = await unsentOf(parts.store, noticeIds, since);
      const address = await addressOf(parts.pool, personId);
      if (address === undefined || unsent.length === 0) return;
      await sendOne(parts, { personId, noticeIds: unsent }, address);
    },
  };
}

const fold = (events: readonly StoredEvent[]): NoticeState =>
  events.reduce(
    (state, { type, data, happenedAt }) =>
      noticeDecider.evolve(state, { type, data } as unknown as NoticeEvent, happenedAt as Instant),
    noticeDecider.initialState,
  );

/** By the log, not the read model: what was sent a moment ago is not sent again. */
async function unsentOf(store: EventStore, noticeIds: readonly string[], since: Instant): Promise<string[]> {
  const streams = await store.readStreams(noticeIds.map((id) => `notice/${id}`));
  return noticeIds.filter((id) => {
    const { issuedAt, seenAt, delivery } = fold(streams.get(`notice/${id}`) ?? []);
    // A letter that may have arrived is not sent a second time.
    return (
      issuedAt !== undefined &&
      issuedAt >= since &&
      seenAt === undefined &&
      (delivery === 'none' || delivery === 'failed')
    );
  });
}

async function sendOne(
  parts: DeliveryParts,
  { personId, noticeIds }: Digest,
  { name, email }: { name: string; email: string },
): Promise<void> {
  const { readModel, clock, config, mailer, store } = parts;
  const now = await clock.now();
  const context = { now: now as Instant, lang: config.lang };
  const { items } = await readModel.noticesOf(context, personId, { noticeIds }, { limit: MOST });
  if (items.length < noticeIds.length) throw new Error('the read model has not come to these notices yet');
  const digest = composeDigest(items, { recipient: name }, config.lang);
  const outcome = await mailer.send({ to: email, digest, noticeIds });
  await recordDelivery(store, noticeIds, outcome, now);
  if (outcome.outcome !== 'failed') return;
  if (outcome.permanent) throw ApplicationFailure.nonRetryable(`refused: ${outcome.code}`, 'mail-refused');
  throw new Error(`the letter was not sent: ${outcome.code}`);
}

import { addMs, type Instant, type Organisation } from '@dondoc/domain';
import type { AppendRequest, EventActor, EventStore } from '@dondoc/event-store';
import { historyAppends } from './history-appends.js';
import { sampleHistory } from './sample-history.js';
import type { SamplePerson } from './sample-people.js';

/** What is older was read long ago: nobody finds it unread on the first start. */
const TOLD_MS = 7 * 86_400_000;

/** Whoever issues notices; may run already. */
export interface Notifier {
  /** Issues none until told from where, or until whoever held it has long been gone. */
  hold(): Promise<void>;
  /** Notices are due only for what stands behind this position of the log. Only the first telling counts. */
  tellFrom(position: number): Promise<void>;
}

export interface HistoryPlace {
  readonly store: EventStore;
  readonly notifier: Notifier;
}

export interface HistorySeed {
  readonly template: string;
  readonly organisation: Organisation;
  readonly people: readonly SamplePerson[];
  /** Instant of the first start. */
  readonly startedAt: Instant;
}

const eventActorOf = ({ personId, unitId, capacity }: SamplePerson): EventActor => ({
  id: personId,
  unitId,
  ...(capacity ? { capacity } : {}),
});

const eventsIn = (requests: readonly AppendRequest[]): number =>
  requests.flatMap(({ writes }) => writes.flatMap(({ events }) => events)).length;

/**
 * Brings the older plan's ten weeks into the log. All are handed over at once and in the order of time; a store that
 * commits them together shows a worker that runs already all of them or none.
 */
export async function seedHistory({ store, notifier }: HistoryPlace, seed: HistorySeed): Promise<void> {
  const { startedAt, people } = seed;
  const actors = new Map(people.map((person) => [person.personId, eventActorOf(person)]));
  const actorOf = (personId: string) => actors.get(personId) ?? { id: personId };
  const requests = historyAppends(sampleHistory(seed), { actorOf, recordedAt: startedAt });
  const longAgo = addMs(startedAt, -TOLD_MS);
  const old = requests.filter(({ writes }) => (writes[0]?.events[0]?.happenedAt ?? '') < longAgo);
  await notifier.tellFrom((await store.headPosition()) + eventsIn(old));
  const verdicts = await Promise.all(requests.map((request) => store.append(request)));
  // A conflict: this start goes on where an earlier release began, and what stands goes on by itself.
  const fault = verdicts.find(({ outcome }) => !['appended', 'repeated', 'conflict'].includes(outcome));
  if (fault) throw new Error(`the sample's history cannot be stored: ${JSON.stringify(fault)}`);
}

import {
  asId,
  type Addressee,
  type DecisionNotApplied,
  type NoticeEvent,
  type NoticeIssued,
  type PersonId,
  type PlanEvent,
  type PlanId,
} from '@dondoc/domain';
import {
  runSubscription,
  type EventStore,
  type JsonObject,
  type StoredEvent,
  type SubscriptionOptions,
} from '@dondoc/event-store';
import type pg from 'pg';
import { evolveTaskFacts, noTaskFacts, taskEventOf, type TaskFacts } from '../projection/task-facts.js';
import { FoldCache } from '../projector/fold-cache.js';
import { requireKnown, streamKind } from '../projector/known-events.js';
import { addressedBy, addressedByRefusal, type Addressed } from './addressed.js';
import { addressedByPlan, type AddressedOfPlan, type PlanOffice } from './addressed-of-plan.js';
import { noticeIdOf } from './notice-id.js';

/** Name of the notifier's checkpoint. */
export const NOTIFIER = 'notifier';

/** Where the time of recording comes from; the notice itself happened when its event did. */
export interface NotifierClock {
  now(): Promise<string>;
}

/** The people who hold an office of a unit now; with `personId` that person, or the head of the unit where
 * they hold no office in it any more. */
export type Recipients = (
  unitId: string,
  office: Addressee | PlanOffice,
  personId?: string,
) => Promise<readonly string[]>;

export interface NotifierOptions {
  readonly pool: pg.Pool;
  readonly store: EventStore;
  /** Unique per running process. */
  readonly owner: string;
  readonly clock: NotifierClock;
  readonly recipients: Recipients;
  readonly signal: AbortSignal;
  /** Most events at once; default 200. */
  readonly batchSize?: number;
  readonly pollMs?: number;
  onError?: SubscriptionOptions['onError'];
}

const BATCH = 200;
const KEPT_FOLDS = 2000;

/**
 * Issues one notice per event and person concerned, each in a stream of its own; nothing is issued twice, whatever
 * fails in between. State never waits for it. Resolves after `signal` aborts.
 */
export function runNotifier(options: NotifierOptions): Promise<void> {
  const { pool, store, owner, signal, onError, pollMs } = options;
  const notifier = new Notifier(options);
  return runSubscription({
    pool,
    store,
    owner,
    signal,
    name: NOTIFIER,
    batchSize: options.batchSize ?? BATCH,
    ...(pollMs === undefined ? {} : { pollMs }),
    ...(onError ? { onError } : {}),
    outside: (events) => notifier.handle(events),
  });
}

/** What a notice is about. */
type About = Pick<NoticeIssued['data'], 'taskId' | 'planId'>;

class Notifier {
  private readonly tasks: FoldCache<TaskFacts>;

  constructor(private readonly options: NotifierOptions) {
    const fold = { initial: noTaskFacts, evolve: evolveTaskFacts };
    this.tasks = new FoldCache(options.store, fold, KEPT_FOLDS);
  }

  async handle(events: readonly StoredEvent[]): Promise<void> {
    const of = (kind: string) => events.filter((e) => streamKind(e.stream) === kind);
    const onTasks = of('task');
    const onPlans = of('plan');
    [...onTasks, ...of('decision'), ...onPlans].forEach(requireKnown);
    await this.tasks.prepare(onTasks);
    for (const event of onTasks) {
      const { state } = this.tasks.apply(event);
      await this.tell(
        event,
        { taskId: asId(state.task?.taskId ?? '') },
        addressedBy(state, taskEventOf(event)),
      );
    }
    for (const event of of('decision')) await this.tellOfRefusal(event);
    for (const event of onPlans) await this.tellOfPlan(event);
    this.tasks.trim();
  }

  private async tellOfRefusal(event: StoredEvent): Promise<void> {
    if (event.type !== 'DecisionNotApplied') return;
    const data = event.data as unknown as DecisionNotApplied['data'];
    await this.tell(event, { taskId: data.taskId }, addressedByRefusal(data));
  }

  private async tellOfPlan(event: StoredEvent): Promise<void> {
    const about = { planId: asId<PlanId>(event.stream.slice('plan/'.length)) };
    const told = { type: event.type, data: event.data } as unknown as PlanEvent;
    await this.tell(event, about, addressedByPlan(told));
  }

  /** One notice a person, also where several of their offices are addressed; nobody is told of their own act. */
  private async tell(
    event: StoredEvent,
    about: About,
    addressed: readonly (Addressed | AddressedOfPlan)[],
  ): Promise<void> {
    const kinds = new Map<string, Addressed['kind']>();
    for (const whom of addressed)
      for (const person of await this.holders(whom))
        if (person !== event.actor.id && !kinds.has(person)) kinds.set(person, whom.kind);
    await Promise.all(
      [...kinds].map(([personId, kind]) => this.issue(event, about, asId<PersonId>(personId), kind)),
    );
  }

  private holders(whom: Addressed | AddressedOfPlan): Promise<readonly string[]> {
    const personId = 'personId' in whom ? whom.personId : undefined;
    return this.options.recipients(whom.unitId, whom.office, personId);
  }

  private async issue(
    event: StoredEvent,
    about: About,
    personId: PersonId,
    kind: Addressed['kind'],
  ): Promise<void> {
    const noticeId = noticeIdOf(event.id, personId);
    const issued: NoticeEvent = {
      type: 'NoticeIssued',
      data: { noticeId, personId, ...about, kind, eventId: event.id, position: event.position },
    };
    const verdict = await this.options.store.append({
      command: { actor: 'system', key: `notice/${noticeId}`, bodyHash: noticeId },
      writes: [
        { stream: `notice/${noticeId}`, expectedVersion: 0, events: [stored(issued, event.happenedAt)] },
      ],
      actor: { id: 'system' },
      causation: event.id,
      recordedAt: await this.options.clock.now(),
      answer: null,
    });
    if (verdict.outcome !== 'appended' && verdict.outcome !== 'repeated')
      throw new Error(`notice ${noticeId} was not stored: ${JSON.stringify(verdict)}`);
  }
}

const stored = ({ type, data }: NoticeEvent, happenedAt: string) => ({
  type,
  schemaVersion: 1,
  data: data as unknown as JsonObject,
  happenedAt,
});

import { createHash } from 'node:crypto';
import { heldUntil, refuse, type Instant, type Rules } from '@dondoc/domain';
import type { AppendRequest, EventStore, NewEvent } from '@dondoc/event-store';
import type { FoldCache } from '../streams/fold-cache.js';
import { markSeen, type Queryable } from './task-clock.js';

/** What a watch asks for when it fires: its act, for everything due up to its instant. */
export interface Due<Act extends string> {
  readonly act: Act;
  readonly at: Instant;
}

/** What every standing has that a workflow is given. */
interface View {
  readonly version: number;
  readonly closed: boolean;
  readonly watches: readonly { readonly at: string }[];
}

/** One kind of thing that time does something to, with its rules. */
export interface Kind<
  State,
  Event extends { readonly type: string },
  Act extends string,
  Standing extends View,
> {
  readonly streams: FoldCache<State, Event>;
  readonly streamOf: (id: string) => string;
  /** Under which id the table of clocks and the keys of commands know it. */
  readonly clockId: (id: string) => string;
  /** @throws DomainError where the log does not know it */
  readonly known: (state: State, id: string) => State;
  readonly rulesOf: (state: State) => Promise<Rules>;
  /** What is due, in order; the first `most` events of it, or whatever cannot be parted. */
  readonly decide: (
    state: State,
    due: Due<Act>,
    ctx: { now: Instant; rules: Rules },
    most: number,
  ) => readonly Event[];
  readonly evolve: (state: State, event: Event, at: Instant) => State;
  readonly view: (id: string, state: State, rules: Rules, now: Instant) => Standing;
}

export interface ClockedPorts {
  readonly store: EventStore;
  readonly pool: Queryable;
  readonly clock: { now(): Promise<string> | string };
  /** Places where a crash test ends the process. */
  readonly passing?: (point: 'before-append' | 'after-append') => void;
}

/** Each conflict means that somebody else got a change in: so many in a row are left to the retry of the activity. */
const TRIES = 20;
/** Events of one append: a group of thousands is reminded in portions, so that people at their tasks come between. */
const PORTION = 250;
/** Portions of one answer; what is still due then is due at once, and the next answer's. */
const PORTIONS = 8;

/** Assesses and passes watches of one kind of thing, each on its newest state. */
export class Clocked<
  State extends { readonly version: number },
  Event extends { readonly type: string },
  Act extends string,
  Standing extends View,
> {
  constructor(
    private readonly ports: ClockedPorts,
    private readonly kind: Kind<State, Event, Act, Standing>,
  ) {}

  async assess(id: string): Promise<Standing> {
    const state = await this.load(id);
    return this.answer(id, state, await this.kind.rulesOf(state), await this.now());
  }

  async pass(id: string, due: Due<Act>): Promise<Standing> {
    let portions = 0;
    let most = PORTION;
    for (let tries = 1; tries <= TRIES; tries++) {
      let state: State | undefined = await this.load(id);
      const rules = await this.kind.rulesOf(state);
      while (state !== undefined) {
        const now = await this.now();
        const events = portions < PORTIONS ? this.kind.decide(state, due, { now, rules }, most) : [];
        if (events.length === 0) return this.answer(id, state, rules, now);
        state = await this.append(id, state, due, events, now);
        if (state !== undefined) portions += 1;
      }
      // Somebody wrote while it was decided: less is decided sooner.
      most = Math.max(1, most >> 1);
    }
    throw new Error(`${id} changed ${TRIES} times while one watch was decided; it is tried again`);
  }

  /** The state after the events, or undefined when the decision must be taken anew. */
  private async append(
    id: string,
    state: State,
    due: Due<Act>,
    events: readonly Event[],
    now: Instant,
  ): Promise<State | undefined> {
    this.ports.passing?.('before-append');
    const verdict = await this.ports.store.append(this.requestOf(id, state, due, events, now));
    this.ports.passing?.('after-append');
    switch (verdict.outcome) {
      case 'appended':
        return events.reduce((folded, event) => this.kind.evolve(folded, event, now), state);
      case 'repeated': // an attempt that was given up on had got through: its events are in the stream
      case 'conflict':
        return undefined;
      case 'key-reused':
        return refuse('time-key-reused', { task: id });
      case 'refused':
        return refuse('time-not-storable', { task: id, reason: verdict.message });
      default:
        return verdict satisfies never;
    }
  }

  private requestOf(
    id: string,
    { version }: State,
    { act, at }: Due<Act>,
    events: readonly Event[],
    now: Instant,
  ): AppendRequest {
    const key = `time/${this.kind.clockId(id)}/${version}/${act}/${at}`;
    const stored = events.map((event) => ({ ...event, schemaVersion: 1, happenedAt: now }));
    return {
      // The hash leaves out what another attempt would decide a moment later: the occasion is the same.
      command: { actor: 'system', key, bodyHash: createHash('sha256').update(key).digest('hex') },
      writes: [
        {
          stream: this.kind.streamOf(id),
          expectedVersion: version,
          events: stored as unknown as readonly NewEvent[],
        },
      ],
      actor: { id: 'system' },
      recordedAt: now,
      answer: null,
    };
  }

  private async answer(id: string, state: State, rules: Rules, now: Instant): Promise<Standing> {
    const view = this.kind.view(id, state, rules, now);
    const first = view.watches[0]?.at as Instant | undefined;
    // What is held outside working hours is not lost.
    const nextAt = first && heldUntil(rules, first, now);
    const { version, closed } = view;
    await markSeen(this.ports.pool, { taskId: this.kind.clockId(id), version, closed, nextAt });
    return view;
  }

  private async load(id: string): Promise<State> {
    const { state } = await this.kind.streams.load(id);
    return this.kind.known(state, id);
  }

  private async now(): Promise<Instant> {
    return (await this.ports.clock.now()) as Instant;
  }
}

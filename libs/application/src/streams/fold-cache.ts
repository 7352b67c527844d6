import type { Instant } from '@dondoc/domain';
import type { EventStore, StoredEvent } from '@dondoc/event-store';

/** How one kind of stream is folded. */
export interface Fold<State, Event> {
  readonly initialState: State;
  readonly evolve: (state: State, event: Event, at: Instant) => State;
}

/** The newest state of an aggregate and the version it was folded from. */
export interface Folded<State> {
  readonly state: State;
  readonly version: number;
}

/** The newest states of one kind of aggregate. */
export interface Folds<State, Event> {
  readonly prefix: string;
  readonly fold: Fold<State, Event>;
  /** Version 0 and the initial state where the stream does not exist. */
  load(id: string): Promise<Folded<State>>;
  /** Many at once. Unknown ones have version 0. */
  loadMany(ids: readonly string[]): Promise<Map<string, Folded<State>>>;
}

/** Versions of streams, in one question. */
export type StreamVersionsOf = (streams: readonly string[]) => Promise<Map<string, number>>;

/** Events in a stream from which on only what is new is read, by a question of its own. */
const LONG = 100;

/** Folds streams and remembers the last states; what is remembered is only ever extended, as the log is. */
export class FoldCache<State, Event> implements Folds<State, Event> {
  private readonly kept = new Map<string, Folded<State>>();

  constructor(
    private readonly store: EventStore,
    readonly prefix: string,
    readonly fold: Fold<State, Event>,
    private readonly size = 2000,
    private readonly versionsOf?: StreamVersionsOf,
  ) {}

  /** Version 0 and the initial state where the stream does not exist. */
  async load(id: string): Promise<Folded<State>> {
    const known = this.kept.get(id);
    return this.extend(id, known, await this.store.readStream(this.streamOf(id), (known?.version ?? 0) + 1));
  }

  /** Many at once: one question for the versions, one for the streams that have moved. Unknown ones have version 0. */
  async loadMany(ids: readonly string[]): Promise<Map<string, Folded<State>>> {
    const heads = await this.versionsOf?.(ids.map((id) => this.streamOf(id)));
    const found = new Map<string, Folded<State>>();
    for (const id of ids) {
      const known = this.kept.get(id);
      if (known && heads && heads.get(this.streamOf(id)) === known.version) found.set(id, known);
    }
    const moved = ids.filter((id) => !found.has(id));
    // A long stream is not read again from its beginning for its last event.
    const long = moved.filter((id) => (this.kept.get(id)?.version ?? 0) > LONG);
    for (const id of long) found.set(id, await this.load(id));
    const short = moved.filter((id) => !found.has(id));
    const news = await this.readMany(short);
    for (const id of short) found.set(id, this.extend(id, undefined, news.get(this.streamOf(id)) ?? []));
    return found;
  }

  private streamOf(id: string): string {
    return `${this.prefix}/${id}`;
  }

  private async readMany(ids: readonly string[]): Promise<Map<string, StoredEvent[]>> {
    return ids.length === 0 ? new Map() : this.store.readStreams(ids.map((id) => this.streamOf(id)));
  }

  private extend(
    id: string,
    known: Folded<State> | undefined,
    events: readonly StoredEvent[],
  ): Folded<State> {
    let state = known?.state ?? this.fold.initialState;
    let version = known?.version ?? 0;
    for (const event of events) {
      state = this.fold.evolve(
        state,
        { type: event.type, data: event.data } as Event,
        event.happenedAt as Instant,
      );
      version = event.version;
    }
    const folded = { state, version };
    if (version > 0) this.keep(id, folded);
    return folded;
  }

  private keep(id: string, folded: Folded<State>): void {
    this.kept.delete(id);
    this.kept.set(id, folded);
    if (this.kept.size > this.size) this.kept.delete(this.kept.keys().next().value as string);
  }
}

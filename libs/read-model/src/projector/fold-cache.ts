import type { EventStore, StoredEvent } from '@dondoc/event-store';

/** How one kind of stream is folded. */
export interface Fold<Facts> {
  readonly initial: Facts;
  evolve(facts: Facts, event: StoredEvent): Facts;
}

interface Kept<Facts> {
  readonly facts: Facts;
  readonly version: number;
}

/** Folds of streams, kept between batches. What is kept is used only where it stands right before the next event. */
export class FoldCache<Facts> {
  private readonly kept = new Map<string, Kept<Facts>>();

  constructor(
    private readonly store: Pick<EventStore, 'readStreams'>,
    private readonly fold: Fold<Facts>,
    private readonly limit: number,
  ) {}

  /** Brings the folds to right before these events, which are the next of their streams: one read for all that are missing. */
  async prepare(events: readonly StoredEvent[]): Promise<void> {
    const first = new Map<string, number>();
    for (const { stream, version } of events) if (!first.has(stream)) first.set(stream, version);
    const missing = [...first].filter(([stream, version]) => this.versionOf(stream) !== version - 1);
    for (const [stream] of missing) this.kept.delete(stream);
    const old = missing.filter(([, version]) => version > 1).map(([stream]) => stream);
    if (old.length === 0) return;
    for (const [stream, past] of await this.store.readStreams(old))
      for (const event of past) if (event.version < (first.get(stream) ?? 0)) this.apply(event);
  }

  /** Folds one event and answers the facts after it. */
  apply(event: StoredEvent): Facts {
    const facts = this.fold.evolve(this.get(event.stream), event);
    this.kept.delete(event.stream);
    this.kept.set(event.stream, { facts, version: event.version });
    return facts;
  }

  get(stream: string): Facts {
    return this.kept.get(stream)?.facts ?? this.fold.initial;
  }

  /** Forgets the folds that were not touched for longest; call it between batches. */
  trim(): void {
    for (const stream of this.kept.keys()) {
      if (this.kept.size <= this.limit) return;
      this.kept.delete(stream);
    }
  }

  private versionOf(stream: string): number {
    return this.kept.get(stream)?.version ?? 0;
  }
}

import type {
  AppendRequest,
  AppendVerdict,
  EventStore,
  StoredAnswer,
  StoredCommand,
  StoredEvent,
} from './event-store.js';
import { prepareRequest, storedEvent, type PreparedRequest } from './prepare-request.js';
import { NotStorable } from './storable.js';
import type { JsonValue } from './json.js';

interface KeptCommand {
  readonly bodyHash: string;
  readonly position: number;
  readonly versionsJson: string;
  readonly answerJson: string;
}

/** The event store without a database, for unit tests and simulation: same rules, same contract suite. */
export class MemoryEventStore implements EventStore {
  private readonly log: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly commands = new Map<string, KeptCommand>();
  private readonly listeners = new Set<() => void>();

  async append(request: AppendRequest): Promise<AppendVerdict> {
    let prepared: PreparedRequest;
    try {
      prepared = prepareRequest(request);
    } catch (error) {
      if (error instanceof NotStorable) return error.asVerdict();
      throw error;
    }
    return this.verdictOf(prepared);
  }

  /** Calls `listener` after every append that wrote events; answers the function that ends it. */
  onAppended(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private verdictOf(prepared: PreparedRequest): AppendVerdict {
    const { command, writes } = prepared.request;
    const known = this.commands.get(commandKey(command.actor, command.key));
    if (known !== undefined)
      return known.bodyHash === command.bodyHash
        ? { outcome: 'repeated', ...answerOf(known) }
        : { outcome: 'key-reused' };
    for (const { stream, expectedVersion } of writes) {
      const actual = this.versionOf(stream);
      if (actual !== expectedVersion)
        return { outcome: 'conflict', stream, expected: expectedVersion, actual };
    }
    return { outcome: 'appended', ...this.write(prepared) };
  }

  private write({ request, events, versionsJson, answerJson }: PreparedRequest): StoredAnswer {
    for (const { stream, body } of events) {
      const event = storedEvent(this.log.length + 1, body);
      this.log.push(event);
      const others = this.streams.get(stream);
      if (others === undefined) this.streams.set(stream, [event]);
      else others.push(event);
    }
    const { actor, key, bodyHash } = request.command;
    const kept = { bodyHash, position: this.log.length, versionsJson, answerJson };
    this.commands.set(commandKey(actor, key), kept);
    if (events.length > 0) for (const listener of this.listeners) listener();
    return answerOf(kept);
  }

  async findCommand(actor: string, key: string): Promise<StoredCommand | undefined> {
    const known = this.commands.get(commandKey(actor, key));
    return known && { bodyHash: known.bodyHash, ...answerOf(known) };
  }

  async readStream(stream: string, fromVersion = 1): Promise<StoredEvent[]> {
    return structuredClone((this.streams.get(stream) ?? []).slice(Math.max(0, fromVersion - 1)));
  }

  async readStreams(streams: readonly string[]): Promise<Map<string, StoredEvent[]>> {
    return new Map(streams.map((stream) => [stream, structuredClone(this.streams.get(stream) ?? [])]));
  }

  async streamVersion(stream: string): Promise<number> {
    return this.versionOf(stream);
  }

  async streamsOfKind(kind: string): Promise<string[]> {
    return [...this.streams.keys()].filter((stream) => stream.startsWith(`${kind}/`)).sort();
  }

  async readAll(afterPosition: number, limit: number): Promise<StoredEvent[]> {
    return structuredClone(this.log.slice(afterPosition, afterPosition + limit));
  }

  async headPosition(): Promise<number> {
    return this.log.length;
  }

  async close(): Promise<void> {
    this.listeners.clear();
  }

  private versionOf(stream: string): number {
    return this.streams.get(stream)?.length ?? 0;
  }
}

const commandKey = (actor: string, key: string) => JSON.stringify([actor, key]);

const answerOf = (kept: KeptCommand): StoredAnswer => ({
  position: kept.position,
  versions: JSON.parse(kept.versionsJson) as Record<string, number>,
  answer: JSON.parse(kept.answerJson) as JsonValue,
});

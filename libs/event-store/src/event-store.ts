import type { JsonObject, JsonValue } from './json.js';

/** An event as a decider offers it; the store adds its place, its id and who caused it. */
export interface NewEvent {
  readonly type: string;
  /** Version of the shape of `data`, from 1. */
  readonly schemaVersion: number;
  readonly data: JsonObject;
  /** UTC instant with milliseconds: `2025-03-10T01:00:00.000Z`. */
  readonly happenedAt: string;
}

/** Who caused the events: a person, or `system` for what time does. */
export interface EventActor {
  readonly id: string;
  readonly capacity?: string;
  readonly unitId?: string;
}

/** An event as it stands in the log. Everything but `position` is inside the hashed body. */
export interface StoredEvent extends NewEvent {
  /** Place in the whole log, from 1, without gaps, in commit order. */
  readonly position: number;
  readonly stream: string;
  /** Place in its stream, from 1, without gaps. */
  readonly version: number;
  /** UUID (version 8) made of SHA-256 over the command's actor and key and the event's index: the same on a retry. */
  readonly id: string;
  readonly actor: EventActor;
  readonly causation?: string;
  readonly correlation?: string;
  /** UTC instant with milliseconds. */
  readonly recordedAt: string;
}

/** Events for one stream. Without events it is a guard: the version is checked and nothing is written to it. */
export interface StreamWrite {
  readonly stream: string;
  /** Version the decision was made on; 0 when the stream does not exist yet. */
  readonly expectedVersion: number;
  readonly events: readonly NewEvent[];
}

/** The command's identity: `key` is unique per actor for ever, `bodyHash` tells a retry from a reused key. */
export interface CommandIdentity {
  readonly actor: string;
  readonly key: string;
  readonly bodyHash: string;
}

/** One atomic request, over one stream or several. A refusal has no events; its answer is stored alone. */
export interface AppendRequest {
  readonly command: CommandIdentity;
  readonly writes: readonly StreamWrite[];
  readonly actor: EventActor;
  readonly causation?: string;
  readonly correlation?: string;
  /** UTC instant with milliseconds. */
  readonly recordedAt: string;
  /** Kept with the command and given back on a repeat, with `position` and `versions` beside it. */
  readonly answer: JsonValue;
}

/** Version of each stream named in the request, after it. */
export type StreamVersions = Readonly<Record<string, number>>;

/** What was stored for a command. `position` is its last event's, or the head of the log when it wrote none. */
export interface StoredAnswer {
  readonly position: number;
  readonly versions: StreamVersions;
  readonly answer: JsonValue;
}

export interface StoredCommand extends StoredAnswer {
  readonly bodyHash: string;
}

/**
 * Why a request cannot be stored, whatever the state:
 * `bad-text` NUL, lone surrogate or not NFC; `bad-value` not JSON, not finite or nested too deep;
 * `bad-instant` not a UTC instant with milliseconds; `bad-version` not a whole number in range;
 * `duplicate-stream` one stream twice in one request. An event id cannot occur twice: it is made of the
 * command's actor and key, and the store takes those once.
 */
export type AppendRefusalCode = 'bad-text' | 'bad-value' | 'bad-instant' | 'bad-version' | 'duplicate-stream';

/** Refused for what the request itself holds; asking again with the same content is useless. */
export interface AppendRefused {
  readonly outcome: 'refused';
  readonly code: AppendRefusalCode;
  /** One sentence in Vietnamese, then in English. */
  readonly message: string;
  /** Where in the request, as a JSON path: `$.writes[0].events[0].data.title`. */
  readonly path: string;
}

/** What became of one request. `conflict`: load the stream again and decide anew. */
export type AppendVerdict =
  | ({ readonly outcome: 'appended' } & StoredAnswer)
  | ({ readonly outcome: 'repeated' } & StoredAnswer)
  | { readonly outcome: 'key-reused' }
  | {
      readonly outcome: 'conflict';
      readonly stream: string;
      readonly expected: number;
      readonly actual: number;
    }
  | AppendRefused;

/** The log: append-only, one truth. It does not know event types; an unknown type is the reader's matter. */
export interface EventStore {
  /**
   * Appends durably before it answers; concurrent callers share one commit.
   * @throws StoreUnavailable when the outcome is unknown: ask again with the same key.
   */
  append(request: AppendRequest): Promise<AppendVerdict>;
  findCommand(actor: string, key: string): Promise<StoredCommand | undefined>;
  /** Events of a stream from `fromVersion` (default 1), in order; empty when there are none. */
  readStream(stream: string, fromVersion?: number): Promise<StoredEvent[]>;
  /** Every stream asked for is in the map, an unknown one with no events. */
  readStreams(streams: readonly string[]): Promise<Map<string, StoredEvent[]>>;
  /** 0 when the stream does not exist. */
  streamVersion(stream: string): Promise<number>;
  /** Streams of one kind (`policy` for `policy/…`) by name, in code order: for kinds that have few. */
  streamsOfKind(kind: string): Promise<string[]>;
  /** At most `limit` events after `afterPosition`, in order of position. */
  readAll(afterPosition: number, limit: number): Promise<StoredEvent[]>;
  /** Position of the last event; 0 for an empty log. */
  headPosition(): Promise<number>;
  /** Waits for what is under way; the pool belongs to whoever made it. */
  close(): Promise<void>;
}

/** The database could not be reached or went away: the outcome is unknown. Ask again with the same key. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly code = 'store-unavailable';
  constructor(options?: { cause?: unknown }) {
    super(
      'Kho sự kiện tạm thời không truy cập được; hãy gửi lại với cùng khóa. / The event store cannot be reached; send the request again with the same key.',
      options,
    );
  }
}

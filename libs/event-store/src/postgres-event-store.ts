import type pg from 'pg';
import { sendBatch } from './batch-sender.js';
import {
  StoreUnavailable,
  type AppendRequest,
  type AppendVerdict,
  type EventStore,
  type StoredCommand,
  type StoredEvent,
} from './event-store.js';
import { GroupCommit } from './group-commit.js';
import { prepareRequest, storedEvent, type PreparedRequest } from './prepare-request.js';
import { quietPool } from './quiet-client.js';
import { NotStorable } from './storable.js';
import { storedAnswer } from './verdict-row.js';

/** `pool` stays its maker's: `close` does not end it. */
export interface PostgresEventStoreOptions {
  readonly pool: pg.Pool;
  /** Most requests in one commit; default 256. */
  readonly maxBatch?: number;
  /** Batches under way at once, each on a connection; default 2: one is prepared while the other is committed. */
  readonly lanes?: number;
}

interface EventRow {
  readonly position: string;
  readonly stream: string;
  readonly body: string;
}

/** The event store on Postgres, in schema `dondoc` (apply `migrationsDirectory` first). */
export class PostgresEventStore implements EventStore {
  private readonly pool: pg.Pool;
  private readonly commits: GroupCommit<PreparedRequest, AppendVerdict>;

  constructor({ pool, maxBatch = 256, lanes = 2 }: PostgresEventStoreOptions) {
    this.pool = pool;
    quietPool(pool);
    this.commits = new GroupCommit((batch) => sendBatch(pool, batch), {
      lanes,
      maxBatch,
      namesOf: streamsOf,
    });
  }

  async append(request: AppendRequest): Promise<AppendVerdict> {
    try {
      return await this.commits.submit(prepareRequest(request));
    } catch (error) {
      if (error instanceof NotStorable) return error.asVerdict();
      throw error;
    }
  }

  async findCommand(actor: string, key: string): Promise<StoredCommand | undefined> {
    const [row] = await this.query<{ body_hash: string; position: string; versions: string; answer: string }>(
      'dondoc_find_command',
      `select body_hash, position, versions, answer
        from dondoc.commands where actor = $1 and key = $2`,
      [actor, key],
    );
    return row && { bodyHash: row.body_hash, ...storedAnswer(row.position, row.versions, row.answer) };
  }

  async readStream(stream: string, fromVersion = 1): Promise<StoredEvent[]> {
    const rows = await this.query<EventRow>(
      'dondoc_read_stream',
      `select position, convert_from(body, 'UTF8') as body from dondoc.events
        where stream = $1 and version >= $2 order by version`,
      [stream, fromVersion],
    );
    return rows.map(eventOf);
  }

  async readStreams(streams: readonly string[]): Promise<Map<string, StoredEvent[]>> {
    const found = new Map(streams.map((stream): [string, StoredEvent[]] => [stream, []]));
    const rows = await this.query<EventRow>(
      'dondoc_read_streams',
      `select position, stream, convert_from(body, 'UTF8') as body from dondoc.events
        where stream = any($1) order by stream, version`,
      [streams],
    );
    for (const row of rows) found.get(row.stream)!.push(eventOf(row));
    return found;
  }

  async streamVersion(stream: string): Promise<number> {
    const [row] = await this.query<{ version: number }>(
      'dondoc_stream_version',
      'select version from dondoc.streams where stream = $1',
      [stream],
    );
    return row?.version ?? 0;
  }

  /** "0" follows "/": names are in code order, so the primary key finds them without a look at the others. */
  async streamsOfKind(kind: string): Promise<string[]> {
    const rows = await this.query<{ stream: string }>(
      'dondoc_streams_of_kind',
      'select stream from dondoc.streams where stream >= $1 and stream < $2 order by stream',
      [`${kind}/`, `${kind}0`],
    );
    return rows.map(({ stream }) => stream);
  }

  async readAll(afterPosition: number, limit: number): Promise<StoredEvent[]> {
    const rows = await this.query<EventRow>(
      'dondoc_read_all',
      `select position, convert_from(body, 'UTF8') as body from dondoc.events
        where position > $1 order by position limit $2`,
      [afterPosition, limit],
    );
    return rows.map(eventOf);
  }

  async headPosition(): Promise<number> {
    const [row] = await this.query<{ position: string }>(
      'dondoc_head',
      'select position from dondoc.head',
      [],
    );
    return Number(row!.position);
  }

  close(): Promise<void> {
    return this.commits.idle();
  }

  private async query<Row extends pg.QueryResultRow>(
    name: string,
    text: string,
    values: readonly unknown[],
  ): Promise<Row[]> {
    try {
      return (await this.pool.query<Row>({ name, text, values: [...values] })).rows;
    } catch (error) {
      throw isDatabaseError(error) ? error : new StoreUnavailable({ cause: error });
    }
  }
}

const streamsOf = ({ request }: PreparedRequest) => request.writes.map(({ stream }) => stream);

const eventOf = (row: EventRow) => storedEvent(Number(row.position), row.body);

// An ERROR leaves the session alive: the statement itself is at fault, not the connection.
const isDatabaseError = (error: unknown) => (error as { severity?: unknown }).severity === 'ERROR';

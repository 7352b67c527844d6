import type { Instant } from '@dondoc/domain';
import type { Queryable } from './task-clock.js';

/** A task whose workflow must be signalled, or started. */
export interface Unattended {
  readonly taskId: string;
  readonly headVersion: number;
  readonly closed: boolean;
  /** Its workflow has seen all; only its timer did not come. */
  readonly again: boolean;
}

export interface ReconcileOptions {
  /** Watches due before this instant should have fired; absent where timers are somebody else's (a stepped clock). */
  readonly dueBefore?: Instant;
  /** A change is left to the relay and the activities for so long, real milliseconds; default 5,000. */
  readonly settleMs?: number;
  /** The answer is the caller's to see to for so long; then it is given out again. Real milliseconds, default 30,000. */
  readonly claimMs?: number;
  /** Most tasks in one answer; default 500. */
  readonly limit?: number;
}

interface Row {
  readonly task: string;
  readonly head_version: number;
  readonly closed: boolean;
  readonly again: boolean;
}

// Three short indexed looks instead of one condition with "or", which would read the whole table.
const UNATTENDED = `
  with wanted as (
    select task from engine.task_clock where head_version > seen_version and head_noted_at < now() - $2 * interval '1 ms'
    union
    select task from engine.task_clock where not closed and not started and head_noted_at < now() - $2 * interval '1 ms'
    union
    select task from engine.task_clock where not closed and next_at < $1::timestamptz
  ), claimed as (
    select task from engine.task_clock c join wanted using (task)
    where c.retry_at is null or c.retry_at < now()
    order by task limit $4 for update of c skip locked
  )
  update engine.task_clock c set retry_at = now() + $3 * interval '1 ms' from claimed where c.task = claimed.task
  returning c.task, c.head_version, c.closed, c.head_version <= c.seen_version as again`;

/**
 * The one query behind watchdog and `dondoc reconcile`: tasks that changed without their workflow having seen it,
 * tasks whose workflow never started, and timers long past. Each is given to one caller for a while.
 */
export async function reconcile(db: Queryable, options: ReconcileOptions = {}): Promise<Unattended[]> {
  const { dueBefore = null, settleMs = 5000, claimMs = 30_000, limit = 500 } = options;
  const { rows } = await db.query<Row>(UNATTENDED, [dueBefore, settleMs, claimMs, limit]);
  return rows.map((row) => ({
    taskId: row.task,
    headVersion: row.head_version,
    closed: row.closed,
    again: row.again,
  }));
}

/** Gives tasks back before their time, when nobody could be reached about them. */
export async function giveBack(db: Queryable, taskIds: readonly string[]): Promise<void> {
  await db.query('update engine.task_clock set retry_at = null where task = any($1)', [taskIds]);
}

/** Brings the table up to the log, whatever happened to it: for `dondoc reconcile` and after a restore. */
export async function noteAllHeads(db: Queryable): Promise<number> {
  const { rowCount } = await db.query(
    `insert into engine.task_clock as c (task, head_version, head_noted_at)
      select substr(stream, 6), version, '-infinity' from dondoc.streams where stream like 'task/%'
      on conflict (task) do update set head_version = excluded.head_version, head_noted_at = '-infinity'
      where c.head_version < excluded.head_version`,
  );
  return rowCount ?? 0;
}

/** Forgets that workflows run, for open tasks: the watchdog then starts each that does not. Answers how many. */
export async function forgetStarts(db: Queryable): Promise<number> {
  const { rowCount } = await db.query(
    `update engine.task_clock set started = false, retry_at = null, head_noted_at = '-infinity'
      where not closed and started`,
  );
  return rowCount ?? 0;
}

/**
 * Remembers the Temporal namespace by the id it was given when it was made. True when it is another one than before:
 * the server's database was lost or changed, and no workflow runs there.
 */
export async function isAnotherServer(db: Queryable, namespaceId: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into engine.temporal_server as t (namespace_id) values ($1)
      on conflict (only_row) do update set namespace_id = excluded.namespace_id
      where t.namespace_id <> excluded.namespace_id`,
    [namespaceId],
  );
  return rowCount === 1;
}

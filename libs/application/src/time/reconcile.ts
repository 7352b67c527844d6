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
  /**
   * The answer is the caller's to see to for so long; then it is given out again, after twice the time with every
   * claim in vain, at most ten minutes. Real milliseconds, default 30,000.
   */
  readonly claimMs?: number;
  /** Most tasks in one answer; default 500. */
  readonly limit?: number;
  /** Most tasks that are seen to at once, by everybody: younger claims that nobody has answered count; default any. */
  readonly inFlight?: number;
  /** Leaves out what was claimed since then, an answer of `claimMark`: each task at most once. */
  readonly notSince?: string;
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
  ), waiting as (
    select count(*) as n from engine.task_clock where retry_at > now() and claimed_at > now() - $3 * interval '1 ms'
  ), claimed as (
    select task from engine.task_clock c join wanted using (task)
    where (c.retry_at is null or c.retry_at < now()) and ($6::timestamptz is null or c.claimed_at is null or c.claimed_at < $6)
    order by c.retry_at nulls first, task
    limit (select least($4::bigint, greatest(coalesce($5::bigint - n, $4), 0)) from waiting) for update of c skip locked
  )
  update engine.task_clock c set claimed_at = now(), claims = c.claims + 1,
    retry_at = now() + least($3 * power(2, least(c.claims, 20)), greatest($3, $7)) * interval '1 ms'
  from claimed where c.task = claimed.task
  returning c.task, c.head_version, c.closed, c.head_version <= c.seen_version as again`;

/** Longest time until a claim in vain is given out again. */
const LONGEST_CLAIM_MS = 600_000;

/**
 * The one query behind watchdog and `dondoc reconcile`: tasks that changed without their workflow having seen it,
 * tasks whose workflow never started, and timers long past. Each is given to one caller for a while; those nobody has
 * seen to come first, then those that have waited longest.
 */
export async function reconcile(db: Queryable, options: ReconcileOptions = {}): Promise<Unattended[]> {
  const { dueBefore = null, settleMs = 5000, claimMs = 30_000, limit = 500 } = options;
  const { inFlight = null, notSince = null } = options;
  const values = [dueBefore, settleMs, claimMs, limit, inFlight, notSince, LONGEST_CLAIM_MS];
  const { rows } = await db.query<Row>(UNATTENDED, values);
  return rows.map((row) => ({
    taskId: row.task,
    headVersion: row.head_version,
    closed: row.closed,
    again: row.again,
  }));
}

/** Gives tasks back before their time, when nobody could be reached about them. */
export async function giveBack(db: Queryable, taskIds: readonly string[]): Promise<void> {
  await db.query(
    `update engine.task_clock set retry_at = null, claimed_at = null, claims = greatest(claims - 1, 0)
      where task = any($1)`,
    [taskIds],
  );
}

/** Now, by the clock that claims are noted with; for `notSince`. */
export async function claimMark(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ at: string }>('select clock_timestamp()::text as at');
  return rows[0]!.at;
}

/** Brings the table up to the log, whatever happened to it: for `dondoc reconcile` and after a restore. */
export async function noteAllHeads(db: Queryable): Promise<number> {
  const { rowCount } = await db.query(
    `insert into engine.task_clock as c (task, head_version, head_noted_at)
      select case when stream like 'task/%' then substr(stream, 6) else stream end, version, '-infinity'
        from dondoc.streams s
        where stream like 'task/%' or (stream like 'plan/%' and exists (
          select from dondoc.events e where e.stream = s.stream and e.type = 'PlanIssued'))
      on conflict (task) do update set head_version = excluded.head_version, head_noted_at = '-infinity'
      where c.head_version < excluded.head_version`,
  );
  return rowCount ?? 0;
}

const FORGET = `update engine.task_clock set started = false, retry_at = null, claims = 0, head_noted_at = '-infinity'
  where not closed and started`;

/** Forgets that workflows run, for open tasks: the watchdog then starts each that does not. Answers how many. */
export async function forgetStarts(db: Queryable): Promise<number> {
  const { rowCount } = await db.query(FORGET);
  return rowCount ?? 0;
}

/**
 * Remembers the Temporal namespace by the id it was given when it was made. Another one than before means that the
 * server's database was lost or changed and no workflow runs there: in the same statement every start is forgotten, so
 * that nobody can die between the two. Answers how many; undefined where it is the server it was.
 */
export async function forgetStartsElsewhere(db: Queryable, namespaceId: string): Promise<number | undefined> {
  const { rows } = await db.query<{ another: boolean; forgotten: number }>(
    `with another as (
      insert into engine.temporal_server as t (namespace_id) values ($1)
        on conflict (only_row) do update set namespace_id = excluded.namespace_id
        where t.namespace_id <> excluded.namespace_id
      returning namespace_id
    ), forgotten as (${FORGET} and exists (select from another) returning task)
    select exists (select from another) as another, (select count(*)::int from forgotten) as forgotten`,
    [namespaceId],
  );
  return rows[0]?.another ? rows[0].forgotten : undefined;
}

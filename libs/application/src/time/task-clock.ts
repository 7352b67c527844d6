import type { Instant } from '@dondoc/domain';

/** The part of a pg Pool or Client that is needed. */
export interface Queryable {
  query<R extends object>(sql: string, values?: unknown[]): Promise<{ rows: R[]; rowCount: number | null }>;
}

/** What an activity has just answered with. */
export interface Seen {
  readonly taskId: string;
  readonly version: number;
  readonly closed: boolean;
  /** When the earliest watch is due; absent where nothing will happen by itself. */
  readonly nextAt?: Instant;
}

/** Notes what the workflow knows now; an older answer that comes late changes nothing. */
export async function markSeen(db: Queryable, { taskId, version, closed, nextAt }: Seen): Promise<void> {
  await db.query(
    `insert into engine.task_clock as c (task, head_version, seen_version, next_at, closed, started)
      values ($1, $2, $2, $3, $4, true)
      on conflict (task) do update set seen_version = excluded.seen_version, next_at = excluded.next_at,
        closed = excluded.closed, started = true, retry_at = null, claims = 0
      where c.seen_version <= excluded.seen_version`,
    [taskId, version, nextAt ?? null, closed],
  );
}

export interface Head {
  readonly taskId: string;
  readonly version: number;
}

/** Notes how far the tasks' streams have come; from then on nobody but the watchdog need remember them. */
export async function noteHeads(db: Queryable, heads: readonly Head[]): Promise<void> {
  if (heads.length === 0) return;
  // In order of task, so that two writers never wait for each other crosswise.
  const sorted = [...heads].sort((a, b) => (a.taskId < b.taskId ? -1 : 1));
  await db.query(
    `insert into engine.task_clock as c (task, head_version)
      select * from unnest($1::text[], $2::integer[])
      on conflict (task) do update set head_version = excluded.head_version, head_noted_at = now()
      where c.head_version < excluded.head_version`,
    [sorted.map((h) => h.taskId), sorted.map((h) => h.version)],
  );
}

/** Which of the tasks are closed as far as their workflows have seen. */
export async function closedAmong(db: Queryable, taskIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ task: string }>(
    'select task from engine.task_clock where task = any($1) and closed',
    [taskIds],
  );
  return new Set(rows.map((row) => row.task));
}

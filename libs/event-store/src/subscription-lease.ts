import type pg from 'pg';

/** Leadership of a subscription, and where its checkpoint stood when it was taken. */
export interface Lease {
  readonly epoch: number;
  readonly position: number;
}

interface LeaseKey {
  readonly name: string;
  readonly owner: string;
  readonly leaseMs: number;
}

/**
 * Takes the lease if nobody holds it by the database's clock. The epoch grows each time, also for the same owner:
 * what an earlier life of this process still has under way must not count.
 */
export async function takeLease(
  pool: pg.Pool,
  { name, owner, leaseMs }: LeaseKey,
): Promise<Lease | undefined> {
  await pool.query('insert into dondoc.subscriptions (name) values ($1) on conflict do nothing', [name]);
  const { rows } = await pool.query<{ epoch: string; position: string }>(
    `update dondoc.subscriptions
      set owner = $2, epoch = epoch + 1, expires_at = clock_timestamp() + $3 * interval '1 millisecond'
      where name = $1 and expires_at <= clock_timestamp() returning epoch, position`,
    [name, owner, leaseMs],
  );
  const [row] = rows;
  return row && { epoch: Number(row.epoch), position: Number(row.position) };
}

/** False when somebody else leads by now. */
export async function renewLease(
  pool: pg.Pool,
  { name, leaseMs }: LeaseKey,
  epoch: number,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update dondoc.subscriptions set expires_at = clock_timestamp() + $3 * interval '1 millisecond'
      where name = $1 and epoch = $2`,
    [name, epoch, leaseMs],
  );
  return rowCount === 1;
}

/** Lets the next leader start at once. */
export async function releaseLease(pool: pg.Pool, { name }: LeaseKey, epoch: number): Promise<void> {
  await pool.query(
    `update dondoc.subscriptions set owner = null, expires_at = '-infinity' where name = $1 and epoch = $2`,
    [name, epoch],
  );
}

/** The leader's time is over: another one took the lease. What was under way is rolled back. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
  readonly code = 'lease-lost';
  constructor(subscription: string, options?: { cause?: unknown }) {
    super(
      `Tiến trình khác đã tiếp quản "${subscription}". / Another process has taken over "${subscription}".`,
      options,
    );
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { workflowOf, type TaskChanged } from '@dondoc/contracts';
import type { Instant } from '@dondoc/domain';
import type pg from 'pg';

const BEHIND = `select count(*)::int as n from dondoc.streams s
  left join engine.task_clock c on c.task = case when s.stream like 'task/%' then substr(s.stream, 6) else s.stream end
  where (s.stream like 'task/%' or (s.stream like 'plan/%' and exists (
      select from dondoc.events e where e.stream = s.stream and e.type = 'PlanIssued')))
    and (c.seen_version is null or c.seen_version < s.version)`;
const DUE = `select task, seen_version as version from engine.task_clock
  where not closed and next_at <= $1::timestamptz order by task`;
const NEXT = `select to_char(min(next_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
  from engine.task_clock where not closed`;

/** After so long without an answer the workflows are told again: a server may have been killed with the signal in hand. */
const AGAIN_MS = 3000;
const GIVE_UP_MS = 180_000;

/** Waits for the engine: that every workflow has seen every change, and that nothing due is left undone. */
export class TaskClockWatch {
  private client?: Client;

  constructor(
    private readonly pool: pg.Pool,
    private readonly temporal: { readonly address: string; readonly namespace: string },
  ) {}

  async next(): Promise<Instant | undefined> {
    const { rows } = await this.pool.query<{ at: Instant | null }>(NEXT);
    return rows[0]?.at ?? undefined;
  }

  private async behind(): Promise<number> {
    const { rows } = await this.pool.query<{ n: number }>(BEHIND);
    return rows[0]?.n ?? 0;
  }

  private async due(now: Instant): Promise<readonly { task: string; version: number }[]> {
    return (await this.pool.query<{ task: string; version: number }>(DUE, [now])).rows;
  }

  /** Wakes what is due and waits until all of it has happened and every workflow has seen it. */
  async settle(now: Instant): Promise<void> {
    const giveUp = performance.now() + GIVE_UP_MS;
    let told = 0;
    let wait = 2;
    for (;;) {
      const [due, behind] = [await this.due(now), await this.behind()];
      if (due.length === 0 && behind === 0) return;
      if (performance.now() > giveUp)
        throw new Error(`the engine does not come to rest at ${now}: ${due.length} due, ${behind} behind`);
      if (due.length > 0 && performance.now() - told > AGAIN_MS) {
        told = performance.now();
        await Promise.all(due.map(({ task, version }) => this.wake(task, version)));
      }
      await pause(wait);
      wait = Math.min(wait + 2, 20);
    }
  }

  /** Waits, without waking anything, until all that was due for a task by an instant has happened. */
  async caughtUp(taskId: string, by: Instant): Promise<void> {
    const giveUp = performance.now() + GIVE_UP_MS;
    while ((await this.due(by)).some(({ task }) => task === taskId)) {
      if (performance.now() > giveUp) throw new Error(`task ${taskId} has not caught up with ${by}`);
      await pause(5);
    }
  }

  /** A failure is no loss: it is told again. */
  private async wake(task: string, version: number): Promise<void> {
    const { workflowId, signal } = workflowOf(task);
    const changed: TaskChanged = { version, event: 'ClockMoved', again: true };
    try {
      const client = await this.connect();
      await client.withDeadline(Date.now() + 2000, () =>
        client.workflow.getHandle(workflowId).signal(signal, changed),
      );
    } catch {
      await this.close();
    }
  }

  private async connect(): Promise<Client> {
    if (!this.client) {
      const { address, namespace } = this.temporal;
      this.client = new Client({
        connection: await Connection.connect({ address, connectTimeout: 2000 }),
        namespace,
      });
    }
    return this.client;
  }

  async close(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.connection.close().catch(() => undefined);
  }
}

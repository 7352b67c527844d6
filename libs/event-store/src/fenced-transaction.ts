import type pg from 'pg';
import { quietClient } from './quiet-client.js';
import { LeaseLost } from './subscription-lease.js';

export interface Advance {
  readonly name: string;
  readonly epoch: number;
  readonly from: number;
  readonly to: number;
  /** A leader that freezes inside the transaction loses its session after so long, and with it its row locks. */
  readonly idleMs: number;
}

const STALE = 'DD412';

/**
 * Runs `work` and moves the checkpoint in one transaction. The fence is the last statement and travels together
 * with the commit: a leader that was replaced while it worked writes nothing.
 * @throws LeaseLost when another leader has taken over.
 */
export async function inFencedTransaction(
  pool: pg.Pool,
  advance: Advance,
  work: (client: pg.ClientBase) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  quietClient(client);
  let broken = false;
  try {
    await client.query(`begin; set local idle_in_transaction_session_timeout = ${Math.ceil(advance.idleMs)}`);
    await work(client);
    await client.query(
      `select dondoc.advance_subscription(${client.escapeLiteral(advance.name)}, ${advance.epoch}, ${advance.from}, ${advance.to}); commit`,
    );
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true));
    if ((error as { code?: unknown }).code === STALE) throw new LeaseLost(advance.name, { cause: error });
    throw error;
  } finally {
    client.release(broken);
  }
}

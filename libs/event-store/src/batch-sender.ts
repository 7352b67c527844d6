import type pg from 'pg';
import { APPEND_ALL, APPEND_EACH, appendAllValues, appendEachValues, runningCounts } from './append-batch.js';
import { batchFailure } from './database-errors.js';
import { StoreUnavailable, type AppendVerdict } from './event-store.js';
import type { Waiting } from './group-commit.js';
import type { JsonValue } from './json.js';
import { quietClient } from './quiet-client.js';
import type { PreparedRequest } from './prepare-request.js';
import { NotStorable } from './storable.js';
import { verdictOf, type VerdictRow } from './verdict-row.js';

type Batch = readonly Waiting<PreparedRequest, AppendVerdict>[];

/** Sends one batch in one statement and settles each of its callers. */
export async function sendBatch(pool: pg.Pool, batch: Batch): Promise<void> {
  try {
    const verdicts = await appendOnce(pool, batch).catch((error: unknown) => {
      if (batchFailure(error) === 'again') return appendOnce(pool, batch);
      throw error;
    });
    batch.forEach((caller, i) => caller.resolve(verdicts[i]!));
  } catch (error) {
    await settleFailed(pool, batch, error);
  }
}

async function appendOnce(pool: pg.Pool, batch: Batch): Promise<AppendVerdict[]> {
  const client = await pool.connect();
  let failure: unknown;
  try {
    quietClient(client);
    return await append(
      client,
      batch.map(({ request }) => request),
    );
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    client.release(failure !== undefined && batchFailure(failure) === 'unavailable');
  }
}

async function append(client: pg.ClientBase, batch: readonly PreparedRequest[]): Promise<AppendVerdict[]> {
  const values = appendAllValues(batch);
  if (values !== undefined) {
    const { rows } = await client.query<[string | null]>({ ...APPEND_ALL, values, rowMode: 'array' });
    const base = rows[0]![0];
    if (base !== null) return allAppended(batch, Number(base));
  }
  const { rows } = await client.query<VerdictRow>({ ...APPEND_EACH, values: appendEachValues(batch) });
  return rows.map((row, i) => verdictOf(row, batch[i]!));
}

function allAppended(batch: readonly PreparedRequest[], base: number): AppendVerdict[] {
  const counts = runningCounts(batch);
  return batch.map(({ versions, answerJson }, i) => ({
    outcome: 'appended',
    position: base + counts[i]!,
    versions,
    answer: JSON.parse(answerJson) as JsonValue,
  }));
}

/**
 * A batch that was refused for what one request holds is sent again one by one, so that the others do not suffer.
 * The commands' keys make that safe whatever happened before.
 */
async function settleFailed(pool: pg.Pool, batch: Batch, error: unknown): Promise<void> {
  const failure = batchFailure(error);
  if (failure === 'content' && batch.length > 1) {
    for (const caller of batch) await sendBatch(pool, [caller]);
  } else if (failure === 'content') {
    batch[0]!.resolve(refusedByDatabase().asVerdict());
  } else {
    const reason = failure === 'setup' ? error : new StoreUnavailable({ cause: error });
    for (const caller of batch) caller.reject(reason);
  }
}

const refusedByDatabase = () =>
  new NotStorable('bad-value', 'Cơ sở dữ liệu không lưu được giá trị', 'The database cannot hold the value');

import { createHash } from 'node:crypto';
import type pg from 'pg';
import { projectedTables, type TableSpec } from '../projector/table-spec.js';

/** Rows and their SHA-256 (hex), per table of the read model. */
export type ReadModelHash = Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>;

const ROWS_AT_ONCE = 5000;

/** One snapshot of all tables, each row as canonical JSON (jsonb) in the order of its key, instants in UTC. */
export async function hashReadModel(pool: pg.Pool): Promise<ReadModelHash> {
  const client = await pool.connect();
  try {
    await client.query(`begin isolation level repeatable read read only; set local timezone = 'UTC'`);
    const hashes: Record<string, { rows: number; sha256: string }> = {};
    for (const table of projectedTables) hashes[table.name] = await hashTable(client, table);
    await client.query('commit');
    return hashes;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function hashTable(
  client: pg.PoolClient,
  { name, key }: TableSpec,
): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256');
  let count = 0;
  await client.query(
    `declare rows_of_table no scroll cursor for select to_jsonb(t)::text as row from read.${name} t order by ${key.join(', ')}`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from rows_of_table`);
    if (rows.length === 0) break;
    for (const { row } of rows) hash.update(row).update('\n');
    count += rows.length;
  }
  await client.query('close rows_of_table');
  return { rows: count, sha256: hash.digest('hex') };
}

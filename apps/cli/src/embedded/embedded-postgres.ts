import { resolve } from 'node:path';
import pg from 'pg';
import { ManagedProcess } from './managed-process.js';
import { choosePort } from './ports.js';
import { findPostgresBinaries } from './postgres-binaries.js';
import { clusterPassword, ensureCluster } from './postgres-cluster.js';
import { postgresUser } from './postgres-user.js';
import { clearStaleServer } from './stale-postgres.js';

export interface EmbeddedPostgresOptions {
  /** The cluster's own folder; made when it does not exist. */
  readonly dataDir: string;
  /** A port that must be free. Default 5436, or any free one. */
  readonly port?: number;
  /** Made when it does not exist. Default dondoc. */
  readonly database?: string;
  readonly logFile?: string;
  /**
   * Whether a commit waits for the disk. Default true. False where the data live no longer than the machine: a killed
   * process loses nothing then either, only a power cut would.
   */
  readonly durable?: boolean;
  /** Who starts and keeps the process. Default: it is started once, and stop() is the caller's. */
  readonly start?: (process: ManagedProcess) => Promise<void>;
}

/** A Postgres of our own on 127.0.0.1. */
export interface EmbeddedPostgres {
  /** Address of the database, with its password; the role `dondoc` owns it and is no superuser. */
  readonly url: string;
  readonly port: number;
  readonly process: ManagedProcess;
  /** Address of another database on the same server, made when it does not exist. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

const owner = 'dondoc';

const flags = (dataDir: string, port: number, durable: boolean) => [
  '-D',
  dataDir,
  '-p',
  String(port),
  ...Object.entries({
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Said aloud: an answer given to an officer is on the disk.
    fsync: durable ? 'on' : 'off',
    synchronous_commit: 'on',
    full_page_writes: durable ? 'on' : 'off',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined); // a server that goes away meanwhile is told by the query
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

// dondoc itself is no superuser: it owns its databases and may make its own restricted role, nothing more.
async function ensureOwner(adminUrl: string, password: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query(`SELECT 1 FROM pg_roles WHERE rolname = '${owner}'`);
    if (rowCount === 0)
      await client.query(
        `CREATE ROLE ${owner} LOGIN CREATEDB CREATEROLE PASSWORD ${client.escapeLiteral(password)}`,
      );
  });
}

async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER ${owner}`);
  });
}

/**
 * Starts Postgres from its npm package: initialised once, continued afterwards, also after a kill or a power cut.
 * @throws UserError `postgres-missing`, `postgres-user-missing`, `folder-out-of-reach`, `port-in-use`, `process-not-ready`…
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const binaries = findPostgresBinaries();
  const user = postgresUser();
  await ensureCluster(dataDir, binaries, user);
  await clearStaleServer(dataDir);
  const port = await choosePort(options.port, 5436, 'DONDOC_EMBEDDED_POSTGRES_PORT');
  const password = clusterPassword(dataDir);
  const url = (role: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  const adminUrl = url('postgres', 'postgres');
  const server = new ManagedProcess({
    name: 'postgres',
    command: binaries.postgres,
    args: flags(dataDir, port, options.durable ?? true),
    env: { ...process.env, LC_ALL: 'C' },
    ...user,
    logFile: options.logFile,
    stopSignal: 'SIGINT', // fast shutdown: open transactions are rolled back
    readyTimeoutMs: 300_000, // after a power cut it first replays its log
    isReady: () => withClient(adminUrl, () => Promise.resolve(true)),
  });
  await (options.start ?? ((process) => process.start()))(server);
  const createDatabase = async (name: string) => {
    await ensureDatabase(adminUrl, name);
    return url(owner, name);
  };
  await ensureOwner(adminUrl, password);
  return {
    url: await createDatabase(options.database ?? 'dondoc'),
    port,
    process: server,
    createDatabase,
    stop: () => server.stop(),
  };
}

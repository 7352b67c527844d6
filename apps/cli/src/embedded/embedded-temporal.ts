import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { ManagedProcess } from './managed-process.js';
import { choosePort } from './ports.js';
import { silentProgress, type Progress } from './progress.js';
import { findTemporal } from './temporal-finder.js';
import { keepClosedFor, temporalAnswers } from './temporal-health.js';

/** Registered with the server; values are offices' keys and instants, never people: they are stored unencrypted. */
export const searchAttributes = {
  DondocPlan: 'Keyword',
  DondocUnit: 'KeywordList',
  DondocStatus: 'Keyword',
  DondocDueAt: 'Datetime',
} as const;

const retentionDays = 30;

export interface EmbeddedTemporalOptions {
  /** The server's database file; made when it does not exist. */
  readonly dbFile: string;
  readonly namespace: string;
  /** A port that must be free. Default 7233, or any free one. */
  readonly port?: number;
  /** Port of Temporal's own pages, or false for none. Default 8233, or any free one. */
  readonly uiPort?: number | false;
  readonly logFile?: string;
  /** Whether what the server has answered is on the disk. Default true; a killed process loses nothing either way. */
  readonly durable?: boolean;
  readonly progress?: Progress;
  /** The binary, when the caller has found it. Default: findTemporal(). */
  readonly binary?: string;
  /** Told where the server will answer, before it is started. */
  readonly onPlaced?: (place: { readonly address: string; readonly uiUrl?: string }) => void;
  /** Who starts and keeps the process. Default: it is started once, and stop() is the caller's. */
  readonly start?: (process: ManagedProcess) => Promise<void>;
}

/** A Temporal server of our own on 127.0.0.1, one history shard: for one machine, not for measuring. */
export interface EmbeddedTemporal {
  readonly address: string;
  readonly uiUrl?: string;
  readonly process: ManagedProcess;
  stop(): Promise<void>;
}

function serverArguments(options: EmbeddedTemporalOptions, port: number, uiPort: number | false): string[] {
  const attributes = Object.entries(searchAttributes);
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port)],
    ...['--db-filename', options.dbFile, '--namespace', options.namespace, '--log-level', 'error'],
    ...(options.durable === false ? ['--sqlite-pragma', 'synchronous=OFF'] : []),
    ...(uiPort === false ? ['--headless'] : ['--ui-port', String(uiPort)]),
    ...attributes.flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
  ];
}

/**
 * Starts Temporal's dev server on a database file: a second start, also after a kill, continues where it was.
 * @throws UserError `temporal-missing`, `port-in-use`, `process-not-ready`
 */
export async function startEmbeddedTemporal(options: EmbeddedTemporalOptions): Promise<EmbeddedTemporal> {
  const binary = options.binary ?? (await findTemporal(options.progress ?? silentProgress));
  mkdirSync(dirname(options.dbFile), { recursive: true });
  const port = await choosePort(options.port, 7233, 'DONDOC_EMBEDDED_TEMPORAL_PORT');
  const uiPort =
    options.uiPort === false
      ? (false as const)
      : await choosePort(options.uiPort, 8233, 'DONDOC_EMBEDDED_TEMPORAL_UI_PORT');
  const address = `127.0.0.1:${port}`;
  const place = { address, ...(uiPort === false ? {} : { uiUrl: `http://127.0.0.1:${uiPort}` }) };
  options.onPlaced?.(place);
  const server = new ManagedProcess({
    name: 'temporal',
    command: binary,
    args: serverArguments(options, port, uiPort),
    // A person's own Temporal profile must not steer this server.
    env: { ...process.env, TEMPORAL_DISABLE_CONFIG_FILE: 'true' },
    logFile: options.logFile,
    isReady: () => temporalAnswers(address, options.namespace),
  });
  await (options.start ?? ((process) => process.start()))(server);
  await keepClosedFor(address, options.namespace, retentionDays);
  return {
    ...place,
    process: server,
    stop: () => server.stop(),
  };
}

import { ManagedProcess, type ProcessSpec } from './managed-process.js';
import { apiEntry, workerEntry } from './paths.js';

const answersReady = async (url: string): Promise<boolean> => {
  const answer = await fetch(url, { signal: AbortSignal.timeout(2000) });
  await answer.body?.cancel();
  return answer.ok;
};

const saysReady = (lines: readonly string[]): boolean =>
  lines.some((line) => line.includes('"ready":true') && line.startsWith('{'));

export interface AppProcessOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly logFile?: string;
  /** Default: the built app. */
  readonly entry?: string;
}

const node = (name: string, entry: string, options: AppProcessOptions): Omit<ProcessSpec, 'isReady'> => ({
  name,
  command: process.execPath,
  args: ['--enable-source-maps', entry],
  // Zone of the process only: rules and screens have Việt Nam's as data.
  env: { ...options.env, TZ: 'UTC', NODE_ENV: options.env['NODE_ENV'] ?? 'production' },
  logFile: options.logFile,
});

/** The HTTP server; ready when GET /readyz answers 200 at `baseUrl`. */
export const apiProcess = (options: AppProcessOptions & { readonly baseUrl: string }): ManagedProcess =>
  new ManagedProcess({
    ...node('api', options.entry ?? apiEntry, options),
    isReady: () => answersReady(`${options.baseUrl}/readyz`),
  });

/** The Temporal worker; ready when it prints a line with `"ready":true`, or its health port answers. */
export const workerProcess = (options: AppProcessOptions & { readonly healthPort: number }): ManagedProcess =>
  new ManagedProcess({
    ...node('worker', options.entry ?? workerEntry, {
      ...options,
      env: { ...options.env, DONDOC_WORKER_HEALTH_PORT: String(options.healthPort) },
    }),
    isReady: async (lines) =>
      saysReady(lines) || answersReady(`http://127.0.0.1:${options.healthPort}/readyz`),
  });

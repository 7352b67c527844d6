import { readProblem, unreachable } from './problem.js';

export type Query = Readonly<Record<string, string | number | undefined>>;

/** Answer of every command: where its events lie in the log, the stream's version, the ids that were made. */
export interface Acted {
  readonly position?: number | string;
  readonly version?: number;
  readonly ids?: Readonly<Record<string, string>>;
}

const base = '/api/v1';
const freshForMs = 20_000;

/** Reads after an act ask for at least its position, so that everyone sees their own writes at once. */
let fresh: { readonly position: string; readonly until: number } | undefined;

export function rememberPosition(position: number | string | undefined): void {
  if (position === undefined) return;
  fresh = { position: String(position), until: performance.now() + freshForMs };
}

const atLeast = (): Query => (fresh && performance.now() < fresh.until ? { atLeast: fresh.position } : {});

function address(path: string, query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return `${base}${path}${given.length > 0 ? `?${search}` : ''}`;
}

async function send(path: string, init: RequestInit, query: Query = {}): Promise<Response> {
  const headers = { 'Accept-Language': document.documentElement.lang || 'vi', ...init.headers };
  const answer = await fetch(address(path, query), { ...init, headers, credentials: 'same-origin' }).catch(
    () => undefined,
  );
  if (!answer) throw unreachable();
  if (!answer.ok) throw await readProblem(answer);
  return answer;
}

/** Reads one resource. @throws ApiError */
export async function read<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const answer = await send(path, { signal: signal ?? null }, { ...query, ...atLeast() });
  return (await answer.json()) as T;
}

export interface Command {
  readonly method?: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** The same key makes a repeat harmless: the api answers what it answered the first time. */
  readonly key: string;
  /** Version of the stream the person was looking at, where a value they saw is overwritten. */
  readonly ifMatch?: number;
}

/** Sends one command and remembers its position. @throws ApiError */
export async function command<T extends Acted>(order: Command): Promise<T> {
  const headers: Record<string, string> = { 'Idempotency-Key': order.key };
  if (order.ifMatch !== undefined) headers['If-Match'] = `"${order.ifMatch}"`;
  if (order.method !== 'DELETE') headers['Content-Type'] = 'application/json';
  const answer = await send(order.path, {
    method: order.method ?? 'POST',
    headers,
    body: order.method === 'DELETE' ? null : JSON.stringify(order.body ?? {}),
  });
  const acted = (answer.status === 204 ? {} : await answer.json()) as T;
  rememberPosition(acted.position);
  return acted;
}

export interface StoredEvidence {
  readonly evidenceId: string;
}

/** Puts a file into the register of evidence of a task. @throws ApiError */
export async function uploadEvidence(taskId: string, file: File, key: string): Promise<StoredEvidence> {
  const headers = { 'Idempotency-Key': key, 'Content-Type': 'application/octet-stream' };
  const answer = await send(
    '/evidence',
    { method: 'POST', headers, body: file },
    { taskId, name: file.name },
  );
  return (await answer.json()) as StoredEvidence;
}

/** A key for one intention; `crypto.randomUUID` is missing on plain HTTP outside this machine. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

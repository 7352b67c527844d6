import { randomUUID } from 'node:crypto';
import { languageOf } from '../print-error.js';
import { UserError } from '../user-error.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Asked {
  readonly body?: object | Uint8Array;
  /** The version that was seen, where it is overwritten. */
  readonly version?: number;
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message?: string }[];
}

const PATIENCE_MS = 60_000;

/** One request to a running server. @throws UserError in the server's own words, `server-unreachable` */
export async function send(
  base: string,
  token: string | undefined,
  method: Method,
  path: string,
  asked: Asked = {},
): Promise<unknown> {
  const { body, version } = asked;
  const bytes = body instanceof Uint8Array;
  const headers = {
    'accept-language': languageOf(process.env),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    ...(body === undefined
      ? {}
      : { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
  };
  const content = body === undefined ? {} : { body: bytes ? Buffer.from(body) : JSON.stringify(body) };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const url = `${base}/api/v1${path}`;
  const answer = await fetch(url, { method, headers, signal, redirect: 'error', ...content }).catch(() => {
    throw unreachable(base);
  });
  const text = await answer.text();
  if (answer.ok) return text === '' ? undefined : parsed(text, base);
  throw toldProblem(parsed(text, base) as Problem);
}

function parsed(text: string, base: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreachable(base);
  }
}

const unreachable = (base: string) =>
  new UserError(
    'server-unreachable',
    `Không có dondoc nào trả lời ở ${base}; hãy kiểm tra máy chủ đang chạy (npm start) và --server.`,
    `No dondoc answers at ${base}; check that it runs (npm start), and --server.`,
  );

function toldProblem({ code = 'server-refused', detail = '', errors = [] }: Problem): UserError {
  const fields = errors
    .map(({ field, message = '' }) => (message.includes(field) ? message : `${field}: ${message}`))
    .join('; ');
  const said = fields === '' ? detail : `${detail} (${fields})`;
  return new UserError(code, said, said);
}

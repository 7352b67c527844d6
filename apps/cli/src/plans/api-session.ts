import { randomUUID } from 'node:crypto';
import type { SessionView } from '@dondoc/contracts';
import { languageOf } from '../print-error.js';
import { UserError } from '../user-error.js';
import { askPassword } from './ask-password.js';
import { serverAddress } from './server-address.js';

/** Who asks, and whom: the same for every command that speaks to a running server. */
export interface ServerOptions {
  readonly server?: string;
  readonly login: string;
  readonly passwordStdin?: boolean;
  /** `standing-agency@cong-an`, for who holds several. */
  readonly office?: string;
  readonly json?: boolean;
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message?: string }[];
}

export interface Asked {
  readonly body?: object | Uint8Array;
  /** The version that was seen, where it is overwritten. */
  readonly version?: number;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A person signed in at a running server; the token is kept in memory alone and ends with the command. */
export interface ApiSession {
  readonly who: SessionView;
  /** @throws UserError in the server's own words */
  ask<T>(method: Method, path: string, asked?: Asked): Promise<T>;
}

const PATIENCE_MS = 60_000;

async function send(
  base: string,
  token: string | undefined,
  method: Method,
  path: string,
  asked: Asked = {},
) {
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
  const fields = errors.map(({ field, message }) => (message ? `${field}: ${message}` : field)).join('; ');
  const said = fields === '' ? detail : `${detail} (${fields})`;
  return new UserError(code, said, said);
}

/** Signs in, works, and signs out whatever happens. @throws UserError */
export async function withApiSession<T>(
  { server, login, passwordStdin, office }: ServerOptions,
  work: (session: ApiSession) => Promise<T>,
): Promise<T> {
  const base = serverAddress(server, process.env);
  const wanted = office === undefined ? undefined : officeOf(office);
  const password = await askPassword(login, passwordStdin);
  const signedIn = (await send(base, undefined, 'POST', '/sessions', {
    body: { login, password },
  })) as SessionView & {
    readonly token: string;
  };
  const { token, ...first } = signedIn;
  const ask = async <A>(method: Method, path: string, asked?: Asked) =>
    (await send(base, token, method, path, asked)) as A;
  try {
    const who = wanted ? await ask<SessionView>('PUT', '/me/office', { body: wanted }) : first;
    return await work({ who, ask });
  } finally {
    await send(base, token, 'DELETE', '/sessions').catch(() => undefined);
  }
}

function officeOf(text: string): object {
  const [, role, unitId] = /^([a-z-]+)@([A-Za-z0-9._:-]+)$/.exec(text) ?? [];
  if (role && unitId) return { role, unitId };
  throw new UserError(
    'office-invalid',
    `--office: “${text}” không phải chức vụ; hãy ghi dạng chức-vụ@đơn-vị, ví dụ standing-agency@cong-an.`,
    `--office: “${text}” is no office; write role@unit, such as standing-agency@cong-an.`,
  );
}

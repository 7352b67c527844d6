import type { SessionView } from '@dondoc/contracts';
import { UserError } from '../user-error.js';
import { send, type Asked, type Method } from './api-request.js';
import { askPassword } from './ask-password.js';
import {
  forgetSession,
  keepSession,
  keptSession,
  type KeptSession,
  type SessionName,
} from './kept-sessions.js';
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

/** A person signed in at a running server. */
export interface ApiSession {
  /** @throws UserError in the server's own words */
  ask<T>(method: Method, path: string, asked?: Asked): Promise<T>;
}

interface Open {
  readonly session: KeptSession;
  /** It was there before this command. */
  readonly known: boolean;
  readonly kept: boolean;
}

/**
 * Works in the session kept for this server, login and office; signs in where there is none, and once more where the server
 * no longer knows it. A session that cannot be kept ends with the command. @throws UserError
 */
export async function withApiSession<T>(
  options: ServerOptions,
  work: (session: ApiSession) => Promise<T>,
): Promise<T> {
  const server = serverAddress(options.server, process.env);
  const { login, office = '' } = options;
  if (office !== '') officeOf(office);
  const name: SessionName = { server, login, office };
  const known = await keptSession(name);
  let open: Open = known ? { session: known, known: true, kept: true } : await signIn(name, options);
  const ask = async (method: Method, path: string, asked?: Asked): Promise<unknown> => {
    try {
      return await send(server, open.session.token, method, path, asked);
    } catch (error) {
      // Refused before anything was done: nothing is asked for twice.
      if (!open.known || !isEnded(error)) throw error;
      await forgetSession(open.session);
      open = await signIn(name, options);
      return send(server, open.session.token, method, path, asked);
    }
  };
  try {
    return await work({ ask: ask as ApiSession['ask'] });
  } finally {
    if (!open.kept) await endSession(open.session);
  }
}

const isEnded = (error: unknown): boolean => error instanceof UserError && error.code === 'sign-in-required';

async function signIn(name: SessionName, { passwordStdin }: ServerOptions): Promise<Open> {
  const { server, login, office } = name;
  const password = await askPassword(login, passwordStdin);
  const body = { login, password };
  const { token } = (await send(server, undefined, 'POST', '/sessions', { body })) as SessionView & {
    readonly token: string;
  };
  const session = { ...name, token };
  try {
    if (office !== '') await send(server, token, 'PUT', '/me/office', { body: officeOf(office) });
  } catch (error) {
    await endSession(session);
    throw error;
  }
  return { session, known: false, kept: await keepSession(session) };
}

/** Whether the server has ended it; one that does not answer ends it by itself when its hours are over. */
export async function endSession({ server, token }: KeptSession): Promise<boolean> {
  try {
    await send(server, token, 'DELETE', '/sessions');
    return true;
  } catch (error) {
    return isEnded(error);
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

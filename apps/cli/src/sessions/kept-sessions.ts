import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** Whose session it is, where, and in which office ('' for the one the server chooses). */
export interface SessionName {
  readonly server: string;
  readonly login: string;
  readonly office: string;
}

const keptSchema = z.object({
  server: z.string().refine((text) => URL.canParse(text)),
  login: z.string(),
  office: z.string(),
  token: z.string().min(1),
});
/** A session that goes on after its command: its token, never the password. */
export type KeptSession = z.infer<typeof keptSchema>;

/** Where sessions are kept: state of this user alone, outside of any checkout. */
export const sessionsFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  join(env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state'), 'dondoc', 'sessions');

/** A login as the server compares it. */
export const plainLogin = (login: string): string => login.trim().toLowerCase();

const fileOf = ({ server, login, office }: SessionName): string => {
  const name = [server, plainLogin(login), office];
  const hash = createHash('sha256').update(JSON.stringify(name)).digest('hex').slice(0, 32);
  const shown = `${new URL(server).host}-${plainLogin(login)}`.replace(/[^a-z0-9.-]/g, '_').slice(0, 80);
  return `${shown}-${hash}.json`;
};

const isSame = (a: SessionName, b: SessionName): boolean =>
  a.server === b.server && plainLogin(a.login) === plainLogin(b.login) && a.office === b.office;

/** The session kept under this name; none where its file says otherwise, or others may read or have written it. */
export async function keptSession(
  name: SessionName,
  folder = sessionsFolder(),
): Promise<KeptSession | undefined> {
  const kept = await readKept(join(folder, fileOf(name)));
  return kept && isSame(kept, name) ? kept : undefined;
}

/** Every session kept, also those under other names. */
export async function allKeptSessions(folder = sessionsFolder()): Promise<KeptSession[]> {
  const files = await readdir(folder).catch(() => []);
  const kept = await Promise.all(files.sort().map((file) => readKept(join(folder, file))));
  return kept.filter((session) => session !== undefined);
}

/** Windows has neither flag: no link is followed, and a pipe in the place of a file is not waited for. */
const AS_IT_LIES = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

async function readKept(path: string): Promise<KeptSession | undefined> {
  const file = await open(path, AS_IT_LIES).catch(() => undefined);
  if (!file) return undefined;
  try {
    const stats = await file.stat();
    if (!stats.isFile() || !isOwn(stats) || (process.getuid && (stats.mode & 0o077) !== 0)) return undefined;
    const read = keptSchema.safeParse(JSON.parse(await file.readFile('utf8')));
    return read.data;
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}

/** Windows has no user numbers. */
const isOwn = ({ uid }: { readonly uid: number }): boolean =>
  process.getuid === undefined || uid === process.getuid();

/** Step by step: where a system forbids a folder in an odd way, one call for all of them may never return. */
async function makeFolder(folder: string): Promise<void> {
  const stands = await lstat(folder).catch(() => undefined);
  if (stands) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    // Another command was faster.
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
  });
}

/** For this user alone; a link to another folder is left as it is. @throws Error where it cannot be had */
async function requireOwnFolder(folder: string): Promise<void> {
  await makeFolder(folder);
  const stands = await lstat(folder);
  if (!stands.isDirectory() || !isOwn(stands)) throw new Error(`${folder} is no folder of this user`);
  await chmod(folder, 0o700);
}

/** False where it cannot be kept, as in a home that is read-only; what stood there is replaced as a whole. */
export async function keepSession(session: KeptSession, folder = sessionsFolder()): Promise<boolean> {
  const path = join(folder, fileOf(session));
  const written = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await requireOwnFolder(folder);
    const file = await open(written, 'wx', 0o600);
    await file.writeFile(JSON.stringify(session)).finally(() => file.close());
    await rename(written, path);
    return true;
  } catch {
    await rm(written, { force: true }).catch(() => undefined);
    return false;
  }
}

/** Takes a session's file away, unless another token stands in it by now. */
export async function forgetSession(session: KeptSession, folder = sessionsFolder()): Promise<void> {
  const stands = await keptSession(session, folder);
  if (stands && stands.token !== session.token) return;
  await rm(join(folder, fileOf(session)), { force: true });
}

import { languageOf } from '../print-error.js';
import { endSession } from './api-session.js';
import { allKeptSessions, forgetSession, plainLogin, type KeptSession } from './kept-sessions.js';
import { serverAddress } from './server-address.js';

export interface SignOutOptions {
  readonly server?: string;
  readonly login?: string;
}

/** `dondoc sign-out`: ends the sessions kept on this machine, all or those named, and forgets them whatever the server says. */
export async function signOut({ server, login }: SignOutOptions): Promise<void> {
  const base = server === undefined ? undefined : serverAddress(server, process.env);
  const wanted = login === undefined ? undefined : plainLogin(login);
  const kept = (await allKeptSessions()).filter(
    (session) =>
      (base === undefined || session.server === base) &&
      (wanted === undefined || plainLogin(session.login) === wanted),
  );
  for (const session of kept) {
    const ended = await endSession(session);
    await forgetSession(session);
    say(ended ? signedOut(session) : forgotten(session));
  }
  if (kept.length === 0)
    say({
      vi: 'Không có phiên đăng nhập nào được giữ trên máy này.',
      en: 'No session is kept on this machine.',
    });
}

const say = (told: { readonly vi: string; readonly en: string }) =>
  process.stderr.write(`${told[languageOf(process.env)]}\n`);

const signedOut = ({ server, login }: KeptSession) => ({
  vi: `Đã đăng xuất ${login} khỏi ${server}.`,
  en: `${login} is signed out of ${server}.`,
});

const forgotten = ({ server, login }: KeptSession) => ({
  vi: `Đã xóa phiên của ${login} trên máy này; ${server} không trả lời, phiên ở đó tự hết hạn.`,
  en: `The session of ${login} is forgotten here; ${server} does not answer, and ends it when its hours are over.`,
});

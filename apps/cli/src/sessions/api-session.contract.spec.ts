import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { openApiOffice, PASSWORD, type ApiOffice } from '../../../api/test/api-office.js';
import { createProgram } from '../program.js';
import { sessionsFolder } from './kept-sessions.js';

let office: ApiOffice;
let url = '';
const { XDG_STATE_HOME } = process.env;
beforeAll(async () => {
  office = await openApiOffice();
  url = await office.api.getUrl();
});
afterAll(async () => {
  await office.close();
  if (XDG_STATE_HOME === undefined) delete process.env['XDG_STATE_HOME'];
  else process.env['XDG_STATE_HOME'] = XDG_STATE_HOME;
});

let home = '';
let err = '';
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'dondoc-sessions-'));
  process.env['XDG_STATE_HOME'] = home;
  await office.pool.query('delete from register.sessions');
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(home, { recursive: true });
});

async function dondoc(password: string, ...args: string[]): Promise<void> {
  err = '';
  const stdin = Readable.from([Buffer.from(`${password}\n`)]);
  jest.spyOn(process, 'stdin', 'get').mockReturnValue(stdin as unknown as typeof process.stdin);
  await createProgram().parseAsync(['node', 'dondoc', ...args]);
}
const WRONG = 'sai mật khẩu';
const drafts = (as: string, password: string, ...more: string[]) =>
  dondoc(password, 'plan', 'drafts', '--server', url, '--login', as, '--password-stdin', ...more);
const signedIn = async () =>
  (
    await office.pool.query<{ who: string }>(
      'select person_id as who from register.sessions order by person_id, created_at',
    )
  ).rows.map(({ who }) => who);
const files = () => readdirSync(sessionsFolder());
const onlyFile = () => join(sessionsFolder(), String(files()[0]));

test('two commands are one sign-in: the second asks for no password', async () => {
  await drafts('chair', PASSWORD);
  await drafts('chair', WRONG);
  expect(await signedIn()).toEqual(['chair']);
});

test('the token is kept for this user alone, named by server and login, and no password with it', async () => {
  await drafts('chair', PASSWORD);
  const [name] = files();
  expect(name).toMatch(new RegExp(`^${new URL(url).host.replace(':', '_')}-chair-[0-9a-f]{32}\\.json$`));
  expect(statSync(onlyFile()).mode & 0o777).toBe(0o600);
  expect(statSync(sessionsFolder()).mode & 0o777).toBe(0o700);
  const kept = readFileSync(onlyFile(), 'utf8');
  expect(JSON.parse(kept)).toMatchObject({ server: url, login: 'chair', office: '' });
  expect(kept).not.toContain(PASSWORD);
});

test('a session that the server has ended leads to a fresh sign-in, and the command is done', async () => {
  await drafts('clerk', PASSWORD);
  const before = readFileSync(onlyFile(), 'utf8');
  await office.pool.query('delete from register.sessions');
  await expect(drafts('clerk', WRONG)).rejects.toMatchObject({ code: 'sign-in-failed' });
  expect(files()).toEqual([]);
  await drafts('clerk', PASSWORD);
  expect([await signedIn(), files().length]).toEqual([['clerk'], 1]);
  expect(readFileSync(onlyFile(), 'utf8')).not.toBe(before);
  await drafts('clerk', WRONG);
});

test('another login has a session of its own, and so has another office', async () => {
  await drafts('clerk', PASSWORD);
  await expect(drafts('desk', WRONG)).rejects.toMatchObject({ code: 'sign-in-failed' });
  await drafts('desk', PASSWORD);
  await expect(drafts('clerk', WRONG, '--office', 'clerk@vp')).rejects.toMatchObject({
    code: 'sign-in-failed',
  });
  await drafts('clerk', PASSWORD, '--office', 'clerk@vp');
  for (const as of ['clerk', 'desk', ' CLERK ']) await drafts(as, WRONG);
  expect([await signedIn(), files().length]).toEqual([['clerk', 'clerk', 'desk'], 3]);
});

test('a file that others may read, or that was made for another login, is not used', async () => {
  await drafts('office', PASSWORD);
  chmodSync(onlyFile(), 0o644);
  await expect(drafts('office', WRONG)).rejects.toMatchObject({ code: 'sign-in-failed' });
  chmodSync(onlyFile(), 0o600);
  const kept = readFileSync(onlyFile(), 'utf8');
  rmSync(onlyFile());
  await drafts('inspector', PASSWORD);
  writeFileSync(onlyFile(), kept);
  await expect(drafts('inspector', WRONG)).rejects.toMatchObject({ code: 'sign-in-failed' });
});

test('where nothing can be kept, the session ends with the command', async () => {
  writeFileSync(join(home, 'dondoc'), 'no folder');
  await drafts('deputy', PASSWORD);
  expect(await signedIn()).toEqual([]);
});

test('a link in the place of the folder is not followed: what it points to keeps its mode, and nothing is kept', async () => {
  const other = join(home, 'other');
  mkdirSync(other);
  chmodSync(other, 0o755);
  mkdirSync(join(home, 'dondoc'));
  symlinkSync(other, sessionsFolder());
  await drafts('chair', PASSWORD);
  expect([statSync(other).mode & 0o777, readdirSync(other), await signedIn()]).toEqual([0o755, [], []]);
});
test('a pipe, a link or a folder in the place of the file is neither waited for nor followed', async () => {
  await drafts('chair', PASSWORD);
  const [place, kept] = [onlyFile(), readFileSync(onlyFile(), 'utf8')];
  const refused = { code: 'sign-in-failed' };
  rmSync(place);
  execFileSync('mkfifo', ['-m', '600', place]);
  await expect(drafts('chair', WRONG)).rejects.toMatchObject(refused);
  rmSync(place);
  const elsewhere = join(home, 'elsewhere.json');
  writeFileSync(elsewhere, kept, { mode: 0o600 });
  symlinkSync(elsewhere, place);
  await expect(drafts('chair', WRONG)).rejects.toMatchObject(refused);
  rmSync(place);
  mkdirSync(place, { mode: 0o700 });
  await expect(drafts('chair', WRONG)).rejects.toMatchObject(refused);
});
test('where a folder cannot be made for ever, the command goes on without one', async () => {
  process.env['XDG_STATE_HOME'] = '/proc';
  await drafts('desk', PASSWORD);
  expect(await signedIn()).toEqual([]);
});
test('a file that names no server is passed over when signing out', async () => {
  await drafts('desk', PASSWORD);
  const nameless = JSON.stringify({ server: 'abc', login: 'desk', office: '', token: 't' });
  writeFileSync(join(sessionsFolder(), 'a.json'), nameless, { mode: 0o600 });
  await dondoc('', 'sign-out');
  expect(await signedIn()).toEqual([]);
});

test('an office that is not held leaves nobody signed in', async () => {
  await expect(drafts('head', PASSWORD, '--office', 'clerk@vp')).rejects.toMatchObject({
    code: 'office-not-held',
  });
  expect(await signedIn()).toEqual([]);
});

test('signing out ends the sessions named, at the server and here', async () => {
  for (const as of ['clerk', 'desk']) await drafts(as, PASSWORD);
  await dondoc('', 'sign-out', '--login', 'clerk');
  expect([await signedIn(), files().length]).toEqual([['desk'], 1]);
  expect(err).toBe(`Đã đăng xuất clerk khỏi ${url}.\n`);
  await dondoc('', 'sign-out', '--server', 'https://dondoc.example.vn');
  expect(files()).toHaveLength(1);
  await dondoc('', 'sign-out');
  expect([await signedIn(), files()]).toEqual([[], []]);
  await dondoc('', 'sign-out');
  expect(err).toBe('Không có phiên đăng nhập nào được giữ trên máy này.\n');
});

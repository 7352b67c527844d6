import { setup } from '@dondoc/application';
import { accountLines, warningsFor } from './account-text.js';
import { makePassword, readPassword } from './read-password.js';
import { withApplication } from './with-application.js';

interface PasswordOption {
  readonly passwordStdin?: boolean;
}

const say = (line: string) => process.stderr.write(line);

/** Sentences go to stderr; a password that was made goes to stdout, once, and is kept nowhere in the clear. */
function showMade(password: string): void {
  say('Mật khẩu, chỉ hiện một lần này: · The password, shown this once:\n');
  process.stdout.write(`${password}\n`);
}

const passwordFor = async ({ passwordStdin }: PasswordOption) =>
  passwordStdin ? readPassword(process.stdin) : makePassword();

export async function createAccount(
  login: string,
  options: PasswordOption & { readonly person: string },
): Promise<void> {
  const password = await passwordFor(options);
  const account = await withApplication(process.env, (app) =>
    app.accounts.create(setup, { login, personId: options.person, password }),
  );
  say(
    `Đã tạo tài khoản ${account.login} cho ${account.name}. · Account ${account.login} made for ${account.name}.\n`,
  );
  say(warningsFor(account));
  if (!options.passwordStdin) showMade(password);
}

export async function setAccountPassword(login: string, options: PasswordOption): Promise<void> {
  const password = await passwordFor(options);
  const { account, sessionsEnded } = await withApplication(process.env, (app) =>
    app.accounts.setPassword(setup, login, password),
  );
  say(
    `Đã đổi mật khẩu của ${account.login}; ${sessionsEnded} phiên bị kết thúc. · ${account.login} has a new password; ${sessionsEnded} sessions ended.\n`,
  );
  say(warningsFor(account));
  if (!options.passwordStdin) showMade(password);
}

export async function disableAccount(login: string): Promise<void> {
  const { account, sessionsEnded } = await withApplication(process.env, (app) =>
    app.accounts.disable(setup, login),
  );
  say(
    `Đã khóa ${account.name} (${account.personId}); ${sessionsEnded} phiên bị kết thúc. · ${account.personId} is disabled; ${sessionsEnded} sessions ended.\n`,
  );
}

export async function listAccounts({ json }: { readonly json?: boolean }): Promise<void> {
  const accounts = await withApplication(process.env, (app) => app.accounts.list(setup));
  process.stdout.write(json ? `${JSON.stringify(accounts, null, 2)}\n` : accountLines(accounts));
}

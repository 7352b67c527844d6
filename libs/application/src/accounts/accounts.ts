import { localDay, refuse, type Instant } from '@dondoc/domain';
import type { Asker } from '../caller.js';
import { authorise } from '../policy/authorise.js';
import { traceChange } from '../registers/change-trace.js';
import { inTransaction } from '../registers/in-transaction.js';
import { hashPassword } from '../registers/passwords.js';
import { endSessions } from '../registers/people-register.js';
import { lockAccount } from '../registers/register-people.js';
import type { Tools } from '../tools.js';
import {
  accountOf,
  allAccounts,
  insertCredentials,
  personExists,
  replaceHash,
  type AccountRecord,
} from './account-register.js';
import { loginFrom, requireFitPassword } from './account-rules.js';

/** What became of an account, and how many open sessions were ended by it. */
export interface AccountChanged {
  readonly account: AccountRecord;
  readonly sessionsEnded: number;
}

/** Logins of an installation, as its administrator keeps them. All: @throws AppError `not-allowed` */
export interface Accounts {
  /** @throws DomainError `login-unfit`, `login-taken`, `person-not-registered`, `password-unfit` */
  create(
    asker: Asker,
    account: { readonly login: string; readonly personId: string; readonly password: string },
  ): Promise<AccountRecord>;
  /** Signs the person out everywhere: whoever knew the old password stays out. @throws DomainError `account-unknown`, `password-unfit` */
  setPassword(asker: Asker, login: string, password: string): Promise<AccountChanged>;
  /** Locks the person, whatever login they use, and signs them out everywhere. @throws DomainError `account-unknown` */
  disable(asker: Asker, login: string): Promise<AccountChanged>;
  list(asker: Asker): Promise<AccountRecord[]>;
}

export function accountsOf(tools: Tools): Accounts {
  const { pool } = tools;
  const today = async () => localDay((await tools.clock.now()) as Instant);
  const find = async (login: string) =>
    (await accountOf(pool, login.trim().toLowerCase(), await today())) ??
    refuse('account-unknown', { login });
  return {
    async create(asker, { login: typed, personId, password }) {
      await authorise(tools, asker, 'register.write');
      const login = loginFrom(typed);
      requireFitPassword(password);
      if (!(await personExists(pool, personId))) refuse('person-not-registered', { personId });
      const hash = await hashPassword(password);
      await inTransaction(pool, async (db) => {
        if (!(await insertCredentials(db, login, personId, hash))) refuse('login-taken', { login });
        await traceChange(db, asker, 'account-created', { personId });
      });
      return find(login);
    },
    async setPassword(asker, typed, password) {
      await authorise(tools, asker, 'register.write');
      requireFitPassword(password);
      const account = await find(typed);
      const { login, personId } = account;
      const hash = await hashPassword(password);
      const sessionsEnded = await inTransaction(pool, async (db) => {
        await replaceHash(db, login, hash);
        await traceChange(db, asker, 'password-set', { personId });
        return endSessions(db, personId);
      });
      return { account, sessionsEnded };
    },
    async disable(asker, typed) {
      await authorise(tools, asker, 'register.write');
      const account = await find(typed);
      if (!account.active) return { account, sessionsEnded: 0 };
      const sessionsEnded = await lockAccount(tools, asker, account.personId);
      return { account: { ...account, active: false }, sessionsEnded };
    },
    async list(asker) {
      await authorise(tools, asker, 'register.write');
      return allAccounts(pool, await today());
    },
  };
}

import type { Asker } from '../caller.js';
import { AppError } from '../app-error.js';
import { authorise } from '../policy/authorise.js';
import type { Tools } from '../tools.js';
import { traceChange } from './change-trace.js';
import { inTransaction } from './in-transaction.js';
import {
  saveOffice,
  savePerson,
  setActive,
  type Db,
  type OfficeRecord,
  type PersonRecord,
  type Saved,
  type SaveOptions,
} from './people-register.js';

/** @throws AppError `not-allowed` */
export async function registerPerson(tools: Tools, asker: Asker, person: PersonRecord): Promise<void> {
  await authorise(tools, asker, 'register.write');
  await savePerson(tools.pool, person);
}

/** Nobody gives themselves an office. @throws AppError `not-allowed`, `self-grant` */
export async function registerOffice(tools: Tools, asker: Asker, office: OfficeRecord): Promise<void> {
  await authorise(tools, asker, 'register.write');
  await inTransaction(tools.pool, (db) => grantOffice(db, asker, office));
}

/** Saves an office and leaves the trace of it. @throws AppError `self-grant` */
export async function grantOffice(
  db: Db,
  asker: Asker,
  office: OfficeRecord,
  options?: SaveOptions,
): Promise<Saved> {
  if (asker.kind === 'person' && asker.actor.personId === office.personId)
    throw new AppError('forbidden', 'self-grant');
  const saved = await saveOffice(db, office, options);
  if (saved !== 'unchanged')
    await traceChange(db, asker, saved === 'added' ? 'office-granted' : 'office-changed', office);
  return saved;
}

/** Signs the person out everywhere and lets them in no more; answers how many sessions were open. */
export async function lockAccount(tools: Tools, asker: Asker, personId: string): Promise<number> {
  await authorise(tools, asker, 'register.write');
  return inTransaction(tools.pool, async (db) => {
    const open = await setActive(db, personId, false);
    await traceChange(db, asker, 'account-disabled', { personId });
    return open;
  });
}

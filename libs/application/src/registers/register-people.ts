import type { Asker } from '../caller.js';
import { AppError } from '../app-error.js';
import { authorise } from '../policy/authorise.js';
import type { Tools } from '../tools.js';
import {
  saveOffice,
  savePerson,
  setActive,
  type OfficeRecord,
  type PersonRecord,
} from './people-register.js';

/** @throws AppError `not-allowed` */
export async function registerPerson(tools: Tools, asker: Asker, person: PersonRecord): Promise<void> {
  await authorise(tools, asker, 'register.write');
  await savePerson(tools.pool, person);
}

/** Nobody gives themselves an office. @throws AppError `not-allowed`, `self-grant` */
export async function registerOffice(tools: Tools, asker: Asker, office: OfficeRecord): Promise<void> {
  await authorise(tools, asker, 'register.write');
  if (asker.kind === 'person' && asker.actor.personId === office.personId)
    throw new AppError('forbidden', 'self-grant');
  await saveOffice(tools.pool, office);
}

export async function lockAccount(tools: Tools, asker: Asker, personId: string): Promise<void> {
  await authorise(tools, asker, 'register.write');
  await setActive(tools.pool, personId, false);
}

import { organisationChanges, refuse, type OrganisationChanges } from '@dondoc/domain';
import type { Asker } from '../caller.js';
import { registerOrganisation } from '../commands/register-organisation.command.js';
import { execute } from '../execute.js';
import { authorise } from '../policy/authorise.js';
import { inTransaction } from '../registers/in-transaction.js';
import type { Tools } from '../tools.js';
import { refuseOtherOrganisation } from './other-organisation.js';
import { rosterFaults, type Roster } from './roster.js';
import { savePeople, type PeopleChanges } from './save-people.js';

export interface ImportRequest {
  readonly asker: Asker;
  /** Idempotency key of the event, where one is appended. */
  readonly key: string;
  readonly roster: Roster;
  /** For samples and rehearsals: what is registered already stays as it is, and another organisation may stand beside. */
  readonly onlyNew?: boolean;
}

/** What an import changed; nothing at all where all stood like that already. */
export interface ImportAnswer {
  readonly organisationId: string;
  readonly changed: boolean;
  /** Place of its event in the log, where one was appended. */
  readonly position?: number;
  readonly organisation: OrganisationChanges;
  readonly people: PeopleChanges;
}

/**
 * Registers an organisation with its people and offices, or brings what is registered up to date. People and offices
 * that the roster does not name stay as they are: an office is ended by its last day, an account by disabling it.
 * All or nothing; the same roster again changes nothing.
 * @throws DomainError the codes of `rosterFaults`, `organisation-other`, `person-of-other-organisation`, `unit-left-out`
 * @throws AppError `not-allowed`, `self-grant`
 */
export async function importOrganisation(tools: Tools, request: ImportRequest): Promise<ImportAnswer> {
  const { asker, key, roster, onlyNew = false } = request;
  const { organisation } = roster;
  const { organisationId } = organisation;
  await authorise(tools, asker, 'register.write');
  const [fault] = rosterFaults(roster);
  if (fault) refuse(fault.code, fault.params);
  return inTransaction(tools.pool, async (db) => {
    // One import at a time: two at once would each find the other's people missing.
    await db.query(`select pg_advisory_xact_lock(hashtext('dondoc_organisation_import'))`);
    if (!onlyNew) await refuseOtherOrganisation(db, organisationId);
    const people = await savePeople(db, asker, roster, { onlyNew });
    const { state } = await tools.streams.organisations.load(organisationId);
    const changes = organisationChanges(state, onlyNew && state ? state : organisation);
    // Last, on its own connection: a refusal takes the people back; a crash before the commit is mended by the next run.
    const appended = changes.any
      ? await execute(tools, registerOrganisation, { asker, key, input: { organisation } })
      : undefined;
    const changed = changes.any || Object.values(people).some((list) => list.length > 0);
    return { organisationId, changed, position: appended?.position, organisation: changes, people };
  });
}

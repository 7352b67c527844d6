import { refuse } from '@dondoc/domain';
import type { Asker } from '../caller.js';
import { savePerson, type Db, type SaveOptions } from '../registers/people-register.js';
import { grantOffice } from '../registers/register-people.js';
import type { Roster } from './roster.js';

/** Ids of people who came or were corrected, and of those whose offices did. */
export interface PeopleChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** One entry an office. */
  readonly officesAdded: readonly string[];
  readonly officesChanged: readonly string[];
}

/** @throws DomainError `person-of-other-organisation` @throws AppError `self-grant` */
export async function savePeople(
  db: Db,
  asker: Asker,
  { organisation: { organisationId }, people }: Roster,
  options: SaveOptions,
): Promise<PeopleChanges> {
  await refuseStrangers(
    db,
    organisationId,
    people.map(({ personId }) => personId),
  );
  const persons = { added: [] as string[], changed: [] as string[], unchanged: [] as string[] };
  const offices = { added: [] as string[], changed: [] as string[], unchanged: [] as string[] };
  for (const { offices: held, ...person } of people) {
    const { personId } = person;
    persons[await savePerson(db, { ...person, organisationId }, options)].push(personId);
    for (const office of held)
      offices[await grantOffice(db, asker, { ...office, personId }, options)].push(personId);
  }
  const { added, changed } = persons;
  return { added, changed, officesAdded: offices.added, officesChanged: offices.changed };
}

/** An id that is another organisation's person must not be renamed by mistake. */
async function refuseStrangers(db: Db, organisationId: string, ids: readonly string[]): Promise<void> {
  const { rows } = await db.query<{ personId: string }>(
    `select person_id as "personId" from register.people
      where person_id = any($1) and organisation_id <> $2 order by 1 limit 1`,
    [ids, organisationId],
  );
  const [stranger] = rows;
  if (stranger) refuse('person-of-other-organisation', { personId: stranger.personId });
}

import { refuse } from '@dondoc/domain';
import type { Db } from '../registers/people-register.js';

/** An installation is one organisation's: units and people are found by id alone. @throws DomainError `organisation-other` */
export async function refuseOtherOrganisation(db: Db, organisationId: string): Promise<void> {
  const { rows } = await db.query<{ known: string }>(
    `select substr(stream, 14) as known from dondoc.streams
      where stream like 'organisation/%' and stream <> $1 order by 1 limit 1`,
    [`organisation/${organisationId}`],
  );
  const [other] = rows;
  if (other) refuse('organisation-other', { organisationId, known: other.known });
}

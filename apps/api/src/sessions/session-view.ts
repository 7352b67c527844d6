import type { Application, OfficeHeld, Session } from '@dondoc/application';
import type { DondocConfig } from '@dondoc/config';
import type { SessionView } from '@dondoc/contracts';
import type { Organisation } from '@dondoc/domain';
import { callerOf } from '../http/session.guard.js';

/** Who is signed in, with the offices named as their units are named today. */
export async function sessionView(
  app: Application,
  config: DondocConfig,
  session: Session,
): Promise<SessionView> {
  const organisation = await app.queries.organisation(await callerOf(app, session));
  const named = namedIn(organisation);
  return {
    person: { personId: session.personId, name: session.name },
    offices: session.offices.map(named),
    office: named(session.office),
    rehearsal: config.rehearsal,
  };
}

const namedIn =
  ({ units }: Organisation) =>
  ({ role, unitId }: OfficeHeld) => ({
    role,
    unitId,
    unitName: units.find((unit) => unit.unitId === unitId)?.name ?? unitId,
  });

import {
  asDay,
  asId,
  unitsOf,
  type Organisation,
  type PersonId,
  type PlanId,
  type UnitId,
} from '@dondoc/domain';
import { readPlanText, type PlanDocument } from '@dondoc/plan-import';
import { AppError } from '../app-error.js';
import type { Application, CommandName, InputOf } from '../application.js';
import { setup, type Caller } from '../caller.js';
import type { CommandRequest } from '../command-handler.js';
import type { RosterPerson } from '../organisation/roster.js';
import { draftFromDocument } from '../plan-draft/draft-from-document.js';
import { samplePeople, type SamplePerson } from './sample-people.js';

export const SAMPLE_PLAN_ID = 'lam-giang-2026';

export interface Sample {
  /** The sample plan's text and the organisation it is issued for. */
  readonly planText: string;
  readonly organisation: Organisation;
  /** Password of every sample login; logins that exist keep theirs. */
  readonly password: string;
}

/** One login of each role, for whoever starts dondoc for the first time. */
export type SampleLogin = Pick<SamplePerson, 'login' | 'name' | 'role' | 'title'>;

/**
 * The sample organisation with its people and its plan, drafted, given owners and issued by the people of the sample
 * themselves. Every step has a key of its own: a start that was cut off is finished by the next, and a second one
 * changes nothing.
 */
export async function seedSample(app: Application, sample: Sample): Promise<readonly SampleLogin[]> {
  const { organisation, password } = sample;
  const people = samplePeople(organisation);
  await app.importOrganisation({
    asker: setup,
    key: 'sample/organisation',
    roster: { organisation, people: people.map(onRoster) },
    onlyNew: true,
  });
  await app.sessions.addLogins(people, password);
  await issueSamplePlan(app, readPlanText(sample.planText), organisation, people);
  return people
    .filter(({ shown }) => shown)
    .map(({ login, name, role, title }) => ({ login, name, role, title }));
}

/** A later release may read the sample's text otherwise: what an earlier start has done then stays as it is. */
async function once<Name extends CommandName>(
  app: Application,
  name: Name,
  request: CommandRequest<InputOf<Name>>,
): Promise<void> {
  try {
    await app.execute(name, request);
  } catch (error) {
    if (!(error instanceof AppError && error.kind === 'key-reused')) throw error;
  }
}

const onRoster = ({ personId, name, role, unitId, title, capacity }: SamplePerson): RosterPerson => ({
  personId,
  name,
  offices: [{ role, unitId, title, capacity, from: '2020-01-01' }],
});

async function issueSamplePlan(
  app: Application,
  document: PlanDocument,
  organisation: Organisation,
  people: readonly SamplePerson[],
): Promise<void> {
  const planId = asId<PlanId>(SAMPLE_PLAN_ID);
  const as = (login: string) => callerOf(organisation, people, login);
  await once(app, 'draftPlan', { asker: as('vanthu'), key: 'sample/draft', input: { document, planId } });
  const { tasks } = draftFromDocument(document, organisation, planId);
  const ownerless = tasks.filter((task) => unitsOf(organisation, task.owners).length === 0);
  const { officeUnitId, standingAgencyUnitId } = organisation.steering;
  for (const [i, { key }] of ownerless.entries()) {
    const unitId = i % 2 === 0 ? officeUnitId : standingAgencyUnitId;
    const input = { planId, key, owners: [{ kind: 'unit' as const, unitId }] };
    await once(app, 'chooseOwner', { asker: as('thuongtruc'), key: `sample/owner/${key}`, input });
  }
  const issuedOn = asDay(document.plan.date ?? '2026-01-15');
  const issue = { planId, issuedOn, document: document.plan.number ?? undefined };
  await once(app, 'issuePlan', { asker: as('photruongban'), key: 'sample/issue', input: issue });
}

function callerOf(organisation: Organisation, people: readonly SamplePerson[], login: string): Caller {
  const person = people.find((p) => p.login === login);
  const unit = organisation.units.find((u) => u.unitId === person?.unitId);
  if (!person || !unit) throw new Error(`the sample has no ${login}`);
  return {
    kind: 'person',
    organisationId: organisation.organisationId,
    unitKind: unit.kind,
    actor: {
      personId: asId<PersonId>(person.personId),
      role: person.role,
      unitId: asId<UnitId>(person.unitId),
      ...(person.capacity ? { capacity: person.capacity } : {}),
    },
  };
}

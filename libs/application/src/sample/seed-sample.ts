import {
  asId,
  localDay,
  unitsOf,
  type Day,
  type Instant,
  type Organisation,
  type PersonId,
  type PlanId,
  type UnitId,
} from '@dondoc/domain';
import type { EventStore } from '@dondoc/event-store';
import { readPlanText } from '@dondoc/plan-import';
import { AppError } from '../app-error.js';
import type { Application, CommandName, InputOf } from '../application.js';
import { setup, type Caller } from '../caller.js';
import type { CommandRequest } from '../command-handler.js';
import type { RosterPerson } from '../organisation/roster.js';
import { draftFromDocument } from '../plan-draft/draft-from-document.js';
import { organisationStream } from '../streams/streams.js';
import { renderTemplate } from './render-template.js';
import { samplePeople, type SamplePerson } from './sample-people.js';
import { seedHistory, type HistoryPlace } from './seed-history.js';

export const SAMPLE_PLAN_ID = 'chuyen-doi-so';

/** Key of the first thing a start writes into an empty log. */
const BEGUN = 'sample/begun';
/** And of the last, with the login of whoever does it. */
const ISSUED = 'sample/issue';
const ISSUER = 'photruongban';

export interface Sample {
  /** Template of the plan that is issued on the day of the first start. */
  readonly planTemplate: string;
  /** Template of the plan that has ten weeks behind it by then. */
  readonly olderPlanTemplate: string;
  readonly organisation: Organisation;
  /** Password of every sample login; logins that exist keep theirs. */
  readonly password: string;
}

export interface SamplePlace extends HistoryPlace {
  readonly app: Application;
}

/** One login of each role, for whoever starts dondoc for the first time. */
export type SampleLogin = Pick<SamplePerson, 'login' | 'name' | 'role' | 'title'>;

/** Only an empty log gets the sample; a start that was cut off finishes it, an office's own data are left alone. */
export const wantsSample = async (store: EventStore): Promise<boolean> =>
  (await store.headPosition()) === 0 || (await store.findCommand('setup', BEGUN)) !== undefined;

/**
 * The sample organisation with its people, an older plan with ten weeks of history, and a plan issued today: drafted,
 * given owners, issued and worked on by the people of the sample themselves. Every step has a key of its own, and the
 * days of both plans follow from the instant of the first step: a start that was cut off is finished by the next, with
 * the same history, and a second one changes nothing.
 */
export async function seedSample(place: SamplePlace, sample: Sample): Promise<readonly SampleLogin[]> {
  const people = samplePeople(sample.organisation);
  if (!(await isSeeded(place.store, people))) await fill(place, sample, people);
  return people
    .filter(({ shown }) => shown)
    .map(({ login, name, role, title }) => ({ login, name, role, title }));
}

const isSeeded = async (store: EventStore, people: readonly SamplePerson[]): Promise<boolean> =>
  (await store.findCommand(personOf(people, ISSUER).personId, ISSUED)) !== undefined;

async function fill(place: SamplePlace, sample: Sample, people: readonly SamplePerson[]): Promise<void> {
  const { app, store, notifier } = place;
  const { organisation, password, olderPlanTemplate: template } = sample;
  await notifier.hold();
  await app.importOrganisation({
    asker: setup,
    key: BEGUN,
    roster: { organisation, people: people.map(onRoster) },
    onlyNew: true,
  });
  const startedAt = await begunAt(store, organisation);
  await Promise.all([
    app.sessions.addLogins(people, password),
    seedHistory(place, { template, organisation, people, startedAt }),
  ]);
  await issueSamplePlan(app, sample, people, localDay(startedAt));
}

/** The instant of the first start, whichever start this is. */
async function begunAt(store: EventStore, { organisationId }: Organisation): Promise<Instant> {
  const [first] = await store.readStream(organisationStream(organisationId));
  if (!first) throw new Error('the sample organisation was registered and cannot be read');
  return first.happenedAt as Instant;
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

/** Version of a plan as it was drafted. */
const DRAFTED = 1;

const onRoster = ({ personId, name, role, unitId, title, capacity }: SamplePerson): RosterPerson => ({
  personId,
  name,
  offices: [{ role, unitId, title, capacity, from: '2020-01-01' }],
});

async function issueSamplePlan(
  app: Application,
  { planTemplate, organisation }: Sample,
  people: readonly SamplePerson[],
  issuedOn: Day,
): Promise<void> {
  const document = readPlanText(renderTemplate(planTemplate, { issuedOn, today: issuedOn }));
  const planId = asId<PlanId>(SAMPLE_PLAN_ID);
  const as = (login: string) => callerOf(organisation, people, login);
  await once(app, 'draftPlan', { asker: as('vanthu'), key: 'sample/draft', input: { document, planId } });
  const { tasks } = draftFromDocument(document, organisation, planId);
  const ownerless = tasks.filter((task) => unitsOf(organisation, task.owners).length === 0);
  const { officeUnitId, standingAgencyUnitId } = organisation.steering;
  for (const [i, { key }] of ownerless.entries()) {
    const unitId = i % 2 === 0 ? officeUnitId : standingAgencyUnitId;
    const input = { planId, key, owners: [{ kind: 'unit' as const, unitId }] };
    const request = { asker: as('thuongtruc'), key: `sample/owner/${key}`, input, ifMatch: DRAFTED };
    await once(app, 'chooseOwner', request);
  }
  const issue = { planId, issuedOn, document: document.plan.number ?? undefined };
  await once(app, 'issuePlan', { asker: as(ISSUER), key: ISSUED, input: issue });
}

function personOf(people: readonly SamplePerson[], login: string): SamplePerson {
  const person = people.find((p) => p.login === login);
  if (!person) throw new Error(`the sample has no ${login}`);
  return person;
}

function callerOf(organisation: Organisation, people: readonly SamplePerson[], login: string): Caller {
  const person = personOf(people, login);
  const unit = organisation.units.find((u) => u.unitId === person.unitId);
  if (!unit) throw new Error(`the sample has no unit of ${login}`);
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

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asInstant } from '@dondoc/domain';
import {
  PostgresEventStore,
  type AppendRequest,
  type EventStore,
  type StoredEvent,
} from '@dondoc/event-store';
import { createApplication, seedSample, wantsSample, type SamplePlace } from '../src/index.js';
import { sampleHistory } from '../src/sample/sample-history.js';
import { openTestOffice, PASSWORD, sampleFiles, type TestOffice } from './test-office.js';

const BEGUN = '2026-05-13T03:20:00.000Z';
const LATER = '2026-05-21T03:20:00.000Z';

let office: TestOffice;
let before: number;
beforeAll(async () => {
  office = await openTestOffice();
  before = await office.store.headPosition();
});
afterAll(() => office.close());

/** What the notifier is told, in order. */
function listening() {
  const told: (number | 'hold')[] = [];
  const notifier = {
    hold: async () => void told.push('hold'),
    tellFrom: async (position: number) => void told.push(position),
  };
  return { notifier, told };
}

/** A start at an instant; `store` may be one that is cut off. */
async function start(at: string, store: EventStore = office.store, templates: Partial<Files> = {}) {
  office.clock.at = at;
  const { pool, clock, dataDir } = office;
  const app = createApplication({ pool, store, clock, dataDir });
  const { notifier, told } = listening();
  const place: SamplePlace = { app, store, notifier };
  const logins = await seedSample(place, { ...(await sampleFiles()), ...templates, password: PASSWORD });
  return { logins, told };
}
type Files = Awaited<ReturnType<typeof sampleFiles>>;

/** A store that goes away after so many appends of the history. */
const cutOffAfter = (appends: number): EventStore => {
  const { pool } = office;
  const store = new PostgresEventStore({ pool, lanes: 1 });
  let left = appends;
  return Object.assign(Object.create(store) as EventStore, {
    append: async (request: AppendRequest) => {
      if (!request.command.key.startsWith('sample/history/')) return store.append(request);
      left -= 1;
      if (left < 0) throw new Error('cut off');
      return store.append(request);
    },
  });
};

const seeded = async (): Promise<StoredEvent[]> => office.store.readAll(before, 5000);
const compared = (events: readonly StoredEvent[]) =>
  events.map(({ stream, version, type, happenedAt }) => `${stream} ${version} ${type} ${happenedAt}`).sort();

describe('the sample', () => {
  test('is wanted by no log that holds something else', async () => {
    expect(await wantsSample(office.store)).toBe(false);
  });

  test('is finished by the next start, days later, with the same history, when one was cut off in the middle', async () => {
    await expect(start(BEGUN, cutOffAfter(40))).rejects.toThrow('cut off');
    expect(await wantsSample(office.store)).toBe(true);
    const { logins } = await start(LATER, new PostgresEventStore({ pool: office.pool, lanes: 1 }));
    expect(logins.map((l) => l.login)).toContain('truongban');
    const { olderPlanTemplate: template, organisation } = await sampleFiles();
    const history = sampleHistory({ template, organisation, startedAt: asInstant(BEGUN) });
    const ofHistory = (await seeded()).filter((e) => history.some((h) => h.stream === e.stream));
    expect(compared(ofHistory)).toEqual(
      history.map(({ stream, version, event, at }) => `${stream} ${version} ${event.type} ${at}`).sort(),
    );
  });

  test('issues its newer plan for the day of the first start, with fifteen tasks and the four duties of its closing section', async () => {
    const events = await seeded();
    const issued = events.find((e) => e.type === 'PlanIssued' && e.stream === 'plan/chuyen-doi-so');
    expect(issued?.data['issuedOn']).toBe('2026-05-13');
    const tasks = events.filter((e) => e.stream.startsWith('task/chuyen-doi-so-'));
    expect(tasks.map((e) => e.type)).toEqual(Array.from({ length: 19 }, () => 'TaskAssigned'));
  });

  test('is left alone by a second start, also of a release that reads its text otherwise', async () => {
    const position = await office.store.headPosition();
    const people = await office.pool.query('select * from register.offices order by person_id, role');
    const { told, logins } = await start(LATER);
    const { planTemplate } = await sampleFiles();
    await start(LATER, office.store, { planTemplate: planTemplate.replace('Rà soát', 'Soát xét') });
    expect(told).toEqual([]);
    expect(logins.length).toBeGreaterThan(8);
    expect(await office.store.headPosition()).toBe(position);
    const after = await office.pool.query('select * from register.offices order by person_id, role');
    expect(after.rows).toEqual(people.rows);
  });

  test('has every act by a person of the register, and decisions applied under the application’s own key', async () => {
    const { rows } = await office.pool.query<{ id: string }>('select person_id as id from register.people');
    const known = new Set([...rows.map((r) => r.id), 'system']);
    const events = await seeded();
    expect(events.filter((e) => !known.has(e.actor.id))).toEqual([]);
    const [decision] = events.filter((e) => e.type === 'DecisionRecorded');
    const [applied] = events.filter((e) => e.type === 'DecisionApplied');
    expect(applied?.causation).toBe(decision?.id);
    const { decisionId, obligationId } = applied?.data as { decisionId: string; obligationId: string };
    const key = `decision/${decisionId}/${applied?.stream.replace('task/', '')}/${obligationId}`;
    expect(await office.store.findCommand('system', key)).toBeDefined();
  });
});

describe('the sample on an empty log', () => {
  test('is written in the order of time, and notices are due for its last week only', async () => {
    const other = await openTestOffice();
    try {
      const head = await other.store.headPosition();
      const store = new PostgresEventStore({ pool: other.pool, lanes: 1, maxBatch: 1000 });
      other.clock.at = BEGUN;
      const app = createApplication({ ...other, store });
      const { notifier, told } = listening();
      await seedSample({ app, store, notifier }, { ...(await sampleFiles()), password: PASSWORD });
      const from = Number(told[1]);
      expect(told).toEqual(['hold', from]);
      const events = (await store.readAll(head, 5000)).slice(1);
      const instants = events.map((e) => e.happenedAt);
      expect(instants).toEqual(instants.toSorted());
      const weekAgo = '2026-05-06T03:20:00.000Z';
      expect(events.filter((e) => e.position <= from).every((e) => e.happenedAt < weekAgo)).toBe(true);
      expect(events.filter((e) => e.position > from).some((e) => e.happenedAt < weekAgo)).toBe(false);
    } finally {
      await other.close();
    }
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asDay, asInstant, type PlanTerms } from '@dondoc/domain';
import { hashReadModel, ReadModel, rebuildReadModel } from '../src/index.js';
import { Databases, projectAll, type Database } from './databases.js';
import { draftTask, officer, rulesOf, Story } from './story.js';

const PLAN = 'st-2025';
const TERMS: PlanTerms = {
  meetings: 'quarter',
  reviews: 'month',
  rollForward: true,
  validTo: asDay('2025-12-31'),
};
const desk = officer('ca', 'standing-agency');
const passed = { type: 'PlanTimePassed' } as const;

let databases: Databases;
let database: Database;
let story: Story;
let model: ReadModel;
beforeAll(async () => {
  databases = await Databases.start();
  database = await databases.migrated();
  model = new ReadModel({ dataSource: await databases.dataSource(database.url), rulesOf });
  story = new Story(database.store);
  await story.registerOrganisation();
  const duty = draftTask('d01', 'stp', undefined, { ref: 'TC-1', duty: true });
  await story.issuePlan(PLAN, [draftTask('t01', 'snv', '2025-11-30'), duty], {}, TERMS);
  await story.draftPlan('st-2026', [draftTask('t01', 'snv', '2026-03-31'), duty]);
});
afterAll(() => databases.close());

/** The plan as it reads at an instant, with all that was appended. */
async function planAt(now: string, lang: 'vi' | 'en' = 'vi') {
  await projectAll(database);
  return (await model.planOf({ now: asInstant(now), lang }, PLAN))!;
}
const meetingsAt = async (now: string) => (await planAt(now)).meetings;

describe('a plan', () => {
  test('says how long it holds, at which rhythms it is followed and what comes next by itself', async () => {
    const plan = await planAt('2025-03-10T02:00:00.000Z');
    expect(plan).toMatchObject({
      validTo: '2025-12-31',
      rhythms: { meetings: 'quarter', reviews: 'month', rollForward: true },
      meetings: [],
    });
    expect(plan.nextStep).toEqual({
      at: '2025-03-11T01:00:00.000Z',
      what: 'mở kỳ họp của Ban Chỉ đạo (quý I/2025) → cơ quan thường trực (Công an thành phố)',
    });
    expect((await planAt('2025-03-10T02:00:00.000Z', 'en')).nextStep?.what).toBe(
      'open the meeting of the committee (quarter 1 of 2025) → the standing agency (Công an thành phố)',
    );
  });

  test('counts its standing duties apart from the items of its list, also as a draft', async () => {
    const { items } = await model.plans({ now: asInstant('2025-03-10T02:00:00.000Z'), lang: 'vi' });
    expect(items.map(({ planId, counts }) => [planId, counts.tasks, counts.duties])).toEqual([
      ['st-2026', 1, 1],
      [PLAN, 1, 1],
    ]);
    // What else is counted counts both, as the board shows both.
    expect(items[1]?.counts.open).toBe(2);
    const ctx = { now: asInstant('2025-03-10T02:00:00.000Z'), lang: 'vi' } as const;
    const refs = async (duty?: boolean) =>
      (await model.boardOf(ctx, PLAN, { duty })).items.map((row) => [row.ref, row.duty]);
    expect(await refs()).toEqual([
      ['II.t01', false],
      ['TC-1', true],
    ]);
    expect(await refs(true)).toEqual([['TC-1', true]]);
    expect(await refs(false)).toEqual([['II.t01', false]]);
  });

  test('shows a meeting from its period’s first day to its conclusions', async () => {
    await story.at('2025-03-11T01:00:00.000Z').actOnPlan(PLAN, passed);
    const opened = {
      ...{ periodKey: '2025-Q1', period: 'quý I/2025', due: '2025-03-31' },
      ...{ state: 'not-held', heldOn: null, by: null, note: null },
      ...{ conclusionsDue: null, conclusions: null, conclusionsOn: null, allowedActs: [] },
    };
    expect(await meetingsAt('2025-03-31T16:59:59.999Z')).toEqual([opened]);
    expect((await meetingsAt('2025-03-31T17:00:00.000Z'))[0]).toEqual({ ...opened, state: 'missed' });
    const periodKey = '2025-Q1';
    const heldOn = asDay('2025-04-04');
    await story
      .at('2025-04-07T02:00:00.000Z')
      .actOnPlan(
        PLAN,
        { type: 'RecordMeeting', periodKey, heldOn, by: 'assistance-team', note: 'Họp thay' },
        desk,
      );
    const held = { ...opened, state: 'held', heldOn, by: 'assistance-team', note: 'Họp thay' };
    // Five working days, over the day of the Hùng kings.
    expect(await meetingsAt('2025-04-07T02:00:00.000Z')).toEqual([{ ...held, conclusionsDue: '2025-04-14' }]);
    const document = '12/TB-BCĐ';
    const issuedOn = asDay('2025-04-08');
    await story
      .at('2025-04-08T02:00:00.000Z')
      .actOnPlan(PLAN, { type: 'RecordConclusions', periodKey, document, issuedOn }, desk);
    expect((await meetingsAt('2025-04-08T03:00:00.000Z'))[0]).toMatchObject({
      ...{ state: 'concluded', conclusions: document, conclusionsOn: issuedOn },
    });
  });

  test('ends, stays in the list, and is by then what a rebuild makes', async () => {
    for (const day of ['2025-06-02', '2025-09-03', '2025-12-01', '2026-01-05', '2026-01-10'])
      await story.at(`${day}T01:00:00.000Z`).actOnPlan(PLAN, passed);
    const plan = await planAt('2026-01-10T02:00:00.000Z');
    // The last of its meetings was missed, and its head has been told: then nothing is left to do by itself.
    expect(plan).toMatchObject({ status: 'ended', nextStep: null });
    expect(plan.meetings.map(({ periodKey, state }) => `${periodKey} ${state}`)).toEqual([
      '2025-Q4 missed',
      '2025-Q3 missed',
      '2025-Q2 missed',
      '2025-Q1 concluded',
    ]);
    const live = await hashReadModel(database.pool);
    await rebuildReadModel({ ...database, rulesOf });
    expect(await hashReadModel(database.pool)).toEqual(live);
  });
});

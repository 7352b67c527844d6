import { createTimeService, rulesLoader, setup, type DuePlanWatch } from '@dondoc/application';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { organisation } from '../../../libs/application/test/test-office.js';
import { logins, openThreeTasks, OUTSIDE_LINE, type ThreeTasks } from './three-tasks.js';

const ISSUED = '2026-02-02T03:00:00.000Z';
/** Who may record a meeting: the standing agency's desk, the Office and its clerk, the assistance team. */
const MAY_RECORD: ReadonlySet<string> = new Set(['desk', 'office', 'clerk', 'aide']);
const FEBRUARY = '2026-02';

let three: ThreeTasks;
let planId: string;
beforeAll(async () => {
  three = await openThreeTasks();
});
afterAll(() => three.office.close());

/** Everything that time does to the plan until the clock's instant. */
async function letTimePass(): Promise<void> {
  const { store, pool, clock } = three.office;
  const time = createTimeService({ store, pool, clock, loadRules: rulesLoader(store) });
  let [watch] = (await time.assessPlan(planId)).watches;
  while (watch && watch.at <= clock.at)
    [watch] = (await time.passPlan(planId, watch as unknown as DuePlanWatch)).watches;
}

/** A plan whose committee meets every month, on the day after its issue: February's meeting is open. */
beforeEach(async () => {
  const { office, post } = three;
  office.clock.at = ISSUED;
  ({ planId } = (await post('clerk', '/plans', { title: 'Kế hoạch thử' })).ids);
  const task = { ref: 'I.1', content: 'Việc', leadsPrinted: ['Sở Nội vụ'], deadline: { kind: 'standing' } };
  await post('clerk', `/plans/${planId}/tasks`, task);
  await post('deputy', `/plans/${planId}/issuance`, {
    ...{ issuedOn: '2026-02-02', validTo: '2026-04-30', meetings: 'month', reviews: 'week' },
  });
  office.clock.at = '2026-02-03T02:00:00.000Z';
  await letTimePass();
});

const meeting = (period = FEBRUARY) => `/plans/${planId}/meetings/${period}`;
const conclusions = (period?: string) => `${meeting(period)}/conclusions`;
const held = { heldOn: '2026-02-03', by: 'committee' };
const issued = { document: '12/TB-BCĐ', issuedOn: '2026-02-03' };
const post = (as: string, path: string, body: object, key?: string) =>
  three.office.ask('POST', path, { as, body, ...(key ? { key } : {}) });
async function read(as: string) {
  const head = await three.office.store.headPosition();
  return (await three.office.ask('GET', `/plans/${planId}?atLeast=${head}`, { as })).body;
}
/** Status and code of a refusal, which has a sentence of its own. */
async function refused(path: string, body: object, as = 'desk') {
  const { status, body: problem } = await post(as, path, body);
  expect([path, String(problem.detail).length > 20]).toEqual([path, true]);
  return [status, problem.code];
}
const eventsOfPlan = async () =>
  (await three.office.store.readStream(`plan/${planId}`)).map(({ type }) => type);

describe('a plan that is followed', () => {
  test('says how long it holds and how often it is met about, and what happens next', async () => {
    expect(await read('head')).toMatchObject({
      ...{ validTo: '2026-04-30', rhythms: { meetings: 'month', reviews: 'week', rollForward: false } },
      meetings: [{ periodKey: FEBRUARY, period: 'tháng 02/2026', due: '2026-02-28', state: 'not-held' }],
      nextStep: { what: expect.stringContaining('họp') },
    });
  });

  test('has its meeting recorded, then the conclusions, each offered to whom it is open', async () => {
    expect((await read('aide')).meetings[0].allowedActs).toEqual(['meeting']);
    expect((await read('head')).meetings[0].allowedActs).toEqual([]);
    await three.post('aide', meeting(), { ...held, note: 'Họp trực tuyến' });
    const [met] = (await read('office')).meetings;
    expect(met).toMatchObject({
      ...{ state: 'held', heldOn: '2026-02-03', by: 'committee', note: 'Họp trực tuyến' },
      ...{ conclusionsDue: '2026-02-10', allowedActs: ['conclusions'] },
    });
    await three.post('office', conclusions(), issued);
    expect((await read('desk')).meetings[0]).toMatchObject({
      ...{ state: 'concluded', conclusions: '12/TB-BCĐ', conclusionsOn: '2026-02-03', allowedActs: [] },
    });
    const { body } = await three.office.ask('GET', `/plans/${planId}/history`, { as: 'desk' });
    expect(body.items[0].sentence).toContain('thông báo kết luận kỳ họp tháng 02/2026: 12/TB-BCĐ');
  });

  test('takes a meeting and its conclusions once under one key, and stays quiet when told the same again', async () => {
    const first = await post('desk', meeting(), held, `${planId}-met`);
    expect([first.status, await eventsOfPlan()]).toEqual([200, expect.arrayContaining(['MeetingHeld'])]);
    const before = await eventsOfPlan();
    expect((await post('desk', meeting(), held, `${planId}-met`)).body).toEqual(first.body);
    expect((await post('desk', meeting(), { ...held, by: 'assistance-team' }, `${planId}-met`)).status).toBe(
      422,
    );
    expect((await post('desk', meeting(), held)).status).toBe(200);
    expect(await eventsOfPlan()).toEqual(before);
    const told = await post('desk', conclusions(), issued, `${planId}-told`);
    expect((await post('desk', conclusions(), issued, `${planId}-told`)).body).toEqual(told.body);
    expect(await eventsOfPlan()).toEqual([...before, 'ConclusionsIssued']);
  });

  test('is shown as missed once its period has passed, and ends after its last day, still in the list', async () => {
    three.office.clock.at = '2026-03-02T03:00:00.000Z';
    await letTimePass();
    const { meetings } = await read('desk');
    expect(meetings.map((m: { periodKey: string; state: string }) => [m.periodKey, m.state])).toEqual([
      ['2026-03', 'not-held'],
      [FEBRUARY, 'missed'],
    ]);
    three.office.clock.at = '2026-05-05T03:00:00.000Z';
    await letTimePass();
    // A meeting that was missed still comes before the head of the committee.
    expect(await read('desk')).toMatchObject({
      status: 'ended',
      nextStep: { what: expect.stringContaining('Trưởng Ban') },
    });
    const { body } = await three.office.ask('GET', '/plans', { as: 'desk' });
    expect(body.items).toContainEqual(expect.objectContaining({ planId, status: 'ended' }));
    await three.post('desk', meeting(), { heldOn: '2026-02-27', by: 'assistance-team' });
  });
});

describe('recording a meeting', () => {
  test.each(logins)(
    'is open to the desk, the Office, its clerk and the assistance team alone: %s',
    async (as) => {
      const future = { heldOn: '2026-02-20', by: 'committee' };
      const [status, code] = await refused(meeting(), future, as);
      if (OUTSIDE_LINE.has(as)) expect([status, code]).toEqual([404, 'plan-unknown']);
      else if (MAY_RECORD.has(as)) expect([status, code]).toEqual([422, 'meeting-in-the-future']);
      else expect([status, code]).toEqual([403, 'not-allowed']);
      const then = await refused(conclusions(), issued, as);
      expect(then[0]).toBe(MAY_RECORD.has(as) ? 409 : status);
    },
  );

  test('of a plan of another organisation finds no plan', async () => {
    const { app } = three.office;
    const other = { ...organisation, organisationId: `khac-${planId}` };
    const personId = `desk-${planId}`;
    await app.execute('registerOrganisation', {
      asker: setup,
      key: personId,
      input: { organisation: other },
    });
    const { organisationId } = other;
    await app.registers.registerPerson(setup, { personId, name: 'Người khác', organisationId });
    await app.registers.registerOffice(setup, {
      personId,
      role: 'standing-agency',
      unitId: 'ca',
      from: '2026-01-01',
    });
    await app.sessions.addLogins([{ login: personId, personId }], 'mật khẩu thử 2026');
    expect(await refused(meeting(), held, personId)).toEqual([404, 'plan-unknown']);
    expect(await refused(conclusions(), issued, personId)).toEqual([404, 'plan-unknown']);
    expect((await three.office.ask('GET', `/plans/${planId}`, { as: personId })).status).toBe(404);
  });

  test('refuses, with a sentence, what cannot be', async () => {
    expect(await refused(meeting('2026-03'), held)).toEqual([404, 'meeting-unknown']);
    expect(await refused(conclusions(), issued)).toEqual([409, 'meeting-not-held']);
    expect(await refused(meeting(), { ...held, heldOn: '2026-02-30' })).toEqual([422, 'request-invalid']);
    expect(await refused(meeting(), { ...held, by: 'nobody' })).toEqual([422, 'request-invalid']);
    await three.post('desk', meeting(), held);
    expect(await refused(meeting(), { ...held, by: 'assistance-team' })).toEqual([
      409,
      'meeting-already-held',
    ]);
    expect(await refused(conclusions(), { ...issued, document: ' ' })).toEqual([
      ...[422, 'decision-without-document'],
    ]);
    const early = { ...issued, issuedOn: '2026-02-02' };
    expect(await refused(conclusions(), early)).toEqual([422, 'conclusions-day-impossible']);
    await three.post('desk', conclusions(), issued);
    const other = { ...issued, document: '13/TB-BCĐ' };
    expect(await refused(conclusions(), other)).toEqual([409, 'conclusions-already-issued']);
  });
});

describe('a task typed into a draft', () => {
  const task = {
    ...{ ref: 'I.1', content: 'Việc', leadsPrinted: ['Sở Nội vụ', 'Sở Tư pháp'] },
    deadline: { kind: 'by', due: '2026-03-31' },
  };
  let draftId: string;
  beforeEach(async () => {
    ({ planId: draftId } = (await three.post('clerk', '/plans', { title: 'Dự thảo' })).ids);
  });
  const tasks = () => `/plans/${draftId}/tasks`;

  test('may carry its dated steps and whose parts complete it, which come with it when it is given out', async () => {
    const milestones = [{ text: 'Khảo sát', due: '2026-02-27' }, { text: 'Dự thảo đề án' }];
    const completion = { rule: 'named', unitIds: ['stp'] };
    await three.post('clerk', tasks(), { ...task, milestones, completion });
    await three.post('clerk', tasks(), {
      ...task,
      ref: 'I.2',
      completion: { rule: 'lead', unitIds: ['toa'] },
    });
    await three.post('deputy', `/plans/${draftId}/issuance`, { issuedOn: '2026-02-03' });
    const [given] = await three.office.store.readStream(`task/${draftId}-t01`);
    expect(given?.data).toMatchObject({ milestones, completion });
    const [second] = await three.office.store.readStream(`task/${draftId}-t02`);
    expect(second?.data['completion']).toEqual({ rule: 'lead' });
  });

  test('is refused where a unit that leads no part of it would complete it, also after its owner was chosen anew', async () => {
    const completion = { rule: 'named', unitIds: ['snv'] };
    const wrong = { ...task, completion: { rule: 'named', unitIds: ['snv', 'vp'] } };
    expect(await refused(tasks(), wrong, 'clerk')).toEqual([422, 'completion-by-no-owner']);
    const { ids } = await three.post('clerk', tasks(), { ...task, completion });
    const draftTask = `/plans/${draftId}/draft-tasks/${ids.key}`;
    const owners = [{ kind: 'unit', unitId: 'stp' }];
    const headers = { 'if-match': '"2"' };
    const chosen = await three.office.ask('PUT', `${draftTask}/owners`, {
      as: 'clerk',
      body: { owners },
      headers,
    });
    expect(chosen.status).toBe(200);
    const { status, body } = await post('deputy', `/plans/${draftId}/issuance`, { issuedOn: '2026-02-03' });
    expect([status, body.code]).toEqual([422, 'completion-by-no-owner']);
    expect(body.detail).toMatch(/^Sở Nội vụ không chủ trì nhiệm vụ I\.1, .+;/);
  });

  test('is refused with a step that says nothing, or a rule without its units', async () => {
    expect(await refused(tasks(), { ...task, milestones: [{ text: ' ' }] }, 'clerk')).toEqual([
      ...[422, 'text-missing'],
    ]);
    for (const completion of [{ rule: 'named' }, { rule: 'named', unitIds: [] }, { rule: 'some' }])
      expect(await refused(tasks(), { ...task, completion }, 'clerk')).toEqual([422, 'request-invalid']);
  });
});

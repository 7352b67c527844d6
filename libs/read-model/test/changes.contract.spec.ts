import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asId, asInstant, statusAt, type Instant } from '@dondoc/domain';
import { hashReadModel, ReadModel, rebuildReadModel, type ReadContext } from '../src/index.js';
import { changesStory, HEAD, PLAN } from './changes-story.js';
import { Databases, projectAll, type Database } from './databases.js';
import { rules, rulesOf, type Story } from './story.js';

const NOW: ReadContext = { now: asInstant('2025-04-17T02:00:00.000Z'), lang: 'vi' };

let databases: Databases;
let database: Database;
let story: Story;
let tasks: string[];
let model: ReadModel;
beforeAll(async () => {
  databases = await Databases.start();
  database = await databases.migrated();
  ({ story, tasks } = await changesStory(database.store));
  await projectAll(database, 1);
  const dataSource = await databases.dataSource(database.url);
  const personNames = async (ids: readonly string[]) => new Map(ids.map((id) => [id, `ông ${id}`]));
  model = new ReadModel({ dataSource, rulesOf, personNames });
});
afterAll(() => databases.close());

const page = async (n: number, ctx = NOW) => (await model.taskOf(ctx, tasks[n - 1]!))!;
const part = async (n: number, ctx = NOW) => (await page(n, ctx)).obligations[0]!;
const work = async (unitId: string) =>
  (await model.workOf(NOW, { unitId })).map((w) => [w.ref, w.todo, w.band, w.asked]);

describe('rows of what changes about a task', () => {
  test('made event by event are what a rebuild makes', async () => {
    const live = await hashReadModel(database.pool);
    await rebuildReadModel({ pool: database.pool, store: database.store, rulesOf });
    expect(await hashReadModel(database.pool)).toEqual(live);
  });

  test('say at any time the word that the rules say, of a suspended part and of a period too', async () => {
    for (const taskId of tasks)
      for (const day of ['2025-03-19', '2025-03-26', '2025-04-01', '2025-04-26', '2025-06-02']) {
        const now = `${day}T00:00:00.000Z` as Instant;
        const view = (await model.taskOf({ now, lang: 'vi' }, taskId))!;
        const says = statusAt(await story.stateOf(taskId), now, rules);
        expect([taskId, day, view.status]).toEqual([taskId, day, says.task]);
        for (const ob of view.closedAt === null ? view.obligations : [])
          expect([ob.obligationId, day, ob.status]).toEqual([
            ob.obligationId,
            day,
            says.obligations.get(asId(ob.obligationId)),
          ]);
      }
  });
});

describe('the ledger of deadlines', () => {
  test('names who gave a later day and how they signed, not the unit that took what it was offered', async () => {
    const [given, granted] = (await part(1)).ledger;
    expect(given).toMatchObject({
      cause: 'assigned',
      by: { person: { personId: 'van-thu' } },
      askedAt: null,
    });
    expect(granted).toMatchObject({
      ...{ cause: 'granted', due: '2025-04-10', document: '31/TB-BCĐ', reason: 'cần cho báo cáo quý' },
      by: {
        person: { personId: HEAD.personId, name: `ông ${HEAD.personId}` },
        unit: { unitId: 'bcd', name: 'Ban Chỉ đạo' },
        capacity: 'TM.',
      },
      ...{ askedAt: '2025-03-28T02:00:00.000Z', askedAfterDue: false, afterDue: true },
    });
    expect((await part(1)).extensionsGranted).toBe(1);
  });

  test('tells where a standing part came from, and what its dated result was', async () => {
    const standing = await part(4);
    expect(standing.ledger.map((line) => line.cause)).toEqual(['assigned', 'standing-began']);
    expect(standing).toMatchObject({
      ...{ deadline: { kind: 'standing' }, stage: 'in-progress' },
      firstResult: { at: '2025-03-28T02:00:00.000Z', late: false },
    });
  });
});

describe('whose days they were', () => {
  test('sums to the working days gone by and stops when the part ends', async () => {
    const { heldDays } = await part(1);
    expect(heldDays).toMatchObject({
      ...{ elapsed: 25, lead: 17, supporters: 7, confirmer: 1, nobody: 0 },
      byLead: [{ unit: { name: 'Sở Nội vụ' }, days: 17 }],
      bySupporter: [{ unit: { name: 'Sở Tư pháp' }, days: 7 }],
    });
    const later = await part(1, { ...NOW, now: asInstant('2025-09-01T02:00:00.000Z') });
    expect(later.heldDays).toEqual(heldDays);
  });

  test('is told with what is late', async () => {
    expect((await page(1)).statusSentence).toBe(
      'Hoàn thành quá hạn (ngày 15/04/2025); 17 ngày làm việc do đơn vị chủ trì, 7 ngày chờ Sở Tư pháp, 1 ngày chờ Công an thành phố xác nhận.',
    );
    expect((await page(1, { ...NOW, lang: 'en' })).statusSentence).toBe(
      'Completed late (on 15/04/2025); 17 working days with the lead unit, 7 waiting for Sở Tư pháp, 1 waiting for Công an thành phố to confirm.',
    );
  });

  test('is not told of what is in time, though an earlier report was late', async () => {
    const periodic = await page(2);
    expect(periodic.obligations.map((o) => o.status)).toContain('completed-late');
    expect(periodic.statusSentence).toMatch(/^Sắp đến hạn; 1\/2 kỳ báo cáo đã xác nhận;/);
    expect((await page(4)).statusSentence).toBe('Thường xuyên; đang chờ Sở Nội vụ.');
  });

  test('counts the days of a suspension for nobody', async () => {
    expect((await part(3)).heldDays).toMatchObject({ elapsed: 27, lead: 8, nobody: 19 });
  });
});

describe('steps and figures', () => {
  test('are shown with what was reached, when, and what was missed', async () => {
    expect((await part(1)).milestones).toEqual([
      {
        ...{ milestoneId: 'm-1', text: 'ban hành quy trình', target: null, due: '2025-03-25' },
        ...{ value: null, reachedAt: null, late: false, missed: true },
      },
      {
        ...{ milestoneId: 'm-2', text: null, target: { value: 90, unit: '%' }, due: '2025-03-20' },
        ...{ value: 95, reachedAt: '2025-03-21T02:00:00.000Z', late: true, missed: false },
      },
    ]);
  });

  test('are counted over the parts of the task', async () => {
    expect((await page(1)).milestones).toMatchObject([
      { milestoneId: 'm-1', parts: 1, reached: 0, late: 0, missed: 1 },
      { milestoneId: 'm-2', parts: 1, reached: 1, late: 1, missed: 0 },
    ]);
  });
});

describe('periods', () => {
  test('stand under their part, newest first, each with its own day and person', async () => {
    const { obligations, deadline, statusSentence } = await page(2);
    expect(obligations.map((o) => [o.obligationId, o.parentId, o.period?.name ?? null, o.stage])).toEqual([
      ['ob-1', null, null, 'acknowledged'],
      ['ob-1-2025-04', 'ob-1', 'tháng 04/2025', 'assigned'],
      ['ob-1-2025-03', 'ob-1', 'tháng 03/2025', 'confirmed'],
    ]);
    expect(obligations[1]).toMatchObject({
      period: { key: '2025-04', dataFrom: '2025-03-15', dataTo: '2025-04-14', due: '2025-04-25' },
      person: { personId: 'binh' },
      ledger: [{ cause: 'period-opened', by: null, due: '2025-04-25' }],
    });
    expect(deadline.text).toBe('định kỳ hằng tháng, trước ngày 25');
    expect(statusSentence).toContain('1/2 kỳ báo cáo đã xác nhận');
  });

  test('move the next automatic step of the part they belong to', async () => {
    const [row] = (await model.boardOf(NOW, PLAN, { text: 't02' })).items;
    expect(row).toMatchObject({
      deadline: { kind: 'periodic', due: '2025-04-25' },
      obligations: { total: 1, acknowledged: 0, confirmed: 0 },
    });
    const parent = await story.stateOf(tasks[1]!);
    expect(parent.obligations[0]!.lastPeriod?.key).toBe('2025-04');
    const [own] = await model.workOf(NOW, { personId: 'binh' });
    expect(own).toMatchObject({ obligationId: 'ob-1-2025-04', period: { name: 'tháng 04/2025' } });
    const [, part] = await model.workOf(NOW, { personId: 'binh' });
    expect(part).toMatchObject({ obligationId: 'ob-1', period: null });
    expect(part!.nextStep?.what).toBe('mở kỳ báo cáo tháng 05/2025');
  });
});

describe('what is asked', () => {
  test('of the committee stands in its work: later days, and findings contested even where all else has ended', async () => {
    expect(await work('bcd')).toEqual([
      [
        'II.t06',
        'answer-extension',
        'week',
        'Sở Tư pháp đề nghị gia hạn đến ngày 30/04/2025: “thiếu số liệu”.',
      ],
      [
        'II.t01',
        'decide-contest',
        'week',
        'Sở Nội vụ kiến nghị về việc bị ghi nhận quá hạn: “hệ thống của bộ ngừng hoạt động”.',
      ],
    ]);
    expect(await part(6)).toMatchObject({
      extension: { due: '2025-04-30', afterDue: false, offer: null },
    });
    expect(await part(1)).toMatchObject({
      contest: { evidence: [{ document: '77/CNTT' }], decidedAt: null, setAside: null, answer: null },
    });
  });

  test('of the standing agency stands in its work until it is put on the docket', async () => {
    expect(await work('ca')).toContainEqual([
      'II.t05',
      'settle-competence',
      'week',
      'Phường Hai báo cáo không thuộc thẩm quyền, đề nghị giao Sở Tư pháp: “thuộc Sở Tư pháp”.',
    ]);
  });

  test('of a lead by its supporter stands with the lead, whose days they are', async () => {
    expect(await work('stp')).toContainEqual([
      ...['II.t06', 'settle-hand-off-date', 'week'],
      'Phường Một đề xuất ngày phối hợp khác, 20/04/2025: “chờ tổng hợp”.',
    ]);
    const { handOffs, obligations } = await page(6);
    expect(handOffs[0]).toMatchObject({ proposal: { due: '2025-04-20', reason: 'chờ tổng hợp' } });
    expect(obligations[0]!.heldDays).toMatchObject({ supporters: 0, nobody: 0 });
    expect((await page(1)).handOffs[1]).toMatchObject({ handOffId: 'ho-b', besides: true, proposal: null });
  });
});

describe('a suspended part', () => {
  test('has its own word, on the board and among the work, and waits', async () => {
    const { items } = await model.boardOf(NOW, PLAN, { status: ['suspended'] });
    expect(items.map((row) => row.ref)).toEqual(['II.t03']);
    expect(await part(3)).toMatchObject({
      status: 'suspended',
      suspension: { until: '2025-05-30', reason: 'Yêu cầu hoàn thành dứt điểm' },
    });
    expect(await work('p1')).toContainEqual(['II.t03', 'wait', 'waiting', null]);
  });
});

describe('a finding that was set aside', () => {
  test('is counted apart from what was late', async () => {
    const snv = async () => (await model.scorecardOf(NOW, PLAN)).find(({ unit }) => unit.unitId === 'snv')!;
    expect(await snv()).toMatchObject({ completedLate: 1, lateExcused: 0 });
    await story.at('2025-04-17T01:00:00.000Z').act(tasks[0]!, HEAD, {
      ...{ type: 'DecideContest', obligationId: asId('ob-1'), contestId: asId('kn-1') },
      ...{ setAside: true, reason: 'có xác nhận của bộ', document: '40/TB-BCĐ' },
    });
    await projectAll(database);
    expect(await snv()).toMatchObject({ completedLate: 0, lateExcused: 1 });
    expect(await part(1)).toMatchObject({
      ...{ late: true, excused: true },
      contest: { setAside: true, answer: { document: '40/TB-BCĐ', reason: 'có xác nhận của bộ' } },
    });
    expect((await work('bcd')).map(([ref]) => ref)).toEqual(['II.t06']);
  });
});

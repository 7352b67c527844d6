import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asId, asInstant, statusAt } from '@dondoc/domain';
import { ReadModel, type ReadContext } from '../src/index.js';
import { Databases, projectAll, type Database } from './databases.js';
import { richStory } from './rich-story.js';
import { officer, rules, rulesOf, type Story } from './story.js';

const PLAN = 'st-2025';
const at = (instant: string, lang: ReadContext['lang'] = 'vi'): ReadContext => ({
  now: asInstant(instant),
  lang,
});
const JULY = at('2025-07-10T02:00:00.000Z');

let databases: Databases;
let database: Database;
let story: Story;
let tasks: string[];
let model: ReadModel;
beforeAll(async () => {
  databases = await Databases.start();
  database = await databases.migrated();
  ({ story, tasks } = await richStory(database.store));
  await projectAll(database);
  const dataSource = await databases.dataSource(database.url);
  const personNames = async (ids: readonly string[]) => new Map(ids.map((id) => [id, `ông ${id}`]));
  model = new ReadModel({ dataSource, rulesOf, personNames });
});
afterAll(() => databases.close());

describe('the board', () => {
  test('shows the tasks in the order of the plan with the word of the rules', async () => {
    const { items } = await model.boardOf(JULY, PLAN);
    expect(items.map((row) => row.taskId)).toEqual(tasks);
    for (const row of items)
      expect([row.taskId, row.status]).toEqual([
        row.taskId,
        statusAt(await story.stateOf(row.taskId), JULY.now, rules).task,
      ]);
  });

  test('comes in pages that together are the whole, in either order', async () => {
    for (const sort of ['plan', 'due'] as const) {
      const whole = await model.boardOf(JULY, PLAN, { sort });
      const seen: string[] = [];
      for (let after: string | null | undefined = undefined; after !== null;) {
        const page = await model.boardOf(JULY, PLAN, { sort }, { limit: 2, ...(after ? { after } : {}) });
        seen.push(...page.items.map((row) => row.taskId));
        after = page.nextCursor;
      }
      expect(seen).toEqual(whole.items.map((row) => row.taskId));
    }
  });

  test('refuses a page marker that is not its own', async () => {
    await expect(model.boardOf(JULY, PLAN, {}, { after: 'hello' })).rejects.toThrow('cursor-invalid');
  });

  test('finds text whatever its marks and case', async () => {
    const { items } = await model.boardOf(JULY, PLAN, { text: 'RA SOAT, hoan thien noi dung T02' });
    expect(items.map((row) => row.taskId)).toEqual([tasks[1]]);
  });

  test('leaves only what the filters name', async () => {
    const ids = async (filters: Parameters<ReadModel['boardOf']>[2]) =>
      (await model.boardOf(JULY, PLAN, filters)).items.map((row) => tasks.indexOf(row.taskId) + 1);
    expect(await ids({ status: ['overdue'] })).toEqual([2]);
    expect(await ids({ status: ['completed-on-time', 'done-before'] })).toEqual([1, 6]);
    expect(await ids({ leadUnitId: 'p2' })).toEqual([3]);
    // The fourth task was snv's until it was given to another unit.
    expect(await ids({ visibleTo: 'snv' })).toEqual([1]);
    expect(await ids({ open: false })).toEqual([1, 6]);
    expect(await ids({ unacknowledged: true })).toEqual([3, 4, 5]);
    expect(await ids({ escalationLevel: 4 })).toEqual([]);
  });

  test('counts the parts of a task and tells its next automatic step with its rule', async () => {
    const { items } = await model.boardOf(JULY, PLAN);
    expect(items[1]).toMatchObject({
      leads: [{ unitId: 'stp', name: 'Sở Tư pháp' }],
      obligations: { total: 1, acknowledged: 1, overdue: 1, confirmed: 0 },
      nextStep: { what: expect.stringMatching(/Sở Tư pháp.*theo bước 2 của quy tắc default\/1$/) },
    });
    expect(items[2]!.obligations).toEqual({ total: 2, acknowledged: 1, overdue: 0, confirmed: 0 });
  });
});

describe('a plan', () => {
  test('is counted as its board shows it', async () => {
    const view = await model.planOf(JULY, PLAN);
    const { items } = await model.boardOf(JULY, PLAN);
    const having = (word: string) => items.filter((row) => row.status === word).length;
    expect(view).toMatchObject({
      number: '07/KH-UBND',
      status: 'issued',
      issuedFor: { name: 'Ban Chỉ đạo' },
    });
    expect(view?.counts).toMatchObject({
      tasks: 6,
      open: 4,
      overdue: having('overdue'),
      dueSoon: having('due-soon'),
      completedOnTime: 1,
      completedLate: 0,
      doneBefore: 1,
      unacknowledged: 3,
      docket: 0,
    });
  });

  test('was overdue only once its day had passed', async () => {
    const overdue = async (now: string) => (await model.planOf(at(now), PLAN))!.counts.overdue;
    expect(await overdue('2025-06-30T16:59:59.999Z')).toBe(0);
    expect(await overdue('2025-06-30T17:00:00.000Z')).toBe(1);
  });

  test('counts only what its reader may see', async () => {
    const [draft, issued] = (await model.plans(JULY, { visibleTo: 'snv' })).items;
    expect(draft).toMatchObject({ planId: 'st-2026', status: 'draft' });
    expect(issued).toMatchObject({ planId: PLAN, counts: { tasks: 1, open: 0, overdue: 0 } });
  });

  test('come in pages that together are the whole, drafts first', async () => {
    const { items } = await model.plans(JULY);
    const first = await model.plans(JULY, {}, { limit: 1 });
    const second = await model.plans(JULY, {}, { limit: 1, after: first.nextCursor! });
    expect([...first.items, ...second.items]).toEqual(items);
    expect(second.nextCursor).toBeNull();
    await expect(model.plans(JULY, {}, { after: first.nextCursor!.slice(0, -4) })).rejects.toThrow(
      'cursor-invalid',
    );
  });

  test('are left out where their state is not asked for', async () => {
    const { items } = await model.plans(JULY, { status: ['issued'] });
    expect(items.map(({ planId }) => planId)).toEqual([PLAN]);
    expect((await model.plans(JULY, { status: [] })).items).toEqual([]);
  });

  test('that is not there is not made up', async () => {
    expect(await model.planOf(JULY, 'none')).toBeUndefined();
    expect(await model.taskOf(JULY, 'none')).toBeUndefined();
  });
});

describe('the page of a task', () => {
  test('holds hand-offs, evidence and everything else that happened', async () => {
    const page = await model.taskOf(JULY, tasks[0]!);
    expect(page).toMatchObject({
      status: 'completed-on-time',
      planTitle: 'Kế hoạch thử',
      supports: [{ unitId: 'stp', name: 'Sở Tư pháp' }],
      handOffs: [
        { status: 'taken', agrees: false, from: { unitId: 'snv' }, to: { unitId: 'stp' }, silent: false },
      ],
      obligations: [
        {
          person: { personId: 'an', name: 'ông an' },
          stage: 'confirmed',
          confirmer: { unitId: 'ca' },
          lastProgress: { note: 'đã lập đề cương', percent: 20 },
          submission: { summary: 'đã ban hành', evidence: [{ document: '99/SNV', name: null }] },
        },
      ],
      nextStep: null,
    });
    expect(page!.statusSentence).toBe('Hoàn thành đúng hạn (ngày 28/03/2025).');
  });

  // rules: e-4
  test('keeps every deadline with the document that moved it, and says since when it is overdue', async () => {
    const page = await model.taskOf(JULY, tasks[1]!);
    expect(page!.obligations[0]!.ledger).toMatchObject([
      { due: '2025-04-15', document: null, afterDue: false },
      { due: '2025-06-30', document: '12/TB-BCĐ', decisionId: 'kl-1', afterDue: true },
    ]);
    expect(page).toMatchObject({
      status: 'overdue',
      statusSentence: 'Quá hạn từ ngày 01/07/2025; 85 ngày làm việc do đơn vị chủ trì; đang chờ Sở Tư pháp.',
      obligations: [{ returnedReason: 'thiếu phụ lục', workingDaysLeft: -8 }],
      difficulties: [{ proposal: 'bổ sung dự toán', answeredAt: expect.any(String) }],
      decisions: [{ kind: 'extend', document: '12/TB-BCĐ' }],
    });
    expect(page!.docket.map((item) => item.decisionId)).toEqual(page!.docket.map(() => 'kl-1'));
  });
});

describe('work', () => {
  const mayDay = at('2025-03-12T06:00:00.000Z');

  test('of a unit stands in bands by what is late and what asks for an act', async () => {
    const work = await model.workOf(JULY, { unitId: 'stp' });
    expect(work.map((w) => [w.ref, w.band, w.todo, w.workingDaysLeft])).toEqual([
      ['II.t02', 'overdue', 'assign-person', -8],
      ['II.t04', 'week', 'acknowledge', null],
    ]);
    expect(work[1]!.next).toBe('Tiếp nhận phần việc');
  });

  test('of a person is only what that person was given', async () => {
    expect(await model.workOf(mayDay, { personId: 'nobody' })).toEqual([]);
  });
});

describe('the history', () => {
  test('is told by the unit that held the part then, newest first', async () => {
    const { items } = await model.historyOf(JULY, `task/${tasks[3]}`);
    expect(items[0]!.sentence).toBe('Phần việc được giao lại từ Sở Nội vụ cho Sở Tư pháp.');
    expect(items.at(-2)).toMatchObject({
      type: 'OutsideCompetenceReported',
      automatic: false,
      actor: { personId: 'snv-head-of-unit', unitId: 'snv', office: 'Sở Nội vụ – ông snv-head-of-unit' },
      sentence:
        'Sở Nội vụ (ông snv-head-of-unit) báo cáo nhiệm vụ không thuộc thẩm quyền của Sở Nội vụ: “thuộc Sở Tư pháp”; đề nghị giao Sở Tư pháp.',
    });
  });

  test('as of a day ends with that day', async () => {
    const options = { asOf: '2025-03-12T00:00:00.000Z', order: 'oldest' } as const;
    const { items } = await model.historyOf(JULY, `task/${tasks[1]}`, options);
    expect(items.map((entry) => entry.type)).toEqual(['TaskAssigned']);
  });

  test('comes in pages that together are the whole', async () => {
    const whole = await model.historyOf(JULY, `task/${tasks[1]}`);
    const first = await model.historyOf(JULY, `task/${tasks[1]}`, { limit: 3 });
    const rest = await model.historyOf(JULY, `task/${tasks[1]}`, { after: first.nextCursor! });
    expect([...first.items, ...rest.items]).toEqual(whole.items);
    expect(whole.nextCursor).toBeNull();
  });
});

describe('what the machine did', () => {
  test('is listed with the sentence of its event', async () => {
    const { items } = await model.escalationsOf(JULY, PLAN, { taskId: tasks[1]!, trigger: ['overdue'] });
    expect(items.length).toBeGreaterThan(0);
    const { items: history } = await model.historyOf(JULY, `task/${tasks[1]}`);
    for (const e of items)
      expect(e.sentence).toBe(history.find((entry) => entry.position === e.position)!.sentence);
  });

  test('is seen only by those who take part', async () => {
    const { items } = await model.escalationsOf(JULY, PLAN, { visibleTo: 'p1' });
    expect(items.filter((e) => e.taskId === tasks[1])).toEqual([]);
  });
});

describe('the scorecard', () => {
  // rules: b.3-5
  test('counts each part once, for the unit that holds it', async () => {
    const scores = await model.scorecardOf(JULY, PLAN);
    expect(scores.reduce((n, s) => n + s.total, 0)).toBe(7);
    expect(scores[0]).toMatchObject({
      unit: { unitId: 'stp' },
      total: 2,
      open: 2,
      overdue: 1,
      unacknowledged: 1,
    });
    expect(scores.find((s) => s.unit.unitId === 'snv')).toMatchObject({ total: 1, completedOnTime: 1 });
  });
});

describe('units', () => {
  test('that left the organisation are no longer offered, and keep their names', async () => {
    expect((await model.units('song-thu')).map((u) => u.unitId)).not.toContain('p2');
    expect((await model.units('song-thu', true)).at(-1)).toMatchObject({ unitId: 'p2', name: 'Phường Hai' });
    expect((await model.taskOf(JULY, tasks[2]!))!.leads).toContainEqual({ unitId: 'p2', name: 'Phường Hai' });
  });
});

describe('the docket', () => {
  test('says what is asked, what is proposed and what happens by itself', async () => {
    const ob = asId<never>('ob-1');
    await story.at('2025-07-14T02:00:00.000Z').act(tasks[1]!, officer('stp'), {
      type: 'RaiseDifficulty',
      obligationId: ob,
      difficultyId: asId('kk-2'),
      category: 'nhân lực',
      text: 'thiếu cán bộ',
      proposal: 'biệt phái hai công chức',
    });
    await story.act(tasks[1]!, officer('ca', 'standing-agency'), {
      type: 'PutOnDocket',
      obligationId: ob,
      docketItemId: asId('dk-9'),
      reason: 'quá hạn nhiều lần',
    });
    await projectAll(database);
    const [item] = (await model.docketOf(at('2025-07-14T03:00:00.000Z'), { planId: PLAN })).items;
    expect(item).toMatchObject({
      docketItemId: 'dk-9',
      by: { unitId: 'ca' },
      asked: 'Đề nghị cho kết luận về phần việc của Sở Tư pháp: quá hạn nhiều lần.',
      proposal: 'biệt phái hai công chức',
      otherwise: expect.stringContaining('theo bước'),
      decisionId: null,
    });
    const [waits] = await model.workOf(at('2025-07-14T03:00:00.000Z'), { unitId: 'ca' });
    expect(waits).toMatchObject({ taskId: tasks[1], todo: 'answer-difficulty' });
    expect((await model.docketOf(JULY, { planId: PLAN, visibleTo: 'p1' })).items).toEqual([]);
  });

  test('comes in pages that together are the whole, what was there newest first', async () => {
    const desk = officer('ca', 'standing-agency');
    const obligationId = asId<never>('ob-1');
    for (const next of ['dk-10', 'dk-11']) {
      const decided = { kind: 'guide', text: 'làm ngay', document: '12/TB-BCĐ' } as const;
      const decisionId = asId<never>(`kl-${next}`);
      await story.act(tasks[1]!, desk, { type: 'ApplyDecision', obligationId, decisionId, ...decided });
      const docketItemId = asId<never>(next);
      await story.act(tasks[1]!, desk, {
        ...{ type: 'PutOnDocket', obligationId, docketItemId },
        reason: 'xin ý kiến',
      });
    }
    await projectAll(database);
    const whole = async (open: boolean, visibleTo?: string) => {
      const seen: string[] = [];
      for (let after: string | null | undefined; after !== null;) {
        const page = await model.docketOf(JULY, { open, visibleTo }, { limit: 1, after });
        expect(page.items.length).toBeLessThanOrEqual(1);
        seen.push(...page.items.map((item) => item.docketItemId));
        after = page.nextCursor;
      }
      return seen;
    };
    expect((await whole(true)).at(-1)).toBe('dk-11');
    expect((await whole(false)).slice(0, 3)).toEqual(['dk-11', 'dk-10', 'dk-9']);
    expect((await whole(false, 'stp')).slice(0, 3)).toEqual(['dk-11', 'dk-10', 'dk-9']);
    expect(await whole(false, 'p1')).not.toContain('dk-9');
  });
});

describe('a decision that a task refused', () => {
  test('is told on the docket, which stays open, and on the page of the task', async () => {
    const now = at('2025-07-14T03:00:00.000Z');
    const [waiting] = (await model.docketOf(now, { planId: PLAN })).items.slice(-1);
    const on = { taskId: waiting!.taskId, obligationId: waiting!.obligationId };
    await story.refuse('kl-refused', on.taskId);
    await projectAll(database);
    const told = {
      ...{ decisionId: 'kl-refused', kind: 'extend', document: '15/TB-BCĐ', at: story.now },
      ...{ obligationId: on.obligationId, code: 'extension-not-later' },
      reason: expect.stringContaining('31/07/2025') as unknown,
    };
    const items = (await model.docketOf(now, { planId: PLAN })).items;
    expect(items.find((item) => item.docketItemId === waiting!.docketItemId)).toMatchObject({
      decisionId: null,
      notApplied: told,
    });
    expect((await model.taskOf(now, on.taskId))?.decisionsNotApplied.at(-1)).toEqual(told);
  });
});

describe('live changes', () => {
  test('name the tasks that changed, and the position shown', async () => {
    const head = await database.store.headPosition();
    expect(await model.changedTasks(head - 2)).toEqual({ position: head, taskIds: [tasks[1]] });
    expect(await model.changedTasks(head)).toEqual({ position: head, taskIds: [] });
  });

  test('leave out none, however many changed at once', async () => {
    const head = await database.store.headPosition();
    const all = await model.changedTasks(0);
    expect(all.position).toBe(head);
    const seen = new Set<string>();
    for (let from = 0; from < head;) {
      const { position, taskIds } = await model.changedTasks(from, 1);
      expect(taskIds.length).toBeLessThanOrEqual(1);
      expect(position).toBeGreaterThan(from);
      taskIds.forEach((id) => seen.add(id));
      from = position;
    }
    expect([...seen].sort()).toEqual([...all.taskIds].sort());
    expect(seen.size).toBe(tasks.length);
  });
});

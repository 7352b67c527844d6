import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asDay, asId, type CalendarNotice, type PlanId } from '@dondoc/domain';
import {
  defaultRules,
  engineMigrationsDirectory,
  rulesLoader,
  runCalendarMover,
  setup,
} from '../src/index.js';
import { commandsOf, obligationId, task } from './test-commands.js';
import { openTestOffice, type TestOffice } from './test-office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice([{ name: 'engine', directory: engineMigrationsDirectory }]);
});
afterAll(() => office.close());

const { key, run } = commandsOf(() => office);
const record = (input: CalendarNotice) =>
  office.app.execute('recordCalendarNotice', { asker: setup, key: key(), input });

const by = (due: string) => ({ kind: 'by', due: asDay(due) }) as const;
const events = (taskId: string) => office.store.readStream(`task/${taskId}`);

/** Runs the mover until it has passed the head of the log. */
async function moveAll(): Promise<void> {
  const { pool, store, clock } = office;
  const stop = new AbortController();
  const running = runCalendarMover({ pool, store, clock, owner: 'test', signal: stop.signal, pollMs: 20 });
  const head = await store.headPosition();
  const checkpoint = async () => {
    const { rows } = await pool.query<{ position: string }>(
      `select position from dondoc.subscriptions where name = 'calendar-mover'`,
    );
    return Number(rows[0]?.position ?? 0);
  };
  while ((await checkpoint()) < head);
  stop.abort();
  await running;
}

/** Tuesday 24 March 2026 off: an invented notice. */
const notice: CalendarNotice = {
  document: '99/TB-BNV',
  facts: [{ day: asDay('2026-03-24'), kind: 'holiday', name: 'nghỉ (giả định)' }],
  withdrawn: [],
};

describe('a notice on the calendar', () => {
  test('moves the alarms it concerns with one event a task, and leaves the others alone', async () => {
    const tasks = [
      task(1, { deadline: by('2026-03-31') }),
      task(2, { deadline: by('2026-03-19') }),
      task(3, { deadline: { kind: 'standing' } }),
    ];
    const drafted = await run('draftPlan', 'clerk', {
      head: { title: 'Kế hoạch thử', basedOn: [], supersedes: [] },
      tasks,
    });
    const planId = asId<PlanId>(drafted.ids['planId'] ?? '');
    await run('issuePlan', 'deputy', { planId, issuedOn: asDay('2026-01-15') });
    const [near, early, standing] = [1, 2, 3].map((n) => `${planId}-t0${n}`) as [string, string, string];
    for (const taskId of [near, early]) {
      await run('acknowledge', 'head', { taskId, obligationId });
      await run('reportProgress', 'head', { taskId, obligationId, note: 'Đang làm' });
    }
    const before = await Promise.all([early, standing].map((id) => office.store.streamVersion(`task/${id}`)));

    await record(notice);
    await moveAll();

    const [moved] = (await events(near)).slice(-1);
    expect(moved).toMatchObject({
      type: 'CalendarMoved',
      actor: { id: 'system' },
      data: {
        document: '99/TB-BNV',
        moved: expect.arrayContaining([
          expect.objectContaining({
            key: 'ob-1/deadline-1/due-soon/1',
            from: '2026-03-20T01:00:00.000Z',
            at: '2026-03-19T01:00:00.000Z',
          }),
        ]),
      },
    });
    expect(
      await Promise.all([early, standing].map((id) => office.store.streamVersion(`task/${id}`))),
    ).toEqual(before);
    // Whoever decides from now on does so by the new calendar.
    const { calendar } = await rulesLoader(office.store)(defaultRules);
    expect(calendar.facts.get('2026-03-24')?.document).toBe('99/TB-BNV');

    // Told again after a crash, nothing happens twice.
    const told = (await events(near)).length;
    await office.pool.query(`update dondoc.subscriptions set position = 0 where name = 'calendar-mover'`);
    await moveAll();
    expect(await events(near)).toHaveLength(told);
  });

  test('that says what the calendar says already is recorded once', async () => {
    const head = await office.store.headPosition();
    await record(notice);
    expect(await office.store.headPosition()).toBe(head);
  });

  test('is for the administrator and the clerk to record', async () => {
    for (const login of ['chair', 'desk', 'head', 'inspector'])
      await expect(run('recordCalendarNotice', login, notice)).rejects.toMatchObject({ kind: 'forbidden' });
    const withdrawal = { document: '100/TB-BNV', facts: [], withdrawn: [asDay('2026-03-24')] };
    await run('recordCalendarNotice', 'clerk', withdrawal);
    const { calendar } = await rulesLoader(office.store)(defaultRules);
    expect(calendar.facts.has('2026-03-24')).toBe(false);
  });

  test('of one organisation holds for its own tasks, on top of the nation’s, and is its own to record', async () => {
    const storm = {
      document: '15/TB-UBND',
      facts: [{ day: asDay('2026-03-25'), kind: 'holiday', name: 'nghỉ tránh bão (giả định)' }],
      withdrawn: [],
    };
    const planTasks = [task(1, { deadline: by('2026-03-31') })];
    const head = { title: 'Kế hoạch hai', basedOn: [], supersedes: [] };
    const drafted = await run('draftPlan', 'clerk', { head, tasks: planTasks });
    const planId = asId<PlanId>(drafted.ids['planId'] ?? '');
    await run('issuePlan', 'deputy', { planId, issuedOn: asDay('2026-01-15') });
    const taskId = `${planId}-t01`;
    await run('acknowledge', 'head', { taskId, obligationId });
    await run('reportProgress', 'head', { taskId, obligationId, note: 'Đang làm' });

    await expect(
      run('recordCalendarNotice', 'clerk', { ...storm, organisationId: 'another' }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
    await run('recordCalendarNotice', 'clerk', { ...storm, organisationId: 'city' });
    await moveAll();

    expect((await events(taskId)).at(-1)).toMatchObject({
      type: 'CalendarMoved',
      data: { document: '15/TB-UBND', toVersion: expect.stringMatching(/@city\+1$/) },
    });
    const rulesOf = rulesLoader(office.store);
    const own = await rulesOf({ ...defaultRules, organisationId: 'city' });
    expect(own.calendar.facts.get('2026-03-25')?.document).toBe('15/TB-UBND');
    expect((await rulesOf({ ...defaultRules, organisationId: 'city' })).calendar).toBe(own.calendar);
    const nation = await rulesOf(defaultRules);
    expect(nation.calendar.facts.has('2026-03-25')).toBe(false);
    expect((await rulesOf({ ...defaultRules, organisationId: 'another' })).calendar).toBe(nation.calendar);
  });
});

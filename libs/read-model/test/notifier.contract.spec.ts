import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asDay, asId, asInstant, type Addressee } from '@dondoc/domain';
import {
  ReadModel,
  recordDelivery,
  runNotifier,
  type NotifierOptions,
  type PlanOffice,
} from '../src/index.js';
import { Databases, projectAll, type Database } from './databases.js';
import { draftTask, officer, rulesOf, Story } from './story.js';

const ob = asId<never>('ob-1');
const clock = { now: async () => '2025-12-01T01:00:00.000Z' };
/** One invented person an office: "snv-head-of-unit"; whoever is assigned is told by name. */
const recipients = async (unitId: string, office: Addressee | PlanOffice, personId?: string) => [
  personId ?? `${unitId}-${office}`,
];

let databases: Databases;
beforeAll(async () => {
  databases = await Databases.start();
});
afterAll(() => databases.close());

async function begin(): Promise<{ database: Database; story: Story; taskId: string }> {
  const database = await databases.migrated();
  const story = new Story(database.store);
  await story.registerOrganisation();
  const [taskId] = await story.issuePlan('st-2025', [draftTask('t01', 'snv', '2025-03-31')]);
  return { database, story, taskId: taskId! };
}

/** Runs the notifier until its checkpoint is at the head that stood before it began. */
async function notify({ pool, store }: Database, more: Partial<NotifierOptions> = {}): Promise<void> {
  const stop = new AbortController();
  const head = await store.headPosition();
  const running = runNotifier({
    pool,
    store,
    owner: 'test',
    clock,
    recipients,
    signal: stop.signal,
    ...more,
  });
  for (;;) {
    const { rows } = await pool.query(
      `select 1 from dondoc.subscriptions where name = 'notifier' and position >= $1`,
      [head],
    );
    if (rows.length > 0) break;
  }
  stop.abort();
  await running;
}

/** Who was told of what: notices in the order of the log. */
async function notices({ store }: Database): Promise<string[]> {
  const events = await store.readAll(0, 10_000);
  const issued = events.filter((e) => e.type === 'NoticeIssued');
  return issued.map(({ data }) => `${String(data['personId'])}: ${String(data['kind'])}`);
}

describe('the notifier', () => {
  test('tells whoever took a decision that was not applied, and the agency that follows the task', async () => {
    const { database, story, taskId } = await begin();
    await story.refuse('kl-1', taskId);
    await notify(database);
    expect((await notices(database)).filter((told) => told.endsWith('not-applied')).sort()).toEqual([
      'bcd-head-of-committee: decision-not-applied',
      'ca-standing-agency: decision-not-applied',
    ]);
    await projectAll(database);
    const model = new ReadModel({ dataSource: await databases.dataSource(database.url), rulesOf });
    const { items } = await model.noticesOf(
      { now: asInstant('2025-03-11T02:00:00.000Z'), lang: 'vi' },
      'bcd-head-of-committee',
    );
    expect(items[0]?.sentence).toMatch(
      /^Kết luận \(.+\) tại văn bản 15\/TB-BCĐ chưa áp dụng được cho Sở Nội vụ: .+\.$/,
    );
  });

  test('tells those whom an event concerns, and never of their own act', async () => {
    const { database, story, taskId } = await begin();
    await story
      .at('2025-03-11T02:00:00.000Z')
      .act(taskId, officer('snv'), { type: 'AssignPerson', obligationId: ob, personId: asId('an') });
    await story.act(taskId, officer('snv'), { type: 'Acknowledge', obligationId: ob });
    await story.act(taskId, officer('snv'), {
      type: 'SubmitResult',
      obligationId: ob,
      summary: 'xong',
      evidence: [{ document: '1/SNV' }],
    });
    await story.act(taskId, officer('snv'), { type: 'ApproveResult', obligationId: ob });
    await story.act(taskId, officer('ca', 'standing-agency'), {
      type: 'ReturnResult',
      obligationId: ob,
      reason: 'thiếu',
    });
    await notify(database);
    expect((await notices(database)).sort()).toEqual([
      'an: person-assigned',
      'an: returned',
      'ca-standing-agency: to-confirm',
      'snv-head-of-unit: assigned',
      'snv-head-of-unit: returned',
    ]);
  });

  test('tells the office that a step of the rules names, and whom an urging urges', async () => {
    const { database, story, taskId } = await begin();
    for (const day of ['2025-04-01', '2025-04-04', '2025-04-16', '2025-04-30', '2025-05-30'])
      await story.pass(taskId, `${day}T01:00:00.000Z`);
    await notify(database);
    const told = await notices(database);
    expect(told).toContain('snv-head-of-unit: urging');
    expect(told).toContain('ca-standing-agency: urging');
    expect(told).toContain('bcd-leader-in-charge: escalation');
    expect(told).toContain('bcd-head-of-committee: docket');
  });

  test('issues nothing twice when it starts over', async () => {
    const { database, story, taskId } = await begin();
    await story.pass(taskId, '2025-04-10T01:00:00.000Z');
    await notify(database);
    const once = await notices(database);
    await database.pool.query(
      `update dondoc.subscriptions set position = 0, epoch = epoch + 1 where name = 'notifier'`,
    );
    await notify(database, { batchSize: 1 });
    expect(await notices(database)).toEqual(once);
    expect(new Set(once).size).toBeGreaterThan(2);
  });

  test('tells the office that the clock of a plan addresses, and whom a meeting concerns reads it as a sentence', async () => {
    const database = await databases.migrated();
    const story = new Story(database.store);
    await story.registerOrganisation();
    await story.issuePlan(
      'st-2025',
      [draftTask('t01', 'snv', '2025-12-31')],
      {},
      {
        meetings: 'quarter',
        validTo: asDay('2025-06-30'),
      },
    );
    for (const day of ['2025-03-11', '2025-04-01', '2025-04-09', '2025-07-01'])
      await story.at(`${day}T01:00:00.000Z`).actOnPlan('st-2025', { type: 'PlanTimePassed' });
    await notify(database);
    const told = (await notices(database)).filter((line) => !line.endsWith('assigned'));
    expect(new Set(told)).toEqual(
      new Set([
        'ca-standing-agency: meeting-opened',
        'bcd-assistance-team: plan-reminder',
        'bcd-head-of-committee: plan-reminder',
        'ca-standing-agency: plan-reminder',
        'ca-standing-agency: plan-ended',
      ]),
    );
    await projectAll(database);
    const model = new ReadModel({ dataSource: await databases.dataSource(database.url), rulesOf });
    const now = asInstant('2025-07-02T02:00:00.000Z');
    const { items } = await model.noticesOf({ now, lang: 'vi' }, 'bcd-assistance-team');
    expect(items.at(-1)).toMatchObject({ taskId: null, planId: 'st-2025', ref: '07/KH-UBND' });
    expect(items.at(-1)?.sentence).toBe(
      'Hệ thống báo Ban Chỉ đạo chưa họp, Tổ giúp việc cần họp đánh giá và báo cáo Trưởng Ban kỳ quý I/2025, gửi Tổ giúp việc (Ban Chỉ đạo).',
    );
  });

  test('keeps at an event whose recipients cannot be found, until they can', async () => {
    const { database } = await begin();
    let refusals = 2;
    await notify(database, {
      async recipients(unitId, office, personId) {
        if (refusals-- > 0) throw new Error('not yet');
        return recipients(unitId, office, personId);
      },
    });
    expect(refusals).toBeLessThan(0);
    expect(await notices(database)).toEqual(['snv-head-of-unit: assigned']);
  });
});

describe('notices', () => {
  test('are listed with their sentence, what became of the letter and whether they were seen', async () => {
    const { database, story, taskId } = await begin();
    await story.pass(taskId, '2025-04-10T01:00:00.000Z');
    await notify(database);
    await projectAll(database);
    const model = new ReadModel({ dataSource: await databases.dataSource(database.url), rulesOf });
    const ctx = { now: asInstant('2025-04-10T02:00:00.000Z'), lang: 'vi' as const };
    const before = await model.noticesOf(ctx, 'snv-head-of-unit');
    expect(before.unseen).toBe(before.items.length);
    const oldest = before.items.at(-1)!;
    expect(oldest).toMatchObject({
      kind: 'assigned',
      at: '2025-03-10T01:00:00.000Z',
      ref: 'II.t01',
      sentence: expect.stringContaining('giao nhiệm vụ II.t01 cho Sở Nội vụ'),
      delivery: 'none',
      seenAt: null,
    });
    const outcome = { outcome: 'unknown', code: 'ECONNRESET' } as const;
    for (let again = 0; again < 2; again += 1)
      await recordDelivery(database.store, [oldest.noticeId], outcome, '2025-04-10T03:00:00.000Z');
    await story.append(
      [
        {
          stream: `notice/${oldest.noticeId}`,
          events: [{ type: 'NoticeSeen', data: { noticeId: oldest.noticeId } }],
        },
      ],
      { id: 'snv-head-of-unit' },
    );
    await projectAll(database);
    const after = await model.noticesOf(ctx, 'snv-head-of-unit');
    expect(after.unseen).toBe(before.unseen - 1);
    expect(after.items.at(-1)).toMatchObject({ delivery: 'unknown', seenAt: expect.any(String) });
    expect(await database.store.streamVersion(`notice/${oldest.noticeId}`)).toBe(3);
    const unseen = await model.noticesOf(ctx, 'snv-head-of-unit', { unseenOnly: true });
    expect(unseen.items.map((n) => n.noticeId)).not.toContain(oldest.noticeId);
  });
});

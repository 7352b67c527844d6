import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createApplication, rulesLoader, setup } from '@dondoc/application';
import { systemClock, type Clock } from '@dondoc/config';
import type { DeliveryActivities } from '@dondoc/contracts';
import {
  createReadModelDataSource,
  ReadModel,
  runNotifier,
  runProjector,
  type DeliveryOutcome,
  type Letter,
} from '@dondoc/read-model';
import { EngineDatabase } from '../../../test/support/engine-database.js';
import { byDay, TaskDesk } from '../../../test/support/task-desk.js';
import { until } from '../../../test/support/until.js';
import { deliveryActivities } from '../src/notices/delivery.activities.js';
import { recipientsFrom } from '../src/notices/recipients.js';
import { byPerson } from '../src/notices/run-letters.js';

const NOW = '2026-03-02T02:00:00.000Z';
const HEAD = 'nguoi-dung-dau';

describe('letters', () => {
  let now = NOW;
  const clock: Clock = { ...systemClock(), now: async () => now };
  const sent: Letter[] = [];
  let outcome: DeliveryOutcome;
  let database: EngineDatabase;
  let activities: DeliveryActivities;
  const ending = new AbortController();
  const cleaning: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    database = await EngineDatabase.start();
    const { pool, store, url } = database;
    const application = createApplication({ pool, store, clock });
    const person = { personId: HEAD, name: 'Lê Thị Hoa', organisationId: 'tp', email: 'hoa@example.test' };
    const office = {
      personId: HEAD,
      role: 'head-of-unit',
      unitId: 'so-tai-chinh',
      from: '2020-01-01',
    } as const;
    await application.registers.registerPerson(setup, person);
    await application.registers.registerOffice(setup, office);
    const dataSource = await createReadModelDataSource(url, { maxConnections: 2 }).initialize();
    const rulesOf = rulesLoader(store);
    const following = { pool, store, owner: 'test', signal: ending.signal, pollMs: 50 };
    const followers = Promise.all([
      runProjector({ ...following, rulesOf }),
      runNotifier({ ...following, clock, recipients: recipientsFrom(pool, clock) }),
    ]);
    cleaning.push(
      () => followers,
      () => dataSource.destroy(),
      () => database.stop(),
    );
    activities = deliveryActivities({
      ...{ pool, store, clock, config: { lang: 'vi' } },
      readModel: new ReadModel({ dataSource, rulesOf }),
      mailer: {
        send: async (letter) => {
          sent.push(letter);
          return outcome;
        },
      },
    });
  });
  afterAll(async () => {
    ending.abort();
    for (const clean of cleaning) await clean();
  });
  beforeEach(() => {
    now = NOW;
    sent.length = 0;
    outcome = { outcome: 'delivered', messageId: '<1@localhost>' };
  });

  /** Assigns tasks to the unit and waits until its head has a notice of each. */
  async function noticesOf(tasks: number): Promise<string[]> {
    const from = await database.store.headPosition();
    const desk = new TaskDesk(database.store);
    for (let n = 0; n < tasks; n += 1) await desk.assign(byDay('2027-03-10'), NOW);
    const issued = await until('the notices', async () => {
      const ids = byPerson(await database.store.readAll(from, 1000)).get(HEAD) ?? [];
      return ids.length === tasks && ids;
    });
    const last = await database.store.headPosition();
    await until('the read model', async () => {
      const { rows } = await database.pool.query(
        `select from dondoc.subscriptions where name = 'projector' and position >= $1`,
        [last],
      );
      return rows.length === 1;
    });
    return issued;
  }
  const fates = async (noticeId: string) =>
    (await database.store.readStream(`notice/${noticeId}`))
      .slice(1)
      .map(({ type, data }) => [type, data['code']]);

  it('tell a person of all that is new in one letter, once', async () => {
    const noticeIds = await noticesOf(3);
    await activities.deliverDigest({ personId: HEAD, noticeIds });
    await activities.deliverDigest({ personId: HEAD, noticeIds });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ to: 'hoa@example.test', noticeIds });
    expect(sent[0]?.digest.text).toContain('Lê Thị Hoa');
    expect(await fates(noticeIds[0]!)).toEqual([['NoticeDelivered', undefined]]);
  });

  it('are sent again after a refusal that may pass, and not after one that will not', async () => {
    const noticeIds = await noticesOf(1);
    outcome = { outcome: 'failed', code: 'ECONNREFUSED', permanent: false };
    await expect(activities.deliverDigest({ personId: HEAD, noticeIds })).rejects.toThrow('ECONNREFUSED');
    outcome = { outcome: 'failed', code: '550', permanent: true };
    await expect(activities.deliverDigest({ personId: HEAD, noticeIds })).rejects.toMatchObject({
      nonRetryable: true,
    });
    expect(await fates(noticeIds[0]!)).toEqual([
      ['NoticeFailed', 'ECONNREFUSED'],
      ['NoticeFailed', '550'],
    ]);
  });

  it('tell of everything in one run in one letter: a second one would outlast the time of the run', async () => {
    const noticeIds = await noticesOf(120);
    await activities.deliverDigest({ personId: HEAD, noticeIds });
    expect(sent.map((letter) => letter.noticeIds.length)).toEqual([120]);
  });

  it('that may have arrived are not sent a second time', async () => {
    const noticeIds = await noticesOf(1);
    outcome = { outcome: 'unknown', code: 'ECONNRESET' };
    await activities.deliverDigest({ personId: HEAD, noticeIds });
    await activities.deliverDigest({ personId: HEAD, noticeIds });
    expect(sent).toHaveLength(1);
  });

  it('leave out what is older than a week', async () => {
    const noticeIds = await noticesOf(1);
    now = '2026-03-09T02:00:00.001Z';
    await activities.deliverDigest({ personId: HEAD, noticeIds });
    expect(sent).toHaveLength(0);
  });

  it('go to nobody whose account is locked', async () => {
    const noticeIds = await noticesOf(1);
    await database.pool.query('update register.people set active = false where person_id = $1', [HEAD]);
    await activities.deliverDigest({ personId: HEAD, noticeIds });
    await database.pool.query('update register.people set active = true where person_id = $1', [HEAD]);
    expect(sent).toHaveLength(0);
  });
});

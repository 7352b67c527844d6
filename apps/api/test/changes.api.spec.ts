import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openApiOffice, type ApiOffice } from './api-office.js';

const FIRST = '2026-01-15T02:00:00.000Z';
let office: ApiOffice;
let planId: string;
beforeAll(async () => {
  office = await openApiOffice();
});
afterAll(() => office.close());

/** A command that must be accepted; answers its body. */
async function act(as: string, path: string, body: unknown = {}, key?: string) {
  const answer = await office.ask('POST', path, { as, body, ...(key ? { key } : {}) });
  expect([path, answer.status, answer.body.code]).toEqual([path, 200, undefined]);
  return answer.body;
}
/** Status and code of a refusal, which has a sentence of its own. */
async function refused(as: string, path: string, body: unknown = {}) {
  const { status, body: problem } = await office.ask('POST', path, { as, body });
  expect([path, String(problem.detail).length > 20]).toEqual([path, true]);
  return [status, problem.code];
}
/** What the caller is offered on the only part of a task. */
async function offered(as: string, t: string): Promise<string[]> {
  const head = await office.store.headPosition();
  const { body } = await office.ask('GET', `/tasks/${planId}-${t}?atLeast=${head}`, { as });
  return body.obligations[0].allowedActs;
}
const eventsOf = async (t: string) =>
  (await office.store.readStream(`task/${planId}-${t}`)).map(({ type }) => type);
const lastOf = async (t: string) => (await office.store.readStream(`task/${planId}-${t}`)).at(-1)!.data;
const task = (t: string) => `/tasks/${planId}-${t}`;
const ob = (t: string) => `${task(t)}/obligations/ob-1`;
const target = (t: string) => ({ taskId: `${planId}-${t}`, obligationId: 'ob-1' });
const versionOf = (t: string) => office.store.streamVersion(`task/${planId}-${t}`);

/** Three tasks of the Interior, the first two acknowledged: dated, with a figure; dated; conditional. */
beforeEach(async () => {
  office.clock.at = FIRST;
  ({ planId } = (await act('clerk', '/plans', { title: 'Kế hoạch thử' })).ids);
  const add = (ref: string, more: object) =>
    act('clerk', `/plans/${planId}/tasks`, { ref, content: ref, leadsPrinted: ['Sở Nội vụ'], ...more });
  const by = { deadline: { kind: 'by', due: '2026-01-30' } };
  await add('I.1', { ...by, targets: [{ value: 80, unit: '%', by: '2026-01-30' }] });
  await add('I.2', by);
  await add('I.3', { deadline: { kind: 'conditional', condition: 'khi Bộ hướng dẫn' } });
  await act('deputy', `/plans/${planId}/issuance`, { issuedOn: '2026-01-15' });
  for (const t of ['t01', 't02']) {
    await act('head', `${ob(t)}/person`, { personId: 'officer' });
    await act('officer', `${ob(t)}/acknowledgement`);
  }
});

describe('a later day', () => {
  const wanted = { due: '2026-02-27', reason: 'Chờ dữ liệu của các phường' };
  const asked = async () => (await act('head', `${ob('t01')}/extensions`, wanted)).ids.extensionId as string;
  const dueNow = async () => {
    const head = await office.store.headPosition();
    const { body } = await office.ask('GET', `${task('t01')}?atLeast=${head}`, { as: 'head' });
    return body.obligations[0].deadline.due;
  };

  test('is asked for by the head once, granted by the committee, and kept in the ledger', async () => {
    expect(await offered('head', 't01')).toContain('extensions');
    expect(await offered('officer', 't01')).not.toContain('extensions');
    expect(await refused('officer', `${ob('t01')}/extensions`, wanted)).toEqual([403, 'not-allowed']);
    expect(await refused('judge', `${ob('t01')}/extensions`, wanted)).toEqual([404, 'task-unknown']);
    const key = randomUUID();
    const first = await act('head', `${ob('t01')}/extensions`, wanted, key);
    const again = await act('head', `${ob('t01')}/extensions`, wanted, key);
    expect(first.ids.extensionId).toMatch(/^gh-/);
    expect(again).toEqual(first);
    expect(await refused('head', `${ob('t01')}/extensions`, wanted)).toEqual([
      409,
      'extension-already-asked',
    ]);
    expect(await offered('head', 't01')).not.toContain('extensions');

    const answer = `${ob('t01')}/extensions/${first.ids.extensionId}/answer`;
    const grant = { answer: 'grant', reason: 'Đồng ý', document: '9/BCĐ' };
    expect(await offered('chair', 't01')).toContain('extension-answer');
    expect(await offered('desk', 't01')).not.toContain('extension-answer');
    for (const as of ['head', 'desk', 'office'])
      expect([as, ...(await refused(as, answer, grant))]).toEqual([as, 403, 'not-allowed']);
    expect(await refused('chair', answer, { answer: 'grant', reason: 'Đồng ý' })).toEqual([
      422,
      'decision-without-document',
    ]);
    await act('chair', answer, grant);
    expect(await dueNow()).toBe('2026-02-27');
    expect(await refused('chair', answer, grant)).toEqual([404, 'extension-unknown']);
    expect(await offered('chair', 't01')).not.toContain('extension-answer');
  });

  test('is refused with a reason, and then it may be asked for again', async () => {
    const answer = `${ob('t01')}/extensions/${await asked()}/answer`;
    expect(await refused('chair', answer, { answer: 'refuse', reason: ' ' })).toEqual([422, 'text-missing']);
    await act('deputy', answer, { answer: 'refuse', reason: 'Còn đủ thời gian' });
    expect(await dueNow()).toBe('2026-01-30');
    expect(await offered('head', 't01')).toContain('extensions');
  });

  test('other than asked for is offered by the committee and taken or declined by the head', async () => {
    const offer = { answer: 'offer', reason: 'Sớm hơn', due: '2026-02-10', document: '9/BCĐ' };
    const first = `${ob('t01')}/extensions/${await asked()}`;
    expect(await refused('head', `${first}/offer-answer`, { takes: true })).toEqual([
      409,
      'extension-not-offered',
    ]);
    await act('chair', `${first}/answer`, offer);
    expect(await offered('head', 't01')).toContain('extension-offer-answer');
    expect(await offered('chair', 't01')).not.toContain('extension-answer');
    expect(await refused('officer', `${first}/offer-answer`, { takes: true })).toEqual([403, 'not-allowed']);
    expect(await refused('head', `${first}/offer-answer`, { takes: false })).toEqual([422, 'text-missing']);
    await act('head', `${first}/offer-answer`, { takes: false, reason: 'Không kịp' });
    expect(await dueNow()).toBe('2026-01-30');
    const second = `${ob('t01')}/extensions/${await asked()}`;
    await act('chair', `${second}/answer`, offer);
    await act('head', `${second}/offer-answer`, { takes: true });
    expect(await dueNow()).toBe('2026-02-10');
  });
});

describe('a finding of lateness', () => {
  const reason = { reason: 'Bão số 1 làm mất điện', evidence: [{ document: '3/SNV' }] };
  /** The second task, handed in too late and confirmed: the only open part of it ends the task. */
  const confirmedLate = async () => {
    office.clock.at = '2026-02-02T02:00:00.000Z';
    await act('officer', `${ob('t02')}/result`, { summary: 'Xong', evidence: [{ document: '2/SNV' }] });
    await act('head', `${ob('t02')}/approval`);
    await act('desk', `${ob('t02')}/confirmation`);
    expect(await eventsOf('t02')).toContain('TaskCompleted');
  };

  test('is contested by the head when the task has ended, once, and decided by the committee', async () => {
    expect(await refused('head', `${ob('t02')}/contests`, reason)).toEqual([409, 'act-not-open']);
    await confirmedLate();
    expect(await offered('head', 't02')).toEqual(['contests']);
    expect(await refused('officer', `${ob('t02')}/contests`, reason)).toEqual([403, 'not-allowed']);
    expect(
      await refused('head', `${ob('t02')}/contests`, { ...reason, evidence: [{ evidenceId: 'none' }] }),
    ).toEqual([422, 'evidence-unknown']);
    const key = randomUUID();
    const { ids } = await act('head', `${ob('t02')}/contests`, reason, key);
    expect(ids.contestId).toMatch(/^kn-/);
    expect((await act('head', `${ob('t02')}/contests`, reason, key)).ids).toEqual(ids);
    expect(await refused('head', `${ob('t02')}/contests`, reason)).toEqual([
      409,
      'lateness-already-contested',
    ]);

    const path = `${ob('t02')}/contests/${ids.contestId}/decision`;
    const decision = { setAside: true, reason: 'Nguyên nhân khách quan', document: '11/TB-BCĐ' };
    expect(await offered('chair', 't02')).toEqual(['decisions', 'contest-decision']);
    expect(await offered('desk', 't02')).toEqual([]);
    expect(await refused('desk', path, decision)).toEqual([403, 'not-allowed']);
    expect(await refused('chair', path, { ...decision, document: ' ' })).toEqual([
      422,
      'decision-without-document',
    ]);
    expect(await refused('chair', `${ob('t02')}/contests/kn-none/decision`, decision)).toEqual([
      404,
      'contest-unknown',
    ]);
    await act('chair', path, decision);
    const { body } = await office.ask('GET', `${task('t02')}?atLeast=${await office.store.headPosition()}`, {
      as: 'head',
    });
    expect(body.obligations[0]).toMatchObject({ late: true, excused: true, allowedActs: [] });
    expect(await refused('chair', path, decision)).toEqual([409, 'contest-already-decided']);
  });

  test('what has ended is reopened by those who say which version they saw, with a new day', async () => {
    await confirmedLate();
    const reopen = { kind: 'reopen', text: 'Làm lại phần số liệu', document: '12/TB-BCĐ' };
    const seen = { targets: [{ ...target('t02'), version: await versionOf('t02') }] };
    expect(await refused('chair', '/decisions', { ...reopen, targets: [target('t02')] })).toEqual([
      428,
      'if-match-missing',
    ]);
    expect(
      await refused('chair', '/decisions', { ...reopen, targets: [{ ...target('t02'), version: 1 }] }),
    ).toEqual([412, 'version-conflict']);
    expect(await refused('desk', '/decisions', { ...reopen, ...seen })).toEqual([403, 'not-allowed']);
    expect(await refused('chair', '/decisions', { ...reopen, ...seen })).toEqual([
      422,
      'decision-without-date',
    ]);
    await act('chair', '/decisions', { ...reopen, ...seen, due: '2026-03-31' });
    expect(await eventsOf('t02')).toContain('ObligationReopened');
    expect(await offered('officer', 't02')).toContain('acknowledgement');
  });
});

describe('a part', () => {
  const decide = (kind: string, more: object = {}) => ({
    ...{ kind, text: 'Theo đề nghị', document: '14/TB-BCĐ', targets: [target('t01')] },
    ...more,
  });

  test('that is suspended offers no work until it is resumed', async () => {
    expect(await refused('chair', '/decisions', decide('resume'))).toEqual([409, 'obligation-not-suspended']);
    await act('chair', '/decisions', decide('suspend', { due: '2026-02-27' }));
    expect(await offered('head', 't01')).toEqual(['person', 'outside-competence', 'difficulties']);
    expect(await offered('desk', 't01')).toEqual(['guidance', 'docket-items', 'escalations']);
    expect(await refused('officer', `${ob('t01')}/progress`, { note: 'x' })).toEqual([
      409,
      'obligation-suspended',
    ]);
    expect(await refused('chair', '/decisions', decide('suspend'))).toEqual([
      409,
      'obligation-already-suspended',
    ]);
    await act('deputy', '/decisions', decide('resume'));
    expect(await offered('officer', 't01')).toEqual(
      expect.arrayContaining(['progress', 'result', 'milestones']),
    );
  });

  test('outside its unit’s competence stays with it where the committee says so', async () => {
    expect(await refused('chair', '/decisions', decide('keep'))).toEqual([409, 'competence-not-questioned']);
    await act('head', `${ob('t01')}/outside-competence`, { reason: 'Thuộc Sở Tư pháp' });
    await act('chair', '/decisions', decide('keep'));
    expect((await eventsOf('t01')).at(-1)).toBe('CompetenceConfirmed');
    expect(await offered('head', 't01')).toContain('acknowledgement');
  });

  test('reports how far its figures are', async () => {
    const path = `${ob('t01')}/milestones/m-1/reports`;
    expect(await offered('officer', 't01')).toContain('milestones');
    expect(await offered('officer', 't02')).not.toContain('milestones');
    expect(await refused('colleague', path, { note: 'x', value: 1 })).toEqual([403, 'not-allowed']);
    expect(await refused('officer', path, { note: 'x' })).toEqual([422, 'milestone-without-value']);
    expect(await refused('officer', `${ob('t01')}/milestones/m-9/reports`, { note: 'x', value: 1 })).toEqual([
      404,
      'milestone-unknown',
    ]);
    const key = randomUUID();
    await act('officer', path, { note: 'Qua rà soát', value: 85 }, key);
    const { length } = await eventsOf('t01');
    await act('officer', path, { note: 'Qua rà soát', value: 85 }, key);
    expect(await eventsOf('t01')).toHaveLength(length);
    expect(await lastOf('t01')).toMatchObject({ milestoneId: 'm-1', value: 85, reached: true, late: false });
  });

  test('is escalated by the desk that follows it, to an office above the unit', async () => {
    const up = { office: 'head-of-committee', reason: 'Ba tuần không báo cáo' };
    expect(await offered('desk', 't01')).toContain('escalations');
    expect(await refused('office', `${ob('t01')}/escalations`, up)).toEqual([403, 'not-allowed']);
    for (const whom of ['person-assigned', 'standing-agency'])
      expect(await refused('desk', `${ob('t01')}/escalations`, { ...up, office: whom })).toEqual([
        422,
        'request-invalid',
      ]);
    await act('desk', `${ob('t01')}/escalations`, up);
    expect(await lastOf('t01')).toMatchObject(up);
  });
});

describe('an event outside', () => {
  const met = () => ({
    ...{ what: 'Bộ đã ban hành hướng dẫn', document: '99/BTP-CNTT', happenedOn: '2026-01-14' },
    targets: [target('t03')],
  });

  test('opens the tasks that waited for it, by a day', async () => {
    expect(await offered('desk', 't03')).toContain('condition');
    expect(await offered('desk', 't01')).not.toContain('condition');
    expect(await refused('chair', '/outside-events', met())).toEqual([403, 'not-allowed']);
    expect(await refused('judge', '/outside-events', met())).toEqual([404, 'task-unknown']);
    expect(await refused('desk', '/outside-events', { ...met(), document: ' ' })).toEqual([
      422,
      'event-without-document',
    ]);
    expect(await refused('desk', '/outside-events', { ...met(), happenedOn: '2026-02-15' })).toEqual([
      422,
      'event-in-the-future',
    ]);
    expect(await refused('desk', '/outside-events', { ...met(), targets: [target('t01')] })).toEqual([
      409,
      'deadline-not-conditional',
    ]);
    const key = randomUUID();
    const first = await act('desk', '/outside-events', { ...met(), due: '2026-03-31' }, key);
    const again = await act('desk', '/outside-events', { ...met(), due: '2026-03-31' }, key);
    expect(first.ids.outsideEventId).toMatch(/^sk-/);
    expect(again).toEqual(first);
    expect((await eventsOf('t03')).filter((type) => type === 'ConditionMet')).toHaveLength(1);
    expect(await offered('desk', 't03')).not.toContain('condition');
  });
});

describe('the day of a hand-off', () => {
  const path = (id: string) => `${task('t01')}/hand-offs/${id}`;
  const request = async (more: object = {}) =>
    (
      await act('officer', `${ob('t01')}/hand-offs`, {
        toUnitId: 'stp',
        content: 'Góp ý',
        due: '2026-01-20',
        ...more,
      })
    ).ids.handOffId as string;
  const offeredOn = async (as: string) => {
    const head = await office.store.headPosition();
    const { body } = await office.ask('GET', `${task('t01')}?atLeast=${head}`, { as });
    return body.handOffs[0].allowedActs;
  };

  test('is proposed anew by the supporter and settled by the lead', async () => {
    const id = await request({ besides: true });
    expect(await lastOf('t01')).toMatchObject({ besides: true });
    expect(await offeredOn('helper')).toContain('date-proposal');
    const later = { due: '2026-01-27', reason: 'Chờ số liệu' };
    expect(await refused('officer', `${path(id)}/date-answer`, { agrees: true })).toEqual([
      409,
      'hand-off-date-not-proposed',
    ]);
    expect(await refused('officer', `${path(id)}/date-proposal`, later)).toEqual([403, 'not-allowed']);
    expect(await refused('helper', `${path(id)}/date-proposal`, { ...later, due: '2026-01-20' })).toEqual([
      409,
      'hand-off-date-unchanged',
    ]);
    await act('helper', `${path(id)}/date-proposal`, later);
    expect(await offeredOn('helper')).not.toContain('date-proposal');
    expect(await offeredOn('officer')).toEqual(['date-answer', 'withdrawal']);
    expect(await refused('helper', `${path(id)}/date-answer`, { agrees: true })).toEqual([
      403,
      'not-allowed',
    ]);
    await act('officer', `${path(id)}/date-answer`, { agrees: true });
    expect(await lastOf('t01')).toMatchObject({ due: '2026-01-27', agreed: true });
  });

  test('ends with the request where the lead withdraws it', async () => {
    const id = await request();
    expect(await refused('helper', `${path(id)}/withdrawal`, { reason: 'x' })).toEqual([403, 'not-allowed']);
    expect(await refused('head', `${path(id)}/withdrawal`, { reason: ' ' })).toEqual([422, 'text-missing']);
    const key = randomUUID();
    await act('head', `${path(id)}/withdrawal`, { reason: 'Đã có số liệu' }, key);
    await act('head', `${path(id)}/withdrawal`, { reason: 'Đã có số liệu' }, key);
    expect((await eventsOf('t01')).filter((type) => type === 'HandOffWithdrawn')).toHaveLength(1);
    expect(await offeredOn('helper')).toEqual([]);
    expect(await refused('helper', `${path(id)}/acceptance`)).toEqual([409, 'act-not-open']);
  });
});

import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toInterchange, readPlanText } from '@dondoc/plan-import';
import type { Answer } from './api-office.js';
import { logins, openThreeTasks, SEES_DRAFTS, type ThreeTasks } from './three-tasks.js';

let three: ThreeTasks;
beforeAll(async () => {
  three = await openThreeTasks();
});
afterAll(() => three.office.close());

const PLAN = `ỦY BAN NHÂN DÂN
THÀNH PHỐ THỬ
Số: 05/KH-UBND
Thử, ngày 20 tháng 01 năm 2026
KẾ HOẠCH
CHUYỂN ĐỔI SỐ NĂM 2026
I. NHIỆM VỤ
1. Rà soát, cắt giảm thành phần hồ sơ đã có trong cơ sở dữ liệu dùng chung.
- Đơn vị chủ trì: Sở Nội vụ.
- Đơn vị phối hợp: Sở Tư pháp.
- Thời gian thực hiện: Trước ngày 30/6/2026.
- Sản phẩm: Danh mục hồ sơ.
2. Vận hành điểm hỗ trợ dịch vụ công lưu động tại các xã vùng bãi.
- Đơn vị chủ trì: Tư pháp.
- Thời gian thực hiện: Trước ngày 30/9/2026.
- Sản phẩm: Báo cáo.
`;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const folders = () => readdirSync(join(three.office.dataDir, 'readings'));

type Body = string | Buffer | ReadableStream;
async function send(
  as: string,
  path: string,
  body: Body | undefined,
  more: Record<string, string> = {},
): Promise<Answer> {
  const url = new URL(`/api/v1${path}`, await three.office.api.getUrl());
  const headers = {
    authorization: `Bearer ${await three.office.tokenOf(as)}`,
    'content-type': 'application/octet-stream',
    ...more,
  };
  const init = { method: 'POST', headers, ...(body === undefined ? {} : { body, duplex: 'half' }) };
  const answer = await fetch(url, init as RequestInit);
  const text = await answer.text();
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: JSON.parse(text) };
}
const ask: ThreeTasks['office']['ask'] = (...asked) => three.office.ask(...asked);
let keys = 0;
const draftOf = async (text = PLAN, as = 'clerk', key = `draft-${++keys}`) =>
  send(as, '/plans/from-file', text, { 'idempotency-key': key });
const newDraft = async (text = PLAN): Promise<string> => (await draftOf(text)).body.ids.planId;

describe('a file sent to be read', () => {
  test('is answered with its plan, what to look at first, and leaves no trace', async () => {
    const before = await three.office.store.headPosition();
    const { status, body } = await send('clerk', '/plan-readings?name=KH.txt', PLAN);
    expect([status, body.sha256]).toEqual([200, sha256(PLAN)]);
    expect(body.document.plan).toMatchObject({ number: '05/KH-UBND', date: '2026-01-20' });
    expect(body.document.tasks.map((task: { ref: string }) => task.ref)).toEqual(['I.1', 'I.2']);
    expect(body.findings[0]).toMatchObject({
      ...{ code: 'lead-proposed', severity: 'must', clarity: 'person', ref: 'I.2', line: 13 },
      sentence: 'Nhiệm vụ I.2: “Tư pháp” có thể là Sở Tư pháp; hãy xác nhận đơn vị chủ trì.',
      proposals: [{ unitId: 'stp', name: 'Sở Tư pháp', score: 0.8 }],
    });
    expect(body.mustMend).toBe(1);
    expect([await three.office.store.headPosition(), folders()]).toEqual([before, []]);
  });

  test('is told about in the language asked for', async () => {
    const { body } = await send('clerk', '/plan-readings', PLAN, { 'accept-language': 'en' });
    expect(body.findings[0].sentence).toBe('Task I.2: “Tư pháp” may be Sở Tư pháp; confirm the lead.');
  });

  test('may also be the interchange form', async () => {
    const { status, body } = await send(
      'clerk',
      '/plan-readings',
      JSON.stringify(toInterchange(readPlanText(PLAN))),
    );
    expect([status, body.document.tasks.length]).toEqual([200, 2]);
  });

  test('is read for those who draft, and refused to others before it is looked at', async () => {
    for (const as of logins) {
      const { status } = await send(as, '/plan-readings', PLAN);
      expect([as, status]).toEqual([as, ['desk', 'office', 'clerk'].includes(as) ? 200 : 403]);
    }
  });

  test.each<[string, Body | undefined, number, string]>([
    ['an empty one', '', 422, 'plan-file-empty'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 422, 'plan-file-is-image'],
    ['one that is no text', Buffer.from([0xc3, 0x28, 0xa0, 0xa1]), 422, 'plan-file-unreadable'],
    ['one without a task', 'Kính gửi các đơn vị', 422, 'plan-no-task'],
    ['a broken interchange form', '{"plan": ', 422, 'plan-json-invalid'],
  ])('%s is refused with one sentence', async (_, body, status, code) => {
    const refused = await send('clerk', '/plan-readings?name=KH.txt', body);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(refused.body.detail).toMatch(/[;,].+\.$/);
    expect(folders()).toEqual([]);
  });

  test('of more than 20 MB is refused, whether it says so or not, and the api goes on', async () => {
    const chunk = Buffer.alloc(1_048_576, 'a');
    let left = 21;
    const stream = new ReadableStream({
      pull: (to) => (left-- > 0 ? to.enqueue(chunk) : to.close()),
    });
    for (const body of [Buffer.concat(Array.from({ length: 21 }, () => chunk)), stream]) {
      const { status, body: problem } = await send('clerk', '/plan-readings', body);
      expect([status, problem.code]).toEqual([413, 'plan-file-too-large']);
    }
    expect((await send('clerk', '/plan-readings', PLAN)).status).toBe(200);
    expect(folders()).toEqual([]);
  });

  test('whose sender hangs up is read no further: its process ends and the sender may send again', async () => {
    const slow = PLAN + '3. Rà soát hồ sơ.\n- Đơn vị chủ trì: Sở Nội vụ.\n'.repeat(40_000);
    const readers = () => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;
    const hangUp = new AbortController();
    const url = new URL('/api/v1/plan-readings', await three.office.api.getUrl());
    const headers = {
      authorization: `Bearer ${await three.office.tokenOf('clerk')}`,
      'content-type': 'application/octet-stream',
    };
    while (readers() > 1) await new Promise(setImmediate);
    const answer = fetch(url, { method: 'POST', headers, body: slow, signal: hangUp.signal });
    const refused = answer.then(
      () => 'answered',
      (error: Error) => error.name,
    );
    // The database alone.
    const before = 1;
    while (readers() <= before) await new Promise(setImmediate);
    hangUp.abort();
    expect(await refused).toBe('AbortError');
    while (readers() > before) await new Promise(setImmediate);
    while (folders().length > 0) await new Promise(setImmediate);
    expect((await send('clerk', '/plan-readings', PLAN)).status).toBe(200);
    expect(folders()).toEqual([]);
  });

  test('comes as a stream of bytes and in no other way', async () => {
    for (const type of ['application/json', 'text/plain', 'multipart/form-data'])
      expect([
        type,
        (await send('clerk', '/plan-readings', '{"a":1}', { 'content-type': type, 'idempotency-key': 'x' }))
          .status,
      ]).toEqual([type, 415]);
  });
});

describe('a draft made from a file', () => {
  test('is made once under its key, and keeps the file’s SHA-256 and where each task stands', async () => {
    const first = await draftOf(PLAN, 'clerk', 'once');
    expect(first.status).toBe(200);
    expect((await draftOf(PLAN, 'clerk', 'once')).body).toEqual(first.body);
    const other = await draftOf(`${PLAN}- Ghi chú: không.\n3. Họp.\n`, 'clerk', 'once');
    expect([other.status, other.body.code]).toEqual([422, 'key-reused']);
    const { planId } = first.body.ids;
    const [event] = await three.office.store.readStream(`plan/${planId}`);
    expect(event?.data).toMatchObject({
      sourceSha256: sha256(PLAN),
      tasks: [{ ref: 'I.1', source: { line: 8, endLine: 12 } }, { ref: 'I.2' }],
    });
  });

  test('needs a key and the right to draft', async () => {
    expect((await send('clerk', '/plans/from-file', PLAN)).status).toBe(428);
    for (const as of ['head', 'deputy', 'inspector', 'judge'])
      expect([as, (await draftOf(PLAN, as)).status]).toEqual([as, 403]);
  });

  test('stands in the list of drafts, for those who may see drafts', async () => {
    const { body } = await draftOf();
    const listed = async (as: string, status: string) => {
      const path = `/plans?status=${status}&limit=200&atLeast=${body.position}`;
      const page = await ask('GET', path, { as });
      return page.body.items.map((plan: { planId: string }) => plan.planId);
    };
    expect(await listed('clerk', 'draft')).toContain(body.ids.planId);
    expect(await listed('clerk', 'issued')).toEqual([three.planId]);
    expect(await listed('head', 'draft')).toEqual([]);
    expect((await ask('GET', '/plans?status=lost', { as: 'clerk' })).status).toBe(422);
  });
});

describe('a draft', () => {
  test('is shown with its head, tasks and findings to who may know of it, and is not there for others', async () => {
    const planId = await newDraft();
    for (const as of logins) {
      const { status, body } = await ask('GET', `/plans/${planId}/draft`, { as });
      expect([as, status]).toEqual([as, SEES_DRAFTS.has(as) ? 200 : 404]);
      if (status === 404) expect(body.code).toBe('plan-unknown');
    }
    const { body } = await ask('GET', `/plans/${planId}/draft`, { as: 'clerk' });
    expect(body).toMatchObject({ planId, version: 1, mustMend: 1, allowedActs: ['draft-tasks'] });
    expect(body.head).toMatchObject({ number: '05/KH-UBND', title: 'CHUYỂN ĐỔI SỐ NĂM 2026' });
    expect(body.tasks[0]).toMatchObject({
      key: 't01',
      source: { line: 8, endLine: 12 },
      confidence: expect.any(Number),
    });
    expect(body.findings[0]).toMatchObject({ code: 'lead-proposed', key: 't02' });
  });

  test('has its head corrected; null takes away, what is left out stands', async () => {
    const planId = await newDraft();
    const put = (body: object, as = 'clerk', headers: Record<string, string> = { 'if-match': '"2"' }) =>
      ask('PUT', `/plans/${planId}/draft/head`, { as, body, headers });
    const drafted = { 'if-match': '"1"' };
    expect((await put({ number: '06/KH-UBND' }, 'clerk', {})).body.code).toBe('if-match-missing');
    const change = { number: '06/KH-UBND', date: null, validTo: '2026-11-30' };
    expect((await put(change, 'clerk', drafted)).status).toBe(200);
    const { head } = (await ask('GET', `/plans/${planId}/draft`, { as: 'clerk' })).body;
    expect(head).toMatchObject({
      number: '06/KH-UBND',
      validTo: '2026-11-30',
      title: 'CHUYỂN ĐỔI SỐ NĂM 2026',
    });
    expect(head).not.toHaveProperty('date');
    const before = await three.office.store.headPosition();
    expect((await put({ number: '06/KH-UBND' })).status).toBe(200);
    expect(await three.office.store.headPosition()).toBe(before);
    expect((await put({ title: ' ' })).body.code).toBe('text-missing');
    expect((await put({ number: '7' }, 'clerk', drafted)).status).toBe(412);
    const closing = [{ receivers: 'VT' }, { money: [1] }, { signedAs: { capacity: 'X', office: [] } }];
    const others = [{ conduct: [{ who: ['Sở Nội vụ'] }] }, { date: '2026-02-31' }, { meetings: 'day' }];
    for (const body of [...closing, ...others, { planId: 'x' }, { number: 5 }])
      expect([body, (await put(body)).status]).toEqual([body, 422]);
    for (const as of logins) {
      const wanted = ['desk', 'office', 'clerk'].includes(as) ? 200 : SEES_DRAFTS.has(as) ? 403 : 404;
      expect([as, (await put({ number: '06/KH-UBND' }, as)).status]).toEqual([as, wanted]);
    }
  });

  test('corrected by a person is no longer doubtful, and keeps its place in the document', async () => {
    const planId = await newDraft();
    const task = {
      ref: 'I.2',
      content: 'Vận hành điểm hỗ trợ',
      leadsPrinted: ['Sở Tư pháp'],
      product: 'Báo cáo',
      deadline: { kind: 'standing' },
    };
    const correction = { as: 'clerk', body: task, headers: { 'if-match': '"1"' } };
    expect((await ask('PUT', `/plans/${planId}/draft-tasks/t02`, correction)).status).toBe(200);
    const { body } = await ask('GET', `/plans/${planId}/draft`, { as: 'clerk' });
    expect(body.mustMend).toBe(0);
    expect(body.tasks[1]).toMatchObject({ source: { line: 13 }, owners: [{ kind: 'unit', unitId: 'stp' }] });
    expect(body.tasks[1]).not.toHaveProperty('confidence');
  });

  test('has its findings judged on the day it would be issued, and is not issued over a doubt nobody acknowledges', async () => {
    const planId = await newDraft();
    const codesOn = async (day: string) => {
      const { body } = await ask('GET', `/plans/${planId}/draft${day}`, { as: 'deputy' });
      const times = body.findings.filter((finding: { clarity: string }) => finding.clarity === 'time');
      return [
        times.map(({ code, ref }: { code: string; ref: string }) => `${ref} ${code}`),
        body.toAcknowledge,
      ];
    };
    const put = (key: string, due: string) => {
      const task = { ref: key, content: 'Vận hành', leadsPrinted: ['Sở Tư pháp'] };
      const body = { ...task, deadline: { kind: 'by', due } };
      return ask('PUT', `/plans/${planId}/draft-tasks/${key}`, {
        ...{ as: 'clerk', body, headers: { 'if-match': '"1"' } },
      });
    };
    await put('t01', '2026-01-22');
    await put('t02', '2025-06-30');
    const doubt = 'deadline-before-plan';
    expect(await codesOn('?issuedOn=2026-01-20')).toEqual([[`t02 ${doubt}`], [doubt]]);
    expect(await codesOn('?issuedOn=2026-01-23')).toEqual([['t01 deadline-past', `t02 ${doubt}`], [doubt]]);
    expect((await ask('GET', `/plans/${planId}/draft?issuedOn=23/1`, { as: 'deputy' })).status).toBe(422);
    const issue = (more: object, seen?: number) =>
      ask('POST', `/plans/${planId}/issuance`, {
        ...{ as: 'deputy', body: { issuedOn: '2026-01-20', document: '77/KH-UBND', ...more } },
        headers: seen === undefined ? {} : { 'if-match': `"${seen}"` },
      });
    const refused = await issue({ acknowledged: [] });
    expect([refused.status, refused.body.code]).toEqual([409, 'plan-doubts-not-acknowledged']);
    expect(refused.body.detail).toContain('(deadline-before-plan); trước hết: Nhiệm vụ t02: thời hạn');
    expect((await issue({ acknowledged: ['deadline-past'] })).status).toBe(422);
    const unseen = await issue({ acknowledged: [doubt] });
    expect([unseen.status, unseen.body.code]).toEqual([428, 'if-match-missing']);
    expect((await issue({ acknowledged: [doubt] }, 2)).status).toBe(412);
    expect((await issue({ acknowledged: [doubt] }, 3)).status).toBe(200);
    const events = await three.office.store.readStream(`plan/${planId}`);
    expect(events.at(-1)).toMatchObject({ type: 'PlanIssued', data: { acknowledged: [doubt] } });
  });

  test('is not issued while something must be mended, and then in one append with its tasks', async () => {
    const planId = await newDraft();
    const put = (body: object, version: number) =>
      ask('PUT', `/plans/${planId}/draft-tasks/t02`, {
        ...{ as: 'clerk', body, headers: { 'if-match': `"${version}"` } },
      });
    const issue = () =>
      ask('POST', `/plans/${planId}/issuance`, { as: 'deputy', body: { issuedOn: '2026-02-02' } });
    const task = {
      ref: 'I.2',
      content: 'Vận hành',
      leadsPrinted: ['Sở Tư pháp'],
      deadline: { kind: 'none' },
    };
    await put({ ...task, deadlineText: 'trước ngày 31/4/2026' }, 1);
    const before = await three.office.store.headPosition();
    const refused = await issue();
    expect([refused.status, refused.body.code]).toEqual([409, 'plan-has-faults']);
    expect(refused.body.detail).toBe(
      'Kế hoạch còn 1 chỗ phải sửa trước khi ban hành; trước hết: Nhiệm vụ I.2 ghi ngày không có trong lịch: “31/4/2026”; hãy sửa thời hạn.',
    );
    expect(await three.office.store.headPosition()).toBe(before);
    const mended = await put({ ...task, deadline: { kind: 'by', due: '2026-04-30' } }, 2);
    expect((await issue()).status).toBe(200);
    const events = await three.office.store.readAll(mended.body.position, 100);
    expect(events.map(({ type }) => type)).toEqual([
      ...['PlanIssued', 'PlanNumberTaken', 'TaskAssigned', 'TaskAssigned'],
    ]);
    expect(new Set(events.map(({ recordedAt }) => recordedAt)).size).toBe(1);
    const gone = await ask('GET', `/plans/${planId}/draft`, { as: 'clerk' });
    expect([gone.status, gone.body.code]).toEqual([409, 'plan-already-issued']);
    const told = [
      (await send('clerk', '/plan-readings', PLAN)).body,
      (await ask('GET', `/plans/${await newDraft()}/draft`, { as: 'clerk' })).body,
    ].map(({ findings }) => findings.find(({ code }: { code: string }) => code === 'number-taken')?.sentence);
    expect(told).toEqual([0, 1].map(() => expect.stringMatching(/^Số 05\/KH-UBND đã cấp cho kế hoạch “.+”/)));
  });
});

describe('a draft compared with its document read again', () => {
  const again = PLAN.replace('30/6/2026', '31/7/2026').replace('05/KH-UBND', '09/KH-UBND');

  test('tells what is said otherwise, and nothing is changed by it', async () => {
    const planId = await newDraft();
    const before = await three.office.store.headPosition();
    const { status, body } = await send(
      'clerk',
      `/plans/${planId}/draft/comparison`,
      `${again}3. Tổ chức tập huấn kỹ năng số.\n- Đơn vị chủ trì: Sở Nội vụ.\n`,
    );
    expect(status).toBe(200);
    expect(body.head).toEqual([{ field: 'number', label: 'số', before: '05/KH-UBND', after: '09/KH-UBND' }]);
    expect(body.added.map((task: { ref: string }) => task.ref)).toEqual(['I.3']);
    expect([body.removed, body.unchanged]).toEqual([[], 1]);
    expect(body.changed).toEqual([
      {
        ...{ key: 't01', ref: 'I.1', by: 'ref' },
        fields: expect.arrayContaining([
          {
            field: 'deadline',
            label: 'thời hạn',
            before: 'đến hết ngày 30/06/2026',
            after: 'đến hết ngày 31/07/2026',
          },
        ]),
      },
    ]);
    expect(await three.office.store.headPosition()).toBe(before);
  });

  test('takes the interchange form as JSON, too', async () => {
    const planId = await newDraft();
    const compare = (body: object) => ask('POST', `/plans/${planId}/draft/comparison`, { as: 'clerk', body });
    const same = await compare({ document: toInterchange(readPlanText(PLAN)) });
    expect([same.status, same.body.unchanged, same.body.changed]).toEqual([200, 2, []]);
    for (const body of [{}, { document: 'x' }, { document: { plan: {} } }])
      expect([body, (await compare(body)).status]).toEqual([body, 422]);
  });

  test('is for those who draft: 403 for who only sees drafts, 404 for others', async () => {
    const planId = await newDraft();
    for (const as of logins) {
      const { status } = await send(as, `/plans/${planId}/draft/comparison`, PLAN);
      const wanted = ['desk', 'office', 'clerk'].includes(as) ? 200 : SEES_DRAFTS.has(as) ? 403 : 404;
      expect([as, status]).toEqual([as, wanted]);
    }
    expect((await send('clerk', '/plans/none/draft/comparison', PLAN)).status).toBe(404);
  });
});

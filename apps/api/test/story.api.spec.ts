import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openApiOffice, type Answer, type ApiOffice } from './api-office.js';

let office: ApiOffice;
beforeAll(async () => {
  office = await openApiOffice();
});
afterAll(() => office.close());

/** A command that must be accepted; answers its body. */
async function act(as: string, path: string, body: unknown = {}, headers: Record<string, string> = {}) {
  const answer = await office.ask('POST', path, { as, body, headers });
  expect([path, answer.status, answer.body.code]).toEqual([path, 200, undefined]);
  return answer.body;
}
const refused = async (as: string, path: string, body: unknown = {}) => {
  const { status, body: problem } = await office.ask('POST', path, { as, body });
  return [status, problem.code];
};
const see = async (as: string, path: string, position = 0): Promise<Answer> => {
  const join = path.includes('?') ? '&' : '?';
  return office.ask('GET', `${path}${join}atLeast=${position}`, { as });
};

test('a task from the draft of its plan to the confirmation of its result', async () => {
  // the clerk types the plan, the desk chooses an owner, the deputy issues it
  const { ids } = await act('clerk', '/plans', {
    title: 'Kế hoạch cải cách hành chính',
    number: '05/KH-UBND',
    date: '2026-01-12',
  });
  const planId = ids.planId;
  await act('clerk', `/plans/${planId}/tasks`, {
    ref: 'II.1.a',
    content: 'Rà soát, công bố danh mục giấy tờ không phải nộp lại',
    leadsPrinted: ['Sở Nội Vụ'],
    supportsPrinted: ['Sở Tư pháp'],
    deadline: { kind: 'by', due: '2026-03-31' },
    product: 'Quyết định công bố danh mục',
  });
  await act('clerk', `/plans/${planId}/tasks`, {
    ref: 'II.1.b',
    content: 'Họp giao ban',
    deadline: { kind: 'periodic', every: 'quarter' },
  });
  expect(await refused('deputy', `/plans/${planId}/issuance`, { issuedOn: '2026-01-15' })).toEqual([
    409,
    'task-without-owner',
  ]);
  const owners = { owners: [{ kind: 'unit', unitId: 'ca' }] };
  const choice = { as: 'desk', body: owners, headers: { 'if-match': '"3"' } };
  expect((await office.ask('PUT', `/plans/${planId}/draft-tasks/t02/owners`, choice)).status).toBe(200);
  const issued = await act('deputy', `/plans/${planId}/issuance`, {
    issuedOn: '2026-01-15',
    document: '05/KH-UBND',
  });

  // the board shows it to whoever steers, and to a unit only what it takes part in
  const task = `/tasks/${planId}-t01`;
  const ob = `${task}/obligations/ob-1`;
  const boards = await Promise.all(
    ['chair', 'head', 'helper'].map((as) => see(as, `/plans/${planId}/tasks`, issued.position)),
  );
  expect(boards.map(({ body }) => body.items.map((row: { ref: string }) => row.ref))).toEqual([
    ['II.1.a', 'II.1.b'],
    ['II.1.a'],
    ['II.1.a'],
  ]);
  for (const path of [task, `${task}/history`, `/plans/${planId}`, `/plans/${planId}/tasks`])
    expect([path, (await see('judge', path)).status]).toEqual([path, 404]);
  expect((await see('admin', task)).status).toBe(404);

  // the head assigns an officer, who takes it on
  const mine = (await see('head', '/work?scope=unit', issued.position)).body.items;
  expect(mine[0]).toMatchObject({
    taskId: `${planId}-t01`,
    allowedActs: expect.arrayContaining(['person', 'acknowledgement']),
  });
  const assigned = await act('head', `${ob}/person`, { personId: 'officer' });
  expect((await see('officer', '/work', assigned.position)).body.items).toHaveLength(1);
  expect(await refused('colleague', `${ob}/acknowledgement`)).toEqual([403, 'not-allowed']);
  expect(await refused('officer', `${ob}/progress`, { note: 'Đang làm' })).toEqual([409, 'act-not-open']);
  await act('officer', `${ob}/acknowledgement`);
  await act('officer', `${ob}/progress`, { note: 'Đã rà soát một nửa', percent: 50 });
  expect(await refused('officer', `${ob}/progress`, { note: 'x', percent: 150 })).toEqual([
    422,
    'request-invalid',
  ]);

  // the lead asks Justice for its part; Justice answers, delivers, the lead takes it
  const asked = await act('officer', `${ob}/hand-offs`, {
    toUnitId: 'stp',
    content: 'Cho ý kiến pháp lý',
    due: '2026-02-10',
  });
  const handOff = `${task}/hand-offs/${asked.ids.handOffId}`;
  const waiting = (await see('helper', '/hand-offs', asked.position)).body.items;
  expect(waiting[0].allowedActs).toEqual(['acceptance', 'answer', 'delivery', 'date-proposal']);
  await act('helper', `${handOff}/acceptance`);
  expect(await refused('helper', `${handOff}/taking`)).toEqual([403, 'not-allowed']);
  await act('helper', `${handOff}/delivery`, {
    note: 'Ý kiến tại công văn',
    evidence: [{ document: '77/STP-VB' }],
  });
  await act('officer', `${handOff}/taking`);

  // a difficulty goes to the desk, then to the committee, which extends the day
  const raised = await act('officer', `${ob}/difficulties`, {
    category: 'nhân lực',
    text: 'Thiếu người',
    proposal: 'Gia hạn đến hết tháng 4',
  });
  expect(raised.ids.difficultyId).toMatch(/^df-/);
  const put = await act('desk', `${ob}/docket-items`, { reason: 'Đề nghị gia hạn' });
  const docket = (await see('chair', '/docket', put.position)).body.items;
  expect(docket).toHaveLength(1);
  expect(docket[0]).toMatchObject({
    obligationId: 'ob-1',
    proposal: 'Gia hạn đến hết tháng 4',
    allowedActs: expect.arrayContaining(['decisions']),
  });
  const seen = (await see('chair', task, put.position)).headers['etag'];
  const decision = {
    kind: 'extend',
    text: 'Đồng ý gia hạn',
    document: '12/TB-BCĐ',
    due: '2026-04-30',
    targets: [{ taskId: `${planId}-t01`, obligationId: 'ob-1' }],
  };
  const stale = await office.ask('POST', '/decisions', {
    as: 'chair',
    body: decision,
    headers: { 'if-match': '"1"' },
  });
  expect([stale.status, stale.body.code]).toEqual([412, 'version-conflict']);
  expect(await refused('desk', '/decisions', decision)).toEqual([403, 'not-allowed']);
  const decided = await act('chair', '/decisions', decision, { 'if-match': String(seen) });
  expect((await see('chair', '/docket', decided.position)).body.items).toEqual([]);

  // the result with its file, the head's approval, the desk's confirmation
  const upload = await fetch(
    new URL(`/api/v1/evidence?taskId=${planId}-t01&name=quyet-dinh.pdf`, await office.api.getUrl()),
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await office.tokenOf('officer')}`,
        'content-type': 'application/octet-stream',
      },
      body: 'nội dung quyết định',
    },
  );
  const file = (await upload.json()) as { evidenceId: string; sha256: string };
  expect(file.sha256).toBe(createHash('sha256').update('nội dung quyết định').digest('hex'));
  await act('officer', `${ob}/result`, {
    summary: 'Đã công bố',
    evidence: [{ evidenceId: file.evidenceId }],
  });
  expect(await refused('officer', `${ob}/approval`)).toEqual([403, 'not-allowed']);
  await act('head', `${ob}/approval`);
  for (const as of ['officer', 'head', 'chair', 'office', 'inspector'])
    expect([as, ...(await refused(as, `${ob}/confirmation`))]).toEqual([as, 403, 'not-allowed']);
  const confirmed = await act('desk', `${ob}/confirmation`);

  // what stands at the end, for every reader
  const page = await see('inspector', task, confirmed.position);
  expect(page.headers['etag']).toBe(`"${page.body.version}"`);
  expect(page.body).toMatchObject({ status: 'completed-on-time', planNumber: '05/KH-UBND', allowedActs: [] });
  expect(page.body.obligations[0]).toMatchObject({
    person: { name: 'Người officer' },
    stage: 'confirmed',
    late: false,
  });
  expect(page.body.obligations[0].ledger).toHaveLength(2);
  expect(page.body.obligations[0].submission.evidence[0]).toMatchObject({
    name: 'quyet-dinh.pdf',
    sha256: file.sha256,
  });
  const history = (await see('inspector', `${task}/history?order=oldest`)).body.items;
  const stored = await office.store.readStream(`task/${planId}-t01`);
  expect(history.map((e: { type: string }) => e.type)).toEqual(stored.map((e) => e.type));
  expect(stored.map((e) => e.type)).toContain('TaskCompleted');
  const download = await fetch(new URL(`/api/v1/evidence/${file.evidenceId}`, await office.api.getUrl()), {
    headers: { authorization: `Bearer ${await office.tokenOf('inspector')}` },
  });
  expect([await download.text(), download.headers.get('content-disposition')]).toEqual([
    'nội dung quyết định',
    "attachment; filename*=UTF-8''quyet-dinh.pdf",
  ]);
});

test('the log is whole for the inspector, envelopes for the administrator, closed to others', async () => {
  const whole = await see('inspector', '/events?after=0&limit=5');
  const outside = await see('admin', '/events?after=0&limit=5');
  expect(whole.body.items).toHaveLength(5);
  expect(whole.body.items[0].data).toBeDefined();
  expect(outside.body.items.map((e: { position: number }) => e.position)).toEqual([1, 2, 3, 4, 5]);
  expect(outside.body.items.some((e: object) => 'data' in e)).toBe(false);
  expect((await see('head', '/events')).status).toBe(403);
});

test('whoever follows the stream hears of the tasks they may see, and of no others', async () => {
  const { ids } = await act('clerk', '/plans', { title: 'Kế hoạch nghe' });
  const add = (ref: string, unit: string) =>
    act('clerk', `/plans/${ids.planId}/tasks`, {
      ref,
      content: ref,
      leadsPrinted: [unit],
      deadline: { kind: 'standing' },
    });
  await add('I.1', 'Sở Nội vụ');
  await add('I.2', 'Sở Tư pháp');
  const before = await act('deputy', `/plans/${ids.planId}/issuance`, { issuedOn: '2026-01-15' });
  await see('desk', '/plans', before.position);
  const stop = new AbortController();
  const stream = await fetch(new URL('/api/v1/events/stream', await office.api.getUrl()), {
    headers: { authorization: `Bearer ${await office.tokenOf('head')}` },
    signal: stop.signal,
  });
  const changes = messagesOf(stream.body as ReadableStream<Uint8Array>);
  await changes.next();
  await act('helper', `/tasks/${ids.planId}-t02/obligations/ob-1/acknowledgement`);
  const last = await act('head', `/tasks/${ids.planId}-t01/obligations/ob-1/acknowledgement`);
  const heard: string[] = [];
  for (let at = 0; at < last.position;) {
    const { value } = await changes.next();
    at = value.position;
    heard.push(...value.tasks);
  }
  stop.abort();
  expect([...new Set(heard)]).toEqual([`${ids.planId}-t01`]);
});

async function* messagesOf(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<{ position: number; tasks: string[] }> {
  let text = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
      text = text.slice(end + 2);
      if (data) yield JSON.parse(data);
    }
  }
}

test('a list that has not reached the position asked for says so', async () => {
  const head = await office.store.headPosition();
  const { status, body } = await see('desk', '/plans', head + 1);
  expect([status, body.code]).toEqual([503, 'read-model-behind']);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { openApiOffice, PASSWORD, type ApiOffice } from '../../../api/test/api-office.js';
import { createProgram } from '../program.js';

const folder = mkdtempSync(join(tmpdir(), 'dondoc-drafts-'));
const FILE = join(folder, 'ke-hoach.txt');
const PLAN = `KẾ HOẠCH
CHUYỂN ĐỔI SỐ NĂM 2026
I. NHIỆM VỤ
1. Rà soát thành phần hồ sơ của từng thủ tục.
- Đơn vị chủ trì: Sở Nội vụ.
- Thời gian thực hiện: Trước ngày 30/6/2026.
- Sản phẩm: Danh mục.
2. Vận hành điểm hỗ trợ dịch vụ công lưu động.
- Đơn vị chủ trì: Tư pháp.
- Thời gian thực hiện: Trước ngày 30/9/2026.
- Sản phẩm: Báo cáo.
`;
let office: ApiOffice;
let url = '';
const { XDG_STATE_HOME } = process.env;
beforeAll(async () => {
  process.env['XDG_STATE_HOME'] = join(folder, 'state');
  office = await openApiOffice();
  url = await office.api.getUrl();
  writeFileSync(FILE, PLAN);
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
  if (XDG_STATE_HOME === undefined) delete process.env['XDG_STATE_HOME'];
  else process.env['XDG_STATE_HOME'] = XDG_STATE_HOME;
});

let out = '';
let err = '';
beforeEach(() => {
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))));
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** `dondoc plan …` as somebody whose password comes through a pipe; what it wrote on stdout. */
async function plan(as: string, ...args: string[]): Promise<string> {
  out = err = '';
  const stdin = Readable.from([Buffer.from(`${PASSWORD}\n`)]);
  jest.spyOn(process, 'stdin', 'get').mockReturnValue(stdin as unknown as typeof process.stdin);
  const server = ['--server', url, '--login', as, '--password-stdin'];
  await createProgram().parseAsync(['node', 'dondoc', 'plan', ...args, ...server]);
  return out;
}
test('a plan goes from its document to its issue on the command line', async () => {
  const id = (await plan('clerk', 'draft', FILE)).trim();
  expect(id).toMatch(/^kh-/);
  expect(err).toContain('“Tư pháp” có thể là Sở Tư pháp; hãy xác nhận đơn vị chủ trì. [lead-proposed]');
  expect(await plan('clerk', 'drafts')).toContain(`${id}  2 nhiệm vụ`);
  expect(await plan('clerk', 'show', id)).toMatch(/t02 {2}I\.2\. Vận hành .+\n {5}Chủ trì: \(chưa có\)\n/);

  await expect(plan('deputy', 'issue', id, '--date', '2026-01-15')).rejects.toMatchObject({
    code: 'task-without-owner',
  });
  await plan('clerk', 'correct', id, 'I.2', '--lead', 'Sở Tư pháp', '--time-text', 'trong quý III/2026');
  expect(err).toContain('Cả dự thảo: 0 phải sửa (!)');
  await plan('clerk', 'correct', id, 'I.1', '--time-text', 'Quý I/2026: khảo sát; Quý II/2026: ban hành');
  const [stepped] = JSON.parse(await plan('clerk', 'show', id, '--json')).tasks;
  expect(stepped).toMatchObject({ deadline: { due: '2026-06-30' }, milestones: [{ text: 'khảo sát' }, {}] });
  await plan('clerk', 'correct', id, 'I.1', '--time-text', 'lúc nào cũng được');
  expect(err).toContain('[deadline-unclear]');
  await plan('clerk', 'correct', id, 'I.1', '--time-text', 'Trước ngày 30/6/2026');
  const [plain] = JSON.parse(await plan('clerk', 'show', id, '--json')).tasks;
  expect(plain).not.toHaveProperty('milestones');
  await plan('clerk', 'correct-head', id, '--number', '05/KH-UBND');

  const compared = await plan('clerk', 'diff', id, FILE);
  expect(compared).toContain(
    '(-) trong dự thảo, (+) trong văn bản\n0 nhiệm vụ thêm, 0 bớt, 1 khác, 1 như nhau\n~ phần đầu\n    số\n    - 05/KH-UBND\n    + (không có)',
  );
  expect(compared).toContain('~ I.2 (t02)\n    đơn vị chủ trì (như in)\n    - Sở Tư pháp\n    + Tư pháp');

  const issued = await plan(
    'deputy',
    'issue',
    id,
    '--date',
    '2026-01-15',
    '--number',
    '05/KH-UBND',
    '--json',
  );
  expect(JSON.parse(issued)).toMatchObject({ planId: id, issuedOn: '2026-01-15', tasks: 2 });
  await expect(plan('clerk', 'show', id)).rejects.toMatchObject({ code: 'plan-already-issued' });
});

test('a task is corrected from a file or taken out with a reason that stays', async () => {
  const id = (await plan('desk', 'draft', FILE)).trim();
  const file = join(folder, 'nhiem-vu.json');
  writeFileSync(
    file,
    JSON.stringify({
      ref: 'I.2',
      content: 'Vận hành',
      leadsPrinted: ['Sở Tư pháp'],
      deadline: { kind: 'standing' },
    }),
  );
  const answer = await plan('desk', 'correct', id, 't02', '--task', file, '--json');
  expect(JSON.parse(answer)).toMatchObject({ planId: id, key: 't02', version: 2, mustMend: 0 });
  await plan('desk', 'remove', id, 't01', '--reason', 'trùng với kế hoạch khác');
  const events = await office.store.readStream(`plan/${id}`);
  expect(events.at(-1)).toMatchObject({
    type: 'PlanTaskRemoved',
    data: { key: 't01', reason: 'trùng với kế hoạch khác' },
  });
});

test('receivers, money, signing office and duties without a time are corrected with the head', async () => {
  const id = (await plan('desk', 'draft', FILE)).trim();
  const file = join(folder, 'to-chuc.json');
  const conduct = [{ who: ['Sở Nội vụ'], what: 'theo dõi, đôn đốc', to: 'Ban Chỉ đạo' }];
  writeFileSync(file, JSON.stringify(conduct));
  const head = ['--receiver', 'Như Điều 3', '--receiver', 'Lưu: VT', '--money', 'Ngân sách'];
  const signing = ['--signing-office', 'CHỦ TỊCH', '--signing-capacity', 'KT', '--conduct', file];
  await plan('desk', 'correct-head', id, ...head, ...signing);
  const shown = async () => JSON.parse(await plan('desk', 'show', id, '--json')).head;
  expect(await shown()).toMatchObject({
    ...{ receivers: ['Như Điều 3', 'Lưu: VT'], money: ['Ngân sách'], conduct },
    signedAs: { capacity: 'KT', office: ['CHỦ TỊCH'] },
  });
  const before = await office.store.headPosition();
  await plan('desk', 'correct-head', id, ...head, ...signing);
  expect(await office.store.headPosition()).toBe(before);
  await plan('desk', 'correct-head', id, '--receiver', '', '--signing-office', '');
  const taken = await shown();
  expect(['receivers', 'signedAs', 'money'].map((field) => field in taken)).toEqual([false, false, true]);
});

test('a time before the plan’s own day is told before issue, and passed over only by who says so', async () => {
  const id = (await plan('desk', 'draft', FILE)).trim();
  await plan('desk', 'correct', id, 't02', '--lead', 'Sở Tư pháp');
  await plan('desk', 'correct', id, 't01', '--due', '2025-12-31');
  await plan('desk', 'correct-head', id, '--date', '2026-01-12');
  const issue = ['issue', id, '--date', '2026-01-15'];
  await expect(plan('deputy', ...issue)).rejects.toMatchObject({
    code: 'plan-doubts-not-acknowledged',
    vi: expect.stringContaining('1 chỗ phải sửa, hoặc được người ban hành xác nhận (deadline-before-plan)'),
  });
  expect(err).toContain('[deadline-before-plan]\nRà soát: 0 phải sửa (!), 1 nên xem lại (-).\n');
  expect(err).toContain('vẫn ban hành thì ghi thêm --acknowledge deadline-before-plan.\n');
  const issued = await plan('deputy', ...issue, '--acknowledge', 'deadline-before-plan', '--json');
  expect(JSON.parse(issued)).toMatchObject({ tasks: 2, findings: [{ code: 'deadline-before-plan' }] });
});

test('a refusal is told in the words of the server', async () => {
  await expect(plan('head', 'draft', FILE)).rejects.toMatchObject({
    code: 'not-allowed',
    vi: expect.stringContaining('Chức vụ đang dùng không được làm việc này'),
  });
});

test('an office that is not held is refused, one that is not written as one before anything is asked', async () => {
  await expect(plan('head', 'drafts', '--office', 'clerk@vp')).rejects.toMatchObject({
    code: 'office-not-held',
  });
  await expect(plan('head', 'drafts', '--office', 'clerk')).rejects.toMatchObject({ code: 'office-invalid' });
});

test('a file that is not there is told before anybody signs in', async () => {
  await expect(plan('clerk', 'draft', join(folder, 'none.txt'))).rejects.toMatchObject({
    code: 'plan-file-missing',
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPlanFile, readPlanText, toInterchange, type PlanDocument } from '@dondoc/plan-import';
import { compileReader } from './compiled-reader.js';

const plan =
  'KẾ HOẠCH\nTHỬ NĂM 2026\nI. NHIỆM VỤ\n1. Lập danh mục dữ liệu.\n- Đơn vị chủ trì: Sở Nội vụ.\n- Thời gian: Quý I/2026.\n';
let home: string;
let reader: { child: string; remove: () => Promise<void> };

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dondoc-files-'));
  reader = await compileReader();
});
afterAll(async () => {
  await reader.remove();
  await rm(home, { recursive: true });
});

async function read(content: string | Uint8Array, name = 'plan.bin'): Promise<PlanDocument> {
  const path = join(home, name);
  await writeFile(path, content);
  return readPlanFile(path, { child: reader.child });
}

describe('a file', () => {
  it('is read by what it holds, not by its name', async () => {
    expect(await read(plan, 'plan.pdf')).toEqual(readPlanText(plan));
    expect(await read(JSON.stringify(toInterchange(readPlanText(plan))), 'plan.txt')).toEqual(
      readPlanText(plan),
    );
    expect(await read(`\uFEFF${plan}`)).toEqual(readPlanText(plan));
    expect(await read(Buffer.from(`\uFEFF${plan}`, 'utf16le'))).toEqual(readPlanText(plan));
  });
  it.each<[string, string, string | Uint8Array]>([
    ['without content', 'plan-file-empty', ''],
    ['of spaces', 'plan-file-empty', ' \n\t\r\n'],
    ['in UTF-16 without its mark', 'plan-file-unreadable', Buffer.from(plan, 'utf16le')],
    ['with NUL bytes', 'plan-file-unreadable', `${plan}\0`],
    ['that is a damaged PDF', 'plan-file-damaged', '%PDF-1.7 …'],
    ['that is the beginning of a DOCX', 'plan-file-damaged', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])],
    [
      'that is a table without a header that is known',
      'plan-table-unknown',
      '| STT | Nội dung |\n| 1 | Việc một |\n| 2 | Việc hai |\n',
    ],
    ['without a task', 'plan-no-task', 'Xin chào các bạn.'],
    ['of broken JSON', 'plan-json-invalid', '{"plan":'],
    ['of JSON without a plan', 'plan-json-invalid', '{"tasks":[]}'],
  ])('%s is refused: %s', async (_name, code, content) => {
    await expect(read(content)).rejects.toMatchObject({
      name: 'PlanReadError',
      code,
      params: expect.objectContaining({ file: 'plan.bin' }),
    });
  });
  it('that is not there, or is a folder, is refused', async () => {
    await expect(readPlanFile(join(home, 'none.txt'), reader)).rejects.toMatchObject({
      code: 'plan-file-missing',
    });
    await expect(readPlanFile(home, reader)).rejects.toMatchObject({ code: 'plan-file-unreadable' });
  });
  it('over the limit of size is refused before it is read', async () => {
    const path = join(home, 'large.txt');
    await writeFile(path, plan.repeat(20));
    const tooLarge = readPlanFile(path, { ...reader, limits: { bytes: 1024 } });
    await expect(tooLarge).rejects.toMatchObject({ code: 'plan-file-too-large' });
  });
});

describe('the reading process', () => {
  it('is killed when it takes too long', async () => {
    const path = join(home, 'endless.mjs');
    await writeFile(path, 'process.on("message", () => { for (;;); });');
    const stopped = readPlanFile(path, { child: path, limits: { milliseconds: 500 } });
    await expect(stopped).rejects.toMatchObject({ code: 'plan-read-stopped', params: { limit: '0.5 s' } });
  });
  it.each([
    ['of the heap', 'const all = []; for (;;) all.push(new Array(1e5).fill(all.length));'],
    ['outside the heap', 'const all = []; setInterval(() => all.push(Buffer.alloc(2e7, 1)), 5);'],
  ])('is stopped when it takes too much memory %s', async (_where, greed) => {
    const path = join(home, 'greedy.mjs');
    await writeFile(path, `process.on("message", () => { ${greed} });`);
    const stopped = readPlanFile(path, { child: path, limits: { megabytes: 128 } });
    await expect(stopped).rejects.toMatchObject({ code: 'plan-read-stopped', params: { limit: '128 MB' } });
  });
});

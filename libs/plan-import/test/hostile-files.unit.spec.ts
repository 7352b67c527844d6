import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlanReadError, readPlanFile } from '@dondoc/plan-import';
import { compileReader } from './compiled-reader.js';
import { hostileFiles, longDocx } from './hostile-files.js';
import { docxOf, paragraph, run } from './office-files.js';

const good = docxOf(
  ['KẾ HOẠCH', 'THỬ NĂM 2026', 'I. NHIỆM VỤ', '1. Lập danh mục dữ liệu.', '- Đơn vị chủ trì: Sở Nội vụ.']
    .map((line) => paragraph(run(line)))
    .join(''),
);
let home: string;
let reader: { child: string; remove: () => Promise<void> };

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dondoc-hostile-'));
  reader = await compileReader();
});
afterAll(async () => {
  await reader.remove();
  await rm(home, { recursive: true });
});

async function fileOf(content: Uint8Array, name: string): Promise<string> {
  const path = join(home, name);
  await writeFile(path, content);
  return path;
}

describe('a file made to harm', () => {
  it.each(hostileFiles)('with %s is refused: %s', async (_name, code, make) => {
    const path = await fileOf(make(), 'hostile.docx');
    const error: unknown = await readPlanFile(path, reader).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(PlanReadError);
    expect(error).toMatchObject({ code, params: expect.objectContaining({ file: 'hostile.docx' }) });
    expect((error as PlanReadError).vi).not.toMatch(/undefined/u);
    expect((error as PlanReadError).en).not.toMatch(/undefined/u);
    await rm(path);
  });
  it('leaves the next file unharmed', async () => {
    const bad = await fileOf(longDocx('<w:p/>'.repeat(1000), 10_000), 'slow.docx');
    const fine = await fileOf(good, 'good.docx');
    const [stopped, read] = await Promise.allSettled([
      readPlanFile(bad, { ...reader, limits: { milliseconds: 1000 } }),
      readPlanFile(fine, reader),
    ]);
    expect(stopped).toMatchObject({ reason: { code: 'plan-read-stopped', params: { limit: '1 s' } } });
    expect(read).toMatchObject({ value: { tasks: [{ ref: 'I.1', leads: ['Sở Nội vụ'] }] } });
  });
  it('of many small cells stops at its memory', async () => {
    const row = `<w:tr>${'<w:tc><w:p><w:r><w:t>abc</w:t></w:r></w:p></w:tc>'.repeat(20)}</w:tr>`;
    const path = await fileOf(longDocx(`<w:tbl>${row.repeat(50)}</w:tbl>`, 1000), 'cells.docx');
    const stopped = readPlanFile(path, { ...reader, limits: { megabytes: 160 } });
    await expect(stopped).rejects.toMatchObject({ code: 'plan-read-stopped', params: { limit: '160 MB' } });
  });
});

describe('reading a long file', () => {
  it('tells how far it is, forward and at most twenty times', async () => {
    const told: number[] = [];
    const piece = paragraph(run('Xây dựng hệ thống dùng chung.')).repeat(1000);
    const path = await fileOf(longDocx(piece, 8), 'long.docx');
    const read = readPlanFile(path, { ...reader, onProgress: (done) => told.push(done) });
    await expect(read).rejects.toMatchObject({ code: 'plan-no-task' });
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(20);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.every((done) => done > 0 && done < 1)).toBe(true);
  });
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { convertPlan, type ConvertOptions } from './plan-convert.js';

const sample = fileURLToPath(
  new URL('../../../../docs/samples/ke-hoach-lam-giang-2026.txt', import.meta.url),
);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-convert-'));
});
afterAll(() => rm(folder, { recursive: true }));

const terminal = (isTTY: boolean) => {
  const written: (string | Uint8Array)[] = [];
  return { written, isTTY, write: (content: string | Uint8Array) => written.push(content) };
};
const convert = (options: ConvertOptions, stdout = terminal(false)) =>
  convertPlan(sample, options, undefined, stdout);

describe('dondoc plan convert', () => {
  test.each(['docx', 'xlsx', 'txt', 'json'] as const)('writes a plan as %s', async (to) => {
    const out = join(folder, `a.${to}`);
    await convert({ to, out });
    const content = await readFile(out);
    if (to === 'docx' || to === 'xlsx') expect(content.subarray(0, 2).toString()).toBe('PK');
    else expect(content.toString()).toContain('CHUYỂN ĐỔI SỐ');
  });
  test('reads its own text as the same plan', async () => {
    const [text, one, two] = ['t.txt', 'one.json', 'two.json'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await convert({ to: 'txt', out: text });
    await convert({ to: 'json', out: one });
    await convertPlan(text, { to: 'json', out: two });
    const refs = async (file: string) =>
      (JSON.parse(await readFile(file, 'utf8')) as { tasks: { ref: string; leads: string[] }[] }).tasks.map(
        ({ ref, leads }) => [ref, leads],
      );
    expect(await refs(two)).toEqual(await refs(one));
  });
  test('overwrites nothing unless it is told to', async () => {
    const out = join(folder, 'there.txt');
    await writeFile(out, 'của người khác');
    await expect(convert({ to: 'txt', out })).rejects.toMatchObject({ code: 'output-exists' });
    expect(await readFile(out, 'utf8')).toBe('của người khác');
    await convert({ to: 'txt', out, force: true });
    expect(await readFile(out, 'utf8')).toContain('KẾ HOẠCH');
  });
  test('says so where it cannot write', async () => {
    const out = join(folder, 'none', 'a.txt');
    await expect(convert({ to: 'txt', out })).rejects.toMatchObject({ code: 'output-unwritable' });
  });
  test('writes text to the terminal, and a Word file only into a pipe', async () => {
    const screen = terminal(true);
    await convert({ to: 'txt', out: '-' }, screen);
    expect(screen.written.join('')).toContain('KẾ HOẠCH');
    await expect(convert({ to: 'docx', out: '-' }, screen)).rejects.toMatchObject({ code: 'output-binary' });
    const pipe = terminal(false);
    await convert({ to: 'docx', out: '-' }, pipe);
    expect(pipe.written).toHaveLength(1);
  });
});

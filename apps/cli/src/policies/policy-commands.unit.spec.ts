import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { defaultPolicy } from '@dondoc/domain';
import { createProgram } from '../program.js';

const folder = mkdtempSync(join(tmpdir(), 'dondoc-policy-'));
afterAll(() => rmSync(folder, { recursive: true }));
const samples = join(import.meta.dirname, '../../../../docs/samples');
const SAMPLE = join(samples, 'quy-tac-don-doc.json');
const sample = JSON.parse(readFileSync(SAMPLE, 'utf8')) as typeof defaultPolicy;

let out = '';
let err = '';
beforeEach(() => {
  out = err = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))));
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});

const run = (...args: string[]) => createProgram().parseAsync(['node', 'dondoc', ...args]);
/** The sample with something changed, as a file. */
const fileOf = (change: object): string => {
  const file = join(folder, 'quy-tac.json');
  writeFileSync(file, JSON.stringify({ ...sample, ...change }));
  return file;
};

describe('dondoc policy show', () => {
  test('draws the built-in policy where none is named, or its version is', async () => {
    await run('policy', 'show');
    expect(out).toContain('Quy tắc nhắc việc, đôn đốc mặc định (default/1)');
    expect(out).toContain('1. Sau 1 ngày làm việc chưa tiếp nhận: nhắc người được phân công.');
    const drawn = out;
    out = '';
    await run('policy', 'show', 'default/1');
    expect(out).toBe(drawn);
  });

  test('draws that of a file, and gives it as data with which one’s own begins', async () => {
    await run('policy', 'show', SAMPLE);
    expect(out).toContain('Giờ làm việc từ 07:30 đến 17:00');
    out = '';
    await run('policy', 'show', SAMPLE, '--json');
    expect(JSON.parse(out)).toEqual(sample);
  });

  test('refuses a file that is not there', async () => {
    await expect(run('policy', 'show', join(folder, 'none.json'))).rejects.toMatchObject({
      code: 'file-unreadable',
    });
  });
});

describe('dondoc policy check', () => {
  test('says that a policy can be issued', async () => {
    await run('policy', 'check', SAMPLE);
    expect([out, process.exitCode]).toEqual(['Bộ quy tắc lam-giang/1 ban hành được.\n', undefined]);
  });

  test('tells every fault with its place, its sentence and its code, and ends with 1', async () => {
    const overdue = [{ after: 5, act: 'docket', whom: 'head-of-committee', repeatEvery: 10 }];
    await run('policy', 'check', fileOf({ hour: '18:00', steps: { ...sample.steps, overdue } }));
    expect(err.trim().split('\n')).toEqual([
      'mục hour: Giờ thực hiện 18:00 nằm ngoài giờ làm việc từ 07:30 đến 17:00; hãy đổi giờ thực hiện hoặc giờ làm việc. [policy-hour-outside-window]',
      expect.stringMatching(/^mục steps\.overdue\.0: Bước 1 của “Quá hạn” .+ \[policy-docket-repeated\]$/),
    ]);
    expect([out, process.exitCode]).toEqual(['', 1]);
  });

  test('tells the same as JSON, in both languages', async () => {
    await run('policy', 'check', fileOf({ version: 'Lâm Giang' }), '--json');
    const { faults } = JSON.parse(out) as { faults: object[] };
    expect(faults).toEqual([
      expect.objectContaining({
        place: 'version',
        code: 'policy-version-invalid',
        vi: expect.stringContaining('Lâm Giang'),
        en: expect.stringContaining('is no version'),
      }),
    ]);
    expect(process.exitCode).toBe(1);
  });

  test('finds every member that has not the form of one, one of another name among them', async () => {
    await run('policy', 'check', fileOf({ docketAfterUrging: 3, hour: 8 }), '--json');
    const { faults } = JSON.parse(out) as { faults: { code: string; vi: string }[] };
    expect(faults.map(({ code }) => code)).toEqual(['file-not-as-expected', 'file-not-as-expected']);
    expect(faults.map(({ vi }) => vi).join()).toContain('docketAfterUrging');
  });

  test('refuses a changed copy of the built-in policy that kept its version', async () => {
    const file = join(folder, 'ban-sao.json');
    writeFileSync(file, JSON.stringify(defaultPolicy));
    await run('policy', 'check', file);
    expect(process.exitCode).toBeUndefined();
    writeFileSync(file, JSON.stringify({ ...defaultPolicy, decisionWithin: 7 }));
    await run('policy', 'check', file);
    expect([err, process.exitCode]).toEqual([expect.stringContaining('[policy-exists]'), 1]);
  });
});

describe('dondoc policy compare', () => {
  test('has the lines that only one of the two says, under their headings', async () => {
    const file = join(folder, 'khac.json');
    const window = { from: '07:30', to: '17:00' };
    writeFileSync(file, JSON.stringify({ ...defaultPolicy, version: 'khac/1', decisionWithin: 7, window }));
    await run('policy', 'compare', 'default/1', file);
    expect(out.trim().split('\n')).toEqual([
      'default/1 → khac/1',
      'Quy định chung',
      '- Kết luận không ghi thời hạn thì thực hiện trong 10 ngày làm việc.',
      '+ Giờ làm việc từ 07:30 đến 17:00; ngoài giờ này, các bước chờ đến giờ làm việc tiếp theo.',
      '+ Kết luận không ghi thời hạn thì thực hiện trong 7 ngày làm việc.',
    ]);
  });

  test('says so where they say the same', async () => {
    await run('policy', 'compare', SAMPLE, fileOf({ version: 'lam-giang/2' }));
    expect(out).toBe('lam-giang/1 → lam-giang/2\nHai bộ quy tắc như nhau.\n');
  });
});

describe('dondoc simulate with a policy of one’s own', () => {
  const PLAN = join(samples, 'ke-hoach-lam-giang-2026.txt');
  const simulate = (...more: string[]) =>
    run('simulate', PLAN, '--issued', '2026-01-15', '--to', '2026-04-30', ...more);

  test('tells what changes against the default one, in figures that are those of the two years', async () => {
    await simulate('--json');
    const before = JSON.parse(out) as Record<string, number>;
    expect(before).not.toHaveProperty('changes');
    out = '';
    await simulate('--policy', SAMPLE, '--json');
    const after = JSON.parse(out) as Record<string, number> & { changes: { figure: string }[] };
    expect(after).toMatchObject({ policy: 'lam-giang/1', comparedWith: 'default/1', agrees: true });
    for (const figure of ['reminders', 'urgings', 'decisions', 'openOverdue'])
      expect(after.changes).toContainEqual({ figure, before: before[figure], after: after[figure] });
    expect(after['urgings']).not.toBe(before['urgings']);
  });

  test('tells it in words', async () => {
    await simulate('--policy', SAMPLE);
    expect(err).toContain('So với quy tắc mặc định (default/1), quy tắc lam-giang/1');
    expect(err).toMatch(/ {2}đôn đốc: \d+ → \d+ \([+−]\d+\)\n/);
    expect(err).toMatch(/ {2}chưa tiếp nhận → người đứng đầu đơn vị: \d+/);
  });

  test('is refused before it begins where the policy has a fault', async () => {
    const refused = simulate('--policy', fileOf({ decisionWithin: 0 }));
    await expect(refused).rejects.toMatchObject({ code: 'policy-figure-invalid' });
  });
});

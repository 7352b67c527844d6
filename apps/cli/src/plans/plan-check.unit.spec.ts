import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { PlanFindingView } from '@dondoc/contracts';
import { createProgram } from '../program.js';
import { findingsText } from './findings-text.js';

const folder = mkdtempSync(join(tmpdir(), 'dondoc-check-'));
afterAll(() => rmSync(folder, { recursive: true }));
const samples = join(import.meta.dirname, '../../../../docs/samples');
const PLAN = join(samples, 'ke-hoach-lam-giang-2026.txt');
const ORGANISATION = join(samples, 'to-chuc-lam-giang.json');

let out = '';
beforeEach(() => {
  out = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});

const check = (file: string, ...more: string[]) =>
  createProgram().parseAsync(['node', 'dondoc', 'plan', 'check', file, '--on', '2026-01-15', ...more]);
const fileOf = (...lines: string[]): string => {
  const file = join(folder, 'ke-hoach.txt');
  writeFileSync(file, ['KẾ HOẠCH', 'CHUYỂN ĐỔI SỐ NĂM 2026', 'I. NHIỆM VỤ', ...lines].join('\n'));
  return file;
};
const CLEAR = [
  '1. Rà soát thành phần hồ sơ.',
  '- Đơn vị chủ trì: Sở Tư pháp.',
  '- Thời gian thực hiện: Trước ngày 30/6/2026.',
  '- Sản phẩm: Danh mục.',
];

describe('dondoc plan check', () => {
  test('tells by the clarities what is found of the sample plan, and ends with 1 where something must be mended', async () => {
    await check(PLAN, '--organisation', ORGANISATION);
    const lines = out.trim().split('\n');
    expect(lines[1]).toBe('15 nhiệm vụ, 6 việc theo tổ chức thực hiện; 2 phải sửa (!), 11 nên xem lại (-)');
    expect(lines.filter((line) => !line.startsWith(' ')).slice(2)).toEqual([
      'Rõ người',
      'Rõ việc',
      'Rõ kết quả',
    ]);
    expect(lines[3]).toBe(
      '  ! dòng 19: Nhiệm vụ II.1.a chưa có đơn vị chủ trì; hãy chọn đơn vị. [lead-missing]',
    );
    expect(process.exitCode).toBe(1);
  });

  test('ends with 0 where nothing must be mended', async () => {
    await check(fileOf(...CLEAR), '--organisation', ORGANISATION);
    expect([out.split('\n')[1], process.exitCode]).toEqual([
      '1 nhiệm vụ, 0 việc theo tổ chức thực hiện; 0 phải sửa (!), 0 nên xem lại (-)',
      undefined,
    ]);
  });

  test('looks units up only in an organisation that is given', async () => {
    const file = fileOf(...CLEAR.map((line) => line.replace('Sở Tư pháp', 'Sở Ngoại vụ')));
    await check(file);
    expect(process.exitCode).toBeUndefined();
    await check(file, '--organisation', ORGANISATION);
    expect([out.includes('[lead-unknown]'), process.exitCode]).toEqual([true, 1]);
  });

  test('gives the same as JSON', async () => {
    await check(PLAN, '--organisation', ORGANISATION, '--json');
    const { on, mustMend, findings } = JSON.parse(out) as {
      on: string;
      mustMend: number;
      findings: object[];
    };
    expect([on, mustMend, findings.length]).toEqual(['2026-01-15', 2, 13]);
    expect(findings[0]).toMatchObject({ code: 'lead-missing', severity: 'must', ref: 'II.1.a', line: 19 });
  });

  test('refuses a day that does not exist, a file that is not there', async () => {
    await expect(check(PLAN, '--on', '2026-02-30')).rejects.toMatchObject({ code: 'date-impossible' });
    await expect(check(join(folder, 'none.txt'))).rejects.toMatchObject({ code: 'plan-file-missing' });
  });
});

test('what is found of many tasks alike is told once, what must be mended each time', () => {
  const finding = (n: number, severity: 'must' | 'should'): PlanFindingView => ({
    ...{ code: 'result-missing', clarity: 'result', severity, ref: `I.${n}`, key: `t${n}` },
    ...{ sentence: `Nhiệm vụ I.${n}.`, proposals: [], line: n, page: n === 1 ? 2 : null },
  });
  const of = (count: number, severity: 'must' | 'should') =>
    findingsText(
      Array.from({ length: count }, (_, i) => finding(i + 1, severity)),
      'vi',
    );
  expect(of(5, 'should')).toEqual([
    'Rõ kết quả',
    '  - trang 2, dòng 1: Nhiệm vụ I.1. Cũng vậy (4): I.2, I.3, I.4, I.5. [result-missing]',
  ]);
  expect(of(5, 'must')).toHaveLength(6);
  expect(of(3, 'should')).toHaveLength(4);
});

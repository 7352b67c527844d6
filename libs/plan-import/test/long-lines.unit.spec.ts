import { describe, expect, test } from '@jest/globals';
import { readPlanText } from '../src/read-plan-text.js';

const PLAN = `ỦY BAN NHÂN DÂN TỈNH LAM GIANG
Số: 12/KH-UBND
Lam Giang, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Chuyển đổi số năm 2026
I. NHIỆM VỤ
1. Rà soát dữ liệu dùng chung.
Thời gian: tháng 6/2026.
Đơn vị chủ trì: `;
const DUTIES = `Sở Tư pháp.
II. TỔ CHỨC THỰC HIỆN
1. Sở Tư pháp `;

/** Of one processor: the wall clock of a busy machine says nothing. */
const MOST_SECONDS = 5;
const KILOBYTES = 50;
const longLine = (piece: string): string => piece.repeat((KILOBYTES * 1000) / Buffer.byteLength(piece));

function secondsFor(text: string): number {
  const before = process.cpuUsage();
  expect(readPlanText(text).tasks.length).toBeGreaterThan(0);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

describe('a line of 50 kB costs seconds and not minutes', () => {
  test.each([
    ['of bodies after a label', PLAN + longLine('Sở Y tế, ')],
    ['of small words after a label', PLAN + longLine('a, ')],
    ['of what could be a time after a label', PLAN + longLine('xong, ')],
    ['of bodies in a duty', PLAN + DUTIES + longLine('Sở Y tế, ')],
    ['of reviews with days in a duty', PLAN + DUTIES + longLine('sơ kết (trước ngày 15/6/2026), ')],
    ['of reports with days in a duty', PLAN + DUTIES + longLine('báo cáo quý I trước ngày 15, ')],
  ])('%s', (_, text) => expect(secondsFor(text)).toBeLessThan(MOST_SECONDS));

  test('of rows without a number that go on with one cell', () => {
    const rows = '| TT | Nhiệm vụ | Đơn vị chủ trì |\n|---|---|---|\n| 1 | Rà soát | Sở Y tế |\n';
    const more = longLine('|  | rà soát hồ sơ của các xã vùng bãi | |\n');
    expect(secondsFor(`${PLAN}Sở Tư pháp.\n\n${rows}${more}`)).toBeLessThan(MOST_SECONDS);
  });
});

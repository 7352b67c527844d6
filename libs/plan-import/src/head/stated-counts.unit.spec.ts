import { describe, expect, it } from '@jest/globals';
import { statedCounts } from './stated-counts.js';

const read = (text: string) => statedCounts([{ text, line: 1, endLine: 1 }]);

describe('how many tasks a plan says it has', () => {
  it.each([
    ['Kế hoạch gồm 03 nhóm nhiệm vụ với tổng số 4 nhiệm vụ.', 4],
    ['Kế hoạch này có 12 nhiệm vụ, giao cho các sở, ngành.', 12],
    ['Kế hoạch gồm 68 nhiệm vụ', 68],
    ['Danh mục gồm 14 nhiệm vụ', 14],
    ['Tổng cộng: 30 nhiệm vụ', 30],
    ['Phân công thực hiện, gồm 05 nhiệm vụ sau:', 5],
    ['Danh mục nhiệm vụ (15 nhiệm vụ)', 15],
  ])('%s', (text, tasks) => expect(read(text)).toEqual({ tasks }));
  it.each([
    'Năm 2026, toàn thành phố có 45 nhiệm vụ được giao.',
    'Năm 2025, Ủy ban nhân dân tỉnh có tổng số 45 nhiệm vụ được giao, hoàn thành 40 nhiệm vụ.',
    'Kế hoạch gồm 03 nhóm nhiệm vụ.',
  ])('is not what it says of other work: %s', (text) => expect(read(text)).toBeUndefined());
});

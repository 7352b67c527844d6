import { describe, expect, it } from '@jest/globals';
import { withoutPageFurniture } from './page-furniture.js';
import { printedLines } from './printed-lines.js';

const text = Array.from({ length: 14 }, (_, i) => `Việc thứ ${i + 1} của xã.`);
const kept = (...lines: string[]) =>
  withoutPageFurniture(printedLines(lines.join('\n'))).lines.map((l) => l.text);

describe('the number of a second page', () => {
  it.each([
    ['alone', [...text, '2', ...text]],
    ['on the second page of an annex, too', [...text, '2', ...text, '2', ...text]],
    ['with dashes, also beside another number', [...text, '1', 'Theo Công văn.', '- 2 -', ...text]],
  ])('is left out: %s', (_, lines) => {
    expect(kept(...lines).filter((line) => /2$|^- 2/u.test(line))).toEqual([]);
  });

  it.each([
    ['one soon after another', ['Máy tính', '2', 'Máy in', '2']],
    ['among other figures', ['Máy tính', '5', ...text, '2']],
  ])('is not seen in figures that stand on lines of their own: %s', (_, figures) => {
    expect(kept(...text, ...figures)).toEqual([...text, ...figures]);
  });
});

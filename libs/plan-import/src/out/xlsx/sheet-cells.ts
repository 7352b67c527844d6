import type { Cell, CellObject } from 'write-excel-file/universal';

/** What a cell of a workbook holds at most. */
const MOST = 32_767;
const POINTS_A_LINE = 16;
/** The highest row there is, in points. */
const HIGHEST = 409;

export type Style = Omit<CellObject, 'value' | 'type'>;

/** A cell of text, always text: what begins with "=" is written as a string like any other. */
function textCell(text: string, style: Style = {}): CellObject {
  const common: CellObject = { wrap: true, alignVertical: 'top', ...style };
  if (text === '') return common;
  return { ...common, value: cellText(text), type: String };
}

/** The library finds texts by name in an object, where "toString" means something else: a sign that is not seen tells them apart. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));
const WORD_JOINER = '\u2060';

function cellText(text: string): string {
  if (INHERITED.has(text)) return `${text}${WORD_JOINER}`;
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
}

export const bordered: Style = { borderStyle: 'thin' };

/** Lines that a text takes where so many characters stand on a line. */
function linesOf(text: string, width: number): number {
  let [lines, at] = [1, 0];
  for (const { length } of text.split(' ')) {
    if (at > 0 && at + 1 + length > width) [lines, at] = [lines + 1, 0];
    at += (at > 0 ? 1 : 0) + length;
    lines += Math.max(0, Math.ceil(at / width) - 1);
    if (at > width) at %= width;
  }
  return lines;
}

const heightOf = (texts: readonly string[], widths: readonly number[]): number => {
  const lines = Math.max(...texts.map((text, i) => linesOf(text, widths[i] ?? 10)));
  return Math.min(HIGHEST, lines * POINTS_A_LINE + 4);
};

/** A row as high as its longest text: programs do not grow rows that a file brings along. */
export const textRow = (
  texts: readonly string[],
  widths: readonly number[],
  styleOf: (column: number) => Style = () => ({}),
): Cell[] => {
  const height = heightOf(texts, widths);
  return texts.map((text, i) => textCell(text, { height, ...styleOf(i) }));
};

/** A line across all columns. */
export function acrossRow(text: string, widths: readonly number[], style: Style = {}): Cell[] {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const cell = textCell(text, { columnSpan: widths.length, height: heightOf([text], [width]), ...style });
  return [cell, ...widths.slice(1).map(() => null)];
}

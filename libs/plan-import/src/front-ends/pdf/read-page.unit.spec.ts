import { describe, expect, it } from '@jest/globals';
import { marksOfPage } from './read-page.js';

const names = [
  'beginAnnotation',
  'endAnnotation',
  'setFont',
  'setTextMatrix',
  'showText',
  'save',
  'beginText',
];
const ops = Object.fromEntries(names.map((name, i) => [name, i]));
const dictionary = { ops, font: () => ({ scale: 0.001, bold: false }) };
const frame = { page: 1, width: 600, height: 800, base: [1, 0, 0, -1, 0, 800] as const };

type Act = [name: string, ...args: unknown[]];
const shown = (text: string, x: number, y: number): Act[] => [
  ['beginText'],
  ['setFont', 'F1', 12],
  ['setTextMatrix', [1, 0, 0, 1, x, y]],
  ['showText', [...text].map((unicode) => ({ unicode, width: 500 }))],
];
/** Leaves a state open, as signing programs do. */
const stamp = (rect: number[], text: string): Act[] => [
  ['beginAnnotation', '7R', rect, [1, 0, 0, 1, rect[0], rect[1]], [1, 0, 0, 1, 0, 0]],
  ['save'],
  ...shown(text, 1, 2),
  ['endAnnotation'],
];
const glyphsOf = (acts: Act[]) =>
  marksOfPage(
    { fnArray: acts.map(([name]) => ops[name] ?? -1), argsArray: acts.map(([, ...args]) => args) },
    frame,
    dictionary,
  ).glyphs;
const letters = (acts: Act[]) => glyphsOf(acts).map((g) => g.text);

describe('what an office types onto the finished page', () => {
  it('is text where it stands: the number and the day', () => {
    const glyphs = glyphsOf([...shown('A', 100, 700), ...stamp([120, 720, 150, 734], '12')]);
    expect(glyphs.map((g) => [g.text, Math.round(g.x), Math.round(g.y)])).toEqual([
      ['A', 100, 100],
      ['1', 121, 78],
      ['2', 127, 78],
    ]);
  });
  it('is none where it is a signature’s seal or a note of several lines', () =>
    expect(letters([...shown('A', 100, 700), ...stamp([370, 720, 590, 837], 'Ký')])).toEqual(['A']));
  it('makes no text page of a scanned one', () =>
    expect(letters(stamp([120, 720, 150, 734], '12'))).toEqual([]));
});

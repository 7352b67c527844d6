import { readFile } from 'node:fs/promises';
import {
  isTable,
  type SourceBlock,
  type SourceLine,
  type SourceTable,
} from '../../src/front-ends/source-block.js';
import { blocksOfPdf } from '../../src/front-ends/pdf/blocks-of-pdf.js';
import { openPdf } from '../../src/front-ends/pdf/open-pdf.js';
import type { PageMarks } from '../../src/front-ends/pdf/marks.js';

const at = (name: string) => new URL(`../../fixtures/pdf/${name}`, import.meta.url);

export const bytesOf = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(at(`${name}.pdf`)));

export const contentOf = async (name: string) => blocksOfPdf(await bytesOf(name));

/** What the printed documents say, written beside the documents and not read out of them. */
export const expected = JSON.parse(await readFile(at('expected.json'), 'utf8')) as {
  prose: string[];
  annex: string[][];
  unruled: string[][];
};

export const linesIn = (blocks: readonly SourceBlock[]): SourceLine[] =>
  blocks.filter((b): b is SourceLine => !isTable(b));
export const tablesIn = (blocks: readonly SourceBlock[]): SourceTable[] => blocks.filter(isTable);
export const textsIn = (blocks: readonly SourceBlock[]): string[] => linesIn(blocks).map((l) => l.text);
export const cellsIn = (table: SourceTable | undefined): string[][] =>
  table?.rows.map((row) => row.cells.map((c) => c.text)) ?? [];

/** A fixture's pages as letters and lines. */
export async function marksIn(name: string): Promise<PageMarks[]> {
  const pdf = await openPdf(await bytesOf(name));
  const pages: PageMarks[] = [];
  for (let page = 1; page <= pdf.pages; page++) pages.push(await pdf.marksOf(page));
  await pdf.close();
  return pages;
}

/** The same numbers for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

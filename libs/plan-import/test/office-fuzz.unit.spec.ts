import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { PlanReadError } from '../src/plan-read-error.js';
import { isTable, type SourceBlock } from '../src/front-ends/source-block.js';
import type { ReadBlocks } from '../src/front-ends/read-blocks.js';
import { readDocx, readXlsx, zipOf } from './office-files.js';

const sample = await readFile(
  new URL('../../../docs/samples/ke-hoach-xa-tan-hoa-2026.docx', import.meta.url),
);
const sheet = await writeXlsxFile([
  [{ value: 'PHỤ LỤC', columnSpan: 3 }, null, null],
  ['STT', 'Nhiệm vụ', 'Chủ trì'].map((value) => ({ value })),
  [{ value: 1 }, { value: 'Rà soát' }, { value: 'Sở Tư pháp', rowSpan: 2 }],
  [{ value: 0.5, format: '0%' }, { value: new Date(Date.UTC(2026, 5, 30)), format: 'dd/mm/yyyy' }, null],
]).toBuffer();

/** Elements dropped, doubled, swapped, or with a number far too large: still XML, but not what any program writes. */
interface Change {
  kind: 'drop' | 'double' | 'swap' | 'digits';
  at: number;
}
const changes = fc.array(
  fc.record<Change>({
    kind: fc.constantFrom('drop', 'double', 'swap', 'digits'),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Small elements whole, so that what is left of the XML is still well formed. */
const LEAVES =
  /(<w:(?:r|tcPr|trPr|pPr|lvl|style|num)(?: [^>]*)?>.*?<\/w:(?:r|tcPr|trPr|pPr|lvl|style|num)>|<w:tr[ >].*?<\/w:tr>|<(?:c|si|mergeCell|xf|sheet|numFmt) [^>]*?\/>|<(?:c|si)[ >].*?<\/(?:c|si)>)/u;

function changed(xml: string, list: readonly Change[]): string {
  // Every second piece is an element, the rest is what stands between them.
  const pieces = xml.split(LEAVES);
  for (const { kind, at } of list) {
    const i = 2 * Math.floor((at * (pieces.length - 1)) / 2) + 1;
    const piece = pieces[i] ?? '';
    if (kind === 'drop') pieces[i] = '';
    else if (kind === 'double') pieces[i] = piece + piece;
    else if (kind === 'digits') pieces[i] = piece.replace(/\d+/u, (d) => String(Number(d) * 77_777_777));
    else [pieces[i], pieces[i + 2 < pieces.length ? i + 2 : 1]] = [pieces[i + 2] ?? pieces[1] ?? '', piece];
  }
  return pieces.join('');
}

const RUNS = 50;
/** How often a changed file was read: a test in which all are refused would say nothing. */
let reads = 0;
function readsOrRefuses(
  file: Uint8Array,
  part: string,
  read: (bytes: Uint8Array) => ReadBlocks,
  list: Change[],
) {
  const parts = unzipSync(file);
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  try {
    read(zipOf({ ...parts, [part]: changed(xml, list) })).blocks.forEach(isWellFormed);
    reads += 1;
  } catch (error) {
    if (!(error instanceof PlanReadError)) throw error;
  }
}

function isWellFormed(block: SourceBlock): void {
  if (!isTable(block)) {
    expect(block.text).not.toBe('');
    expect(block.line).toBeGreaterThan(0);
    return;
  }
  for (const { cells } of block.rows) {
    let next = 0;
    for (const cell of cells) {
      expect(cell.column).toBeGreaterThanOrEqual(next);
      expect(Math.min(cell.columns, cell.rows)).toBeGreaterThan(0);
      next = cell.column + 1;
    }
  }
}

describe('a file that was changed at random', () => {
  it.each(['word/document.xml', 'word/numbering.xml', 'word/styles.xml'])(
    'as Word document, in %s, gives well-formed blocks or is refused',
    (part) =>
      fc.assert(
        fc.property(changes, (list) => readsOrRefuses(sample, part, readDocx, list)),
        { numRuns: RUNS },
      ),
  );
  it.each(['xl/worksheets/sheet1.xml', 'xl/styles.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml'])(
    'as workbook, in %s, gives well-formed blocks or is refused',
    (part) =>
      fc.assert(
        fc.property(changes, (list) => readsOrRefuses(sheet, part, readXlsx, list)),
        { numRuns: RUNS },
      ),
  );
  it('is still read more often than not', () => expect(reads).toBeGreaterThan(0.5 * RUNS * 7));
});

import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { SourceBlock, SourceCell, SourceRow } from '../../src/front-ends/source-block.js';

/** The parts of a packed file, as text. */
export const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

type Attributes = Record<string, string>;

/** Calls back for every element and text; throws where the XML is not well-formed. */
export function walk(
  xml: string,
  on: {
    open?: (name: string, attributes: Attributes) => void;
    close?: (name: string) => void;
    text?: (text: string) => void;
  },
): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => on.open?.(name, attributes as Attributes));
  parser.on('closetag', ({ name }) => on.close?.(name));
  parser.on('text', (text) => on.text?.(text));
  parser.write(xml).close();
}

/** Paragraphs and tables of a file of ours, as simply as such a file allows. */
export function blocksOfDocx(file: Uint8Array): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: SourceRow[] | null = null;
  let cells: SourceCell[] = [];
  let [text, reading, span, inCell] = ['', false, 1, false];
  walk(partsOf(file)['word/document.xml'] ?? '', {
    open(name, attributes) {
      if (name === 'w:tbl') rows = [];
      else if (name === 'w:tr') cells = [];
      else if (name === 'w:tc') [text, span, inCell] = ['', 1, true];
      else if (name === 'w:gridSpan') span = Number(attributes['w:val']);
      else if (name === 'w:p') text = inCell && text !== '' ? `${text} ` : inCell ? text : '';
      reading = name === 'w:t';
    },
    text: (piece) => (text += reading ? piece : ''),
    close(name) {
      if (name === 'w:t') reading = false;
      else if (name === 'w:p' && !inCell && text !== '') blocks.push({ text, line: 1, endLine: 1 });
      else if (name === 'w:tc') {
        const column = cells.reduce((sum, cell) => sum + cell.columns, 0);
        cells.push({ text, column, columns: span, rows: 1, line: 1, endLine: 1 });
        inCell = false;
      } else if (name === 'w:tr') rows?.push({ cells, line: 1, endLine: 1 });
      else if (name === 'w:tbl' && rows) {
        blocks.push({ rows });
        rows = null;
      }
    },
  });
  return blocks;
}

/** The sheets of a workbook of ours, cell by cell. */
export function blocksOfXlsx(file: Uint8Array): SourceBlock[] {
  const parts = partsOf(file);
  const strings = sharedStrings(parts['xl/sharedStrings.xml'] ?? '');
  const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/u.test(name));
  return sheets.sort().map((name) => ({ rows: rowsOfSheet(parts[name] ?? '', strings) }));
}

export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let reading = false;
  walk(xml, {
    open(name) {
      if (name === 'si') strings.push('');
      reading = name === 't';
    },
    text(piece) {
      if (reading) strings[strings.length - 1] += piece;
    },
    close: () => (reading = false),
  });
  return strings;
}

function rowsOfSheet(xml: string, strings: string[]): SourceRow[] {
  const rows: SourceRow[] = [];
  let [column, reading] = [0, false];
  walk(xml, {
    open(name, { r = '' }) {
      if (name === 'row') rows.push({ cells: [], line: Number(r), endLine: Number(r) });
      if (name === 'c') column = r.charCodeAt(0) - 65;
      reading = name === 'v';
    },
    text(piece) {
      const row = rows.at(-1);
      const text = strings[Number(piece)] ?? '';
      if (reading && row)
        row.cells.push({ text, column, columns: 1, rows: 1, line: row.line, endLine: row.endLine });
    },
    close: () => (reading = false),
  });
  return rows;
}

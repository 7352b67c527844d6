import { strToU8, zipSync, type Zippable } from 'fflate';
import { openArchive } from '../src/front-ends/archive/archive.js';
import { blocksOfDocx } from '../src/front-ends/docx/blocks-of-docx.js';
import type { ReadBlocks } from '../src/front-ends/read-blocks.js';
import { isTable, type SourceTable } from '../src/front-ends/source-block.js';
import { blocksOfXlsx } from '../src/front-ends/xlsx/blocks-of-xlsx.js';

const OFFICE = 'http://schemas.openxmlformats.org';
const names = [
  `xmlns:w="${OFFICE}/wordprocessingml/2006/main"`,
  `xmlns:r="${OFFICE}/officeDocument/2006/relationships"`,
  `xmlns:mc="${OFFICE}/markup-compatibility/2006"`,
].join(' ');

const rels = (...targets: [id: string, type: string, target: string][]): string =>
  `<Relationships xmlns="${OFFICE}/package/2006/relationships">${targets
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export const zipOf = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ) as Zippable,
  );

/** A Word file by hand: the content of the body, of numbering.xml and of styles.xml. */
export const docxOf = (body: string, numbering = '', styles = ''): Uint8Array =>
  zipOf({
    '_rels/.rels': rels(['r1', 'officeDocument', 'word/document.xml']),
    'word/_rels/document.xml.rels': rels(
      ['r1', 'numbering', 'numbering.xml'],
      ['r2', 'styles', '/word/styles.xml'],
    ),
    'word/document.xml': `<?xml version="1.0"?><w:document ${names}><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${names}>${numbering}</w:numbering>`,
    'word/styles.xml': `<w:styles ${names}>${styles}</w:styles>`,
  });

export interface SheetParts {
  name: string;
  /** The content of the worksheet: sheetData and what follows. */
  xml: string;
  state?: string;
}

/** A workbook by hand: its sheets, and the content of sharedStrings.xml and styles.xml. */
export const xlsxOf = (sheets: readonly SheetParts[], shared = '', styles = ''): Uint8Array =>
  zipOf({
    '_rels/.rels': rels(['r1', 'officeDocument', 'xl/workbook.xml']),
    'xl/_rels/workbook.xml.rels': rels(
      ...sheets.map((_, i) => [`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`] as [string, string, string]),
      ['t', 'sharedStrings', 'sharedStrings.xml'],
      ['f', 'styles', 'styles.xml'],
    ),
    'xl/workbook.xml': `<workbook xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"><sheets>${sheets
      .map((s, i) => `<sheet name="${s.name}" r:id="s${i}" ${s.state ? `state="${s.state}"` : ''}/>`)
      .join('')}</sheets></workbook>`,
    'xl/sharedStrings.xml': `<sst xmlns="${OFFICE}/spreadsheetml/2006/main">${shared}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${OFFICE}/spreadsheetml/2006/main">${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map((s, i) => [
        `xl/worksheets/sheet${i}.xml`,
        `<worksheet xmlns="${OFFICE}/spreadsheetml/2006/main">${s.xml}</worksheet>`,
      ]),
    ),
  });

export const readDocx = (bytes: Uint8Array): ReadBlocks =>
  blocksOfDocx(openArchive(bytes), 'word/document.xml');
export const readXlsx = (bytes: Uint8Array): ReadBlocks =>
  blocksOfXlsx(openArchive(bytes), 'xl/workbook.xml');

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

/** The texts of the paragraphs, and of a table its rows with their cells between bars. */
export const texts = ({ blocks }: ReadBlocks): string[] =>
  blocks.flatMap((block) => (isTable(block) ? rowTexts(block) : [block.text]));
export const rowTexts = (table: SourceTable): string[] =>
  table.rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '));

export function onlyTable({ blocks }: ReadBlocks): SourceTable {
  const [table, ...more] = blocks.filter(isTable);
  if (!table || more.length > 0) throw new Error('Not exactly one table.');
  return table;
}

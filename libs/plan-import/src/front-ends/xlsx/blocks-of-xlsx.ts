import type { Archive } from '../archive/archive.js';
import { readXml } from '../archive/read-xml.js';
import type { ReadBlocks, ReadNote } from '../read-blocks.js';
import { numberFormatsOf } from './number-formats.js';
import { sharedStringsOf } from './shared-strings.js';
import { blocksOfSheet } from './sheet-blocks.js';
import { SheetReader, type SheetContext } from './sheet-reader.js';
import { rowsOfSheet } from './sheet-rows.js';
import { workbookOf, type Sheet } from './workbook.js';

/**
 * Every visible sheet of a workbook: the lines above and below its table, and the table; values as the sheet shows
 * them. Hidden rows and columns are read (a filter hides rows that still belong to the plan), hidden sheets are not, which a note
 * tells. `part` is the main part. Throws `plan-file-damaged`, `plan-file-unsafe`, `plan-archive-too-large`, `plan-sheet-too-large`.
 */
export function blocksOfXlsx(
  archive: Archive,
  part: string,
  onProgress: (done: number) => void = () => {},
): ReadBlocks {
  const book = workbookOf(archive, part);
  const context: SheetContext = {
    sharedStrings: sharedStringsOf(archive, book.sharedStrings),
    formats: numberFormatsOf(archive, book.styles),
    from1904: book.from1904,
    cells: 0,
  };
  const read: ReadBlocks = { blocks: [], notes: [] };
  book.sheets.forEach((sheet, i) => {
    if (sheet.hidden) read.notes.push(...hiddenNote(archive, sheet, context));
    else readSheet(archive, sheet, context, read, (done) => onProgress((i + done) / book.sheets.length));
  });
  return read;
}

function readSheet(
  archive: Archive,
  { name, part }: Sheet,
  context: SheetContext,
  read: ReadBlocks,
  onProgress: (done: number) => void,
): void {
  const reader = new SheetReader(name, context, onProgress);
  readXml(archive, part, reader);
  for (const block of blocksOfSheet(rowsOfSheet(reader.cells, reader.merges), name)) read.blocks.push(block);
  if (reader.withoutValue > 0) read.notes.push(withoutValue(name, reader.withoutValue));
}

function hiddenNote(archive: Archive, { name, part }: Sheet, context: SheetContext): ReadNote[] {
  const reader = new SheetReader(name, { ...context });
  readXml(archive, part, {
    open: (tag, attributes) => reader.open(tag, attributes),
    close: (tag) => reader.close(tag),
    text: (text) => reader.text(text),
    enough: () => reader.cells.length > 0,
  });
  return reader.cells.length > 0 ? [hiddenSheet(name)] : [];
}

const hiddenSheet = (sheet: string): ReadNote => ({
  code: 'hidden-sheet-left-out',
  message: {
    vi: `Trang tính ẩn "${sheet}" có nội dung nhưng chưa được đọc; nếu thuộc kế hoạch, hãy bỏ ẩn rồi đọc lại.`,
    en: `The hidden sheet "${sheet}" has content that was not read; if it is part of the plan, unhide it and read the file again.`,
  },
  line: 1,
});

const withoutValue = (sheet: string, count: number): ReadNote => ({
  code: 'formula-without-value',
  message: {
    vi: `Trang tính "${sheet}" có ${count} ô công thức chưa có giá trị; hãy mở bằng Excel, lưu lại rồi đọc lại.`,
    en: `The sheet "${sheet}" has ${count} formulas without a value; open it in Excel, save it and read it again.`,
  },
  line: 1,
});

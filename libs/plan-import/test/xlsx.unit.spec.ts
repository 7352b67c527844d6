import { describe, expect, it } from '@jest/globals';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { isTable } from '../src/front-ends/source-block.js';
import { printedNumber } from '../src/front-ends/xlsx/printed-number.js';
import { onlyTable, readXlsx, rowTexts, texts, xlsxOf } from './office-files.js';

const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: number, texts: Record<string, string>, more = '') =>
  `<row r="${number}" ${more}>${Object.entries(texts)
    .map(([column, text]) => cell(`${column}${number}`, text))
    .join('')}</row>`;
const sheet = (rows: string, merges: string[] = []) =>
  `<dimension ref="A1:A1"/><sheetData>${rows}</sheetData><mergeCells>${merges.map((m) => `<mergeCell ref="${m}"/>`).join('')}</mergeCells>`;
const one = (xml: string) => readXlsx(xlsxOf([{ name: 'Sheet1', xml }]));
const header = { A: 'STT', B: 'Nhiệm vụ', C: 'Chủ trì', D: 'Thời hạn' };

describe('a sheet', () => {
  it('is its title lines, its table, and the lines below, each on its row', () => {
    const xml = sheet(
      row(1, { A: 'ỦY BAN NHÂN DÂN', D: 'CỘNG HÒA' }) +
        row(3, { A: 'PHỤ LỤC' }) +
        row(5, header) +
        row(6, { A: 'I', B: 'Thể chế' }) +
        row(7, { A: '1', B: 'Rà soát', C: 'Sở Tư pháp', D: 'Quý I' }) +
        row(8, { B: 'Việc chưa giao' }) +
        row(10, { A: 'Nơi nhận:', C: 'TM. ỦY BAN NHÂN DÂN' }),
      ['A3:XFD3'],
    );
    const { blocks } = one(xml);
    expect(blocks.map((b) => (isTable(b) ? [b.sheet, b.rows.map((r) => r.line)] : [b.text, b.line]))).toEqual(
      [
        ['ỦY BAN NHÂN DÂN', 1],
        ['CỘNG HÒA', 1],
        ['PHỤ LỤC', 3],
        ['Sheet1', [5, 6, 7, 8]],
        ['Nơi nhận:', 10],
        ['TM. ỦY BAN NHÂN DÂN', 10],
      ],
    );
  });
  it('has its merged cells once, with what they cover of the rows and columns that hold something', () => {
    const xml = sheet(
      row(2, { B: 'STT', C: 'Phân công' }) +
        row(3, { B: 'cũ', C: 'Chủ trì', D: 'Phối hợp', E: 'Ghi chú' }) +
        row(5, { B: '1', C: 'Sở A', D: 'Sở B' }),
      ['B2:B5', 'C2:E2'],
    );
    const table = onlyTable(one(xml));
    expect(table.rows.map((r) => r.cells.map((c) => [c.text, c.column, c.columns, c.rows]))).toEqual([
      [
        ['STT', 0, 1, 3],
        ['Phân công', 1, 3, 1],
      ],
      [
        ['Chủ trì', 1, 1, 1],
        ['Phối hợp', 2, 1, 1],
        ['Ghi chú', 3, 1, 1],
      ],
      [
        ['Sở A', 1, 1, 1],
        ['Sở B', 2, 1, 1],
      ],
    ]);
  });
  it('keeps rows and columns that are hidden, for a filter hides what still belongs to the plan', () => {
    const xml = `<cols><col min="2" max="2" hidden="1"/></cols>${sheet(row(1, header) + row(2, header, 'hidden="1"'))}`;
    expect(rowTexts(onlyTable(one(xml)))).toEqual(Array(2).fill('STT | Nhiệm vụ | Chủ trì | Thời hạn'));
  });
  it('joins the lines typed in a cell and says where each begins', () => {
    const xml = sheet(row(1, { ...header, B: '- Một&#10;- Hai_x000D_' }));
    expect(onlyTable(one(xml)).rows[0]?.cells[1]).toMatchObject({
      text: '- Một - Hai',
      starts: [
        { at: 0, line: 1 },
        { at: 6, line: 1 },
      ],
    });
  });
  it('is read without the places of its cells, which a file may leave out', () => {
    const c = (t: string) => `<c t="inlineStr"><is><t>${t}</t></is></c>`;
    const xml = `<sheetData><row>${c('a')}${c('b')}${c('c')}</row><row>${c('d')}</row></sheetData>`;
    expect(rowTexts(onlyTable(one(xml)))).toEqual(['a | b | c', 'd']);
  });
});

describe('a workbook', () => {
  it('is all its visible sheets; a hidden one with content is told, an empty one is not', () => {
    const xml = sheet(row(1, header));
    const read = readXlsx(
      xlsxOf([
        { name: 'Một', xml },
        { name: 'Ẩn', xml, state: 'hidden' },
        { name: 'Ẩn hẳn', xml, state: 'veryHidden' },
        { name: 'Trống', xml: '<sheetData/>', state: 'hidden' },
        { name: 'Hai', xml },
      ]),
    );
    expect(read.blocks.map((b) => isTable(b) && b.sheet)).toEqual(['Một', 'Hai']);
    expect(read.notes.map((n) => [n.code, n.message.vi.includes('"Ẩn')])).toEqual([
      ['hidden-sheet-left-out', true],
      ['hidden-sheet-left-out', true],
    ]);
  });
  it('takes the last value of a formula, never evaluates one, and tells where there is none', () => {
    const cells =
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>2x</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1"><f>NOW()</f></c>';
    const read = one(`<sheetData><row r="1">${cells}</row></sheetData>`);
    expect(rowTexts(onlyTable(read))).toEqual(['2 | 2x | #N/A']);
    expect(read.notes).toMatchObject([{ code: 'formula-without-value' }]);
  });
  it('reads shared texts with their runs and without phonetic readings', () => {
    const shared = '<si><r><t>Sở </t></r><r><t>Nội vụ</t></r><rPh><t>bỏ</t></rPh></si><si><t>hai</t></si>';
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>9</v></c><c r="D1" t="b"><v>1</v></c>';
    const bytes = xlsxOf([{ name: 'S', xml: `<sheetData><row r="1">${cells}</row></sheetData>` }], shared);
    expect(texts(readXlsx(bytes))).toEqual(['Sở Nội vụ | hai | TRUE']);
  });
  it('shows dates and percents by the formats of its styles', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs>';
    const cells =
      '<c r="A1"><v>1</v></c><c r="B1" s="1"><v>46112</v></c><c r="C1" s="2"><v>46112</v></c><c r="D1" s="3"><v>0.3</v></c>';
    const bytes = xlsxOf(
      [{ name: 'S', xml: `<sheetData><row r="1">${cells}</row></sheetData>` }],
      '',
      styles,
    );
    expect(texts(readXlsx(bytes))).toEqual(['1 | 31/03/2026 | 03/2026 | 30%']);
  });
  it('written by a library is read as it was meant', async () => {
    const head = ['STT', 'Nhiệm vụ', 'Thời hạn', 'Tỷ lệ'].map((value) => ({
      value,
      fontWeight: 'bold' as const,
    }));
    const file = await writeXlsxFile([
      [{ value: 'PHỤ LỤC', columnSpan: 4 }, null, null, null],
      head,
      [
        { value: 1 },
        { value: 'Rà soát & công bố <danh mục>' },
        { value: new Date(Date.UTC(2026, 5, 30)), format: 'dd/mm/yyyy' },
        { value: 0.855, format: '0.0%' },
      ],
    ]).toBuffer();
    expect(texts(readXlsx(new Uint8Array(file)))).toEqual([
      'PHỤ LỤC',
      'STT | Nhiệm vụ | Thời hạn | Tỷ lệ',
      '1 | Rà soát & công bố <danh mục> | 30/06/2026 | 85,5%',
    ]);
  });
});

describe('the words of a workbook', () => {
  it('are those that another reader finds', async () => {
    const words = (r: number) =>
      ['Nội dung', 'Sở Nội vụ', ' hai  khoảng trống', '<a> & "b"'].map((w) => `${w} ${r}`);
    const rows = Array.from({ length: 60 }, (_, r) => words(r).map((value) => ({ value })));
    const file = await writeXlsxFile(rows).toBuffer();
    const [other] = await readXlsxFile(file);
    const plain = (other?.data ?? []).map((row) => row.map((c) => String(c).replace(/\s+/gu, ' ').trim()));
    expect(plain).toHaveLength(60);
    expect(onlyTable(readXlsx(new Uint8Array(file))).rows.map((r) => r.cells.map((c) => c.text))).toEqual(
      plain,
    );
  });
});

describe('a number', () => {
  it.each<[number, string, string]>([
    [0.1 + 0.2, 'General', '0.3'],
    [1.1, 'General', '1.1'],
    [1.1, '0.0', '1.1'],
    [7, '00', '07'],
    [1500000, '#,##0', '1.500.000'],
    [1500000.5, '#,##0.00', '1.500.000,50'],
    [-1500, '#,##0;[Red](#,##0)', '-1.500'],
    [0.3, '0%', '30%'],
    [0.855, '0.00%', '85,50%'],
    [12, '0" xã"', '12 xã'],
    [12, '#,##0\\ "đồng"', '12 đồng'],
    [3, '@', '3'],
    [46112, 'dd/mm/yyyy', '31/03/2026'],
    [46112, 'd/m/yy', '31/3/2026'],
    [46112, 'm/d/yyyy', '31/03/2026'],
    [46112, 'yyyy-mm-dd', '31/03/2026'],
    [46112, '[$-42A]dd/mm/yyyy;@', '31/03/2026'],
    [46112, '"Trước ngày "dd/mm/yyyy', 'Trước ngày 31/03/2026'],
    [46112, 'mm/yyyy', '03/2026'],
    [46112, 'yyyy', '2026'],
    [46112.75, 'dd/mm/yyyy hh:mm', '31/03/2026 18:00'],
    [0.5, 'h:mm', '12:00'],
    [45350, 'dd/mm/yyyy', '28/02/2024'],
    [45351, 'dd/mm/yyyy', '29/02/2024'],
    [45352, 'dd/mm/yyyy', '01/03/2024'],
    [9e9, 'dd/mm/yyyy', '9000000000'],
  ])('%d in the form %s is shown as %s', (value, format, shown) =>
    expect(printedNumber(value, format, false)).toBe(shown),
  );
  it('counts days from 1904 where the workbook says so', () =>
    expect(printedNumber(46112 - 1462, 'dd/mm/yyyy', true)).toBe('31/03/2026'));
});

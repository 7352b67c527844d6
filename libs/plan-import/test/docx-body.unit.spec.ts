import { describe, expect, it } from '@jest/globals';
import { isTable } from '../src/front-ends/source-block.js';
import { docxOf, onlyTable, paragraph as p, readDocx, rowTexts, run, texts } from './office-files.js';

const shown = (body: string) => texts(readDocx(docxOf(body)));
const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const instruct = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const box = (content: string) =>
  `<w:r><w:drawing><wps:txbx xmlns:wps="x"><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></w:r>`;

describe('a paragraph', () => {
  it('is its runs together, with tabs as spaces and without soft hyphens', () => {
    const runs =
      run('Số: ') +
      '<w:r><w:t>07</w:t><w:tab/><w:t>/KH</w:t><w:noBreakHyphen/><w:t>UB</w:t><w:softHyphen/><w:t>ND</w:t></w:r>';
    expect(shown(p(runs))).toEqual(['Số: 07 /KH-UBND']);
  });
  it('is normalised, and left out without a word', () => {
    expect(shown(p(run('Kế  hoạch'.normalize('NFD'))) + p(run(' ')) + p(''))).toEqual(['Kế hoạch']);
  });
  it('keeps its number in the body, empty ones counted', () => {
    const { blocks } = readDocx(docxOf(p(run('Một')) + p('') + p(run('Ba'))));
    expect(blocks).toEqual([
      { text: 'Một', line: 1, endLine: 1 },
      { text: 'Ba', line: 3, endLine: 3 },
    ]);
  });
  it('typed over several lines is one where they only wrap, and several where an item, a label or a title begins', () => {
    const typed = (...lines: string[]) => p(lines.map(run).join('<w:r><w:br/></w:r>'));
    expect(shown(typed('Xây dựng hệ thống', 'dùng chung'))).toEqual(['Xây dựng hệ thống dùng chung']);
    expect(shown(typed('a) Xây dựng.', '- Chủ trì: Sở Nội vụ.', 'Thời gian: Quý I.'))).toEqual([
      'a) Xây dựng.',
      '- Chủ trì: Sở Nội vụ.',
      'Thời gian: Quý I.',
    ]);
    expect(shown(typed('KẾ HOẠCH', 'Chuyển đổi số năm 2026'))).toEqual([
      'KẾ HOẠCH',
      'Chuyển đổi số năm 2026',
    ]);
  });
  it('reads symbols of symbol fonts as what they look like', () => {
    expect(shown(p(`<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(' 85%')}`))).toEqual(['≥ 85%']);
    expect(shown(p(run('\uF0B7 Việc một')))).toEqual(['• Việc một']);
  });
  it('is in capitals where its run shows capitals', () => {
    expect(shown(p('<w:r><w:rPr><w:caps/></w:rPr><w:t>Kế hoạch đổi mới</w:t></w:r>'))).toEqual([
      'KẾ HOẠCH ĐỔI MỚI',
    ]);
  });
  it('reads a file that calls the namespace by another prefix', () => {
    const main = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const body = `<x:p xmlns:x="${main}"><x:r><x:t>Việc</x:t><x:tab/><x:t>một</x:t></x:r></x:p>`;
    expect(shown(body)).toEqual(['Việc một']);
  });
});

describe('what Word does not show', () => {
  it('deleted and moved words are left out, inserted ones kept', () => {
    const body = p(
      run('Trước ngày ') +
        '<w:del><w:r><w:delText>30/6</w:delText></w:r></w:del><w:ins><w:r><w:t>31/8</w:t></w:r></w:ins>' +
        '<w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>/2026</w:t></w:r></w:moveTo>',
    );
    expect(shown(body)).toEqual(['Trước ngày 31/8/2026']);
  });
  it('a paragraph whose end was deleted goes on in the next, also at the end of a cell and of the document', () => {
    const ended = '<w:rPr><w:del/></w:rPr>';
    expect(shown(p(run('Xây dựng '), ended) + p(run('hệ thống')) + p(run('Cuối'), ended))).toEqual([
      'Xây dựng hệ thống',
      'Cuối',
    ]);
    expect(shown(`<w:tbl><w:tr><w:tc>${p(run('Ô'), ended)}</w:tc></w:tr></w:tbl>`)).toEqual(['Ô']);
  });
  it('the numbers of a paragraph before a tracked change are not its numbers', () => {
    const old = '<w:pPrChange><w:pPr><w:pStyle w:val="H"/></w:pPr></w:pPrChange>';
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    expect(texts(readDocx(docxOf(p(run('Việc'), old), numbering, styles)))).toEqual(['Việc']);
  });
  it('hidden words and the prompt of an empty form field are left out', () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>';
    const control = (text: string, prompt: string) =>
      `<w:sdt><w:sdtPr>${prompt}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
    const body =
      p(hidden + run('hiện')) + p(control('Bấm để nhập', '<w:showingPlcHdr/>') + control('Sở Nội vụ', ''));
    expect(shown(body)).toEqual(['hiện', 'Sở Nội vụ']);
  });
  it('of alternatives the first is read, or the fallback where there is no other', () => {
    const choice = '<mc:Choice Requires="a"><w:r><w:t>một</w:t></w:r></mc:Choice>';
    const both = `<mc:AlternateContent>${choice}${choice}<mc:Fallback><w:r><w:t>hai</w:t></w:r></mc:Fallback></mc:AlternateContent>`;
    const fallback =
      '<mc:AlternateContent><mc:Fallback><w:r><w:t> ba</w:t></w:r></mc:Fallback></mc:AlternateContent>';
    expect(shown(p(both + fallback))).toEqual(['một ba']);
  });
  it('of a field the result is read and not its instruction, whatever fields stand in it', () => {
    const nested = field('begin') + instruct('IF ') + field('begin') + instruct('DATE') + field('separate');
    const body =
      nested +
      run('bỏ') +
      field('end') +
      field('separate') +
      run('15/3/2026') +
      field('end') +
      '<w:fldSimple w:instr="PAGE"><w:r><w:t> trang</w:t></w:r></w:fldSimple>' +
      `<w:hyperlink>${run(' liên kết')}</w:hyperlink><w:smartTag>${run(' thẻ')}</w:smartTag>`;
    expect(shown(p(body))).toEqual(['15/3/2026 trang liên kết thẻ']);
  });
  it('a table of contents is left out, for its lines stand in the text again', () => {
    const body =
      p(field('begin') + instruct(' TOC \\o "1-3"') + field('separate') + run('I. MỤC ĐÍCH 1')) +
      p(run('II. NHIỆM VỤ 2') + field('end')) +
      p(run('I. MỤC ĐÍCH'));
    expect(shown(body)).toEqual(['I. MỤC ĐÍCH']);
  });
  it('footnotes are left out, which is told', () => {
    const read = readDocx(docxOf(p(run('Việc') + '<w:r><w:footnoteReference w:id="1"/></w:r>')));
    expect(read.notes).toMatchObject([{ code: 'footnotes-left-out' }]);
    expect(texts(read)).toEqual(['Việc']);
  });
});

describe('a text box', () => {
  it('follows the paragraph that it hangs on, once, and keeps its paragraphs and tables', () => {
    const drawn = box(p(run('Trong khung')) + p(run('Dòng hai')));
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${drawn}</mc:Choice><mc:Fallback>${drawn}</mc:Fallback></mc:AlternateContent>`;
    expect(shown(p(run('Trước ') + both + run('sau')) + p(run('Cuối')))).toEqual([
      'Trước sau',
      'Trong khung',
      'Dòng hai',
      'Cuối',
    ]);
  });
});

describe('pages', () => {
  const turn = '<w:r><w:lastRenderedPageBreak/></w:r>';
  const set = '<w:r><w:br w:type="page"/></w:r>';
  const pagesOf = (body: string) =>
    readDocx(docxOf(body)).blocks.map((b) => (isTable(b) ? b.rows.map((r) => r.page) : b.page));
  it('are counted by the breaks Word has left, a set break and its rendering once', () => {
    expect(pagesOf(p(run('a')) + p(turn + run('b')) + p(run('c') + set) + p(turn + run('d')))).toEqual([
      1, 2, 2, 3,
    ]);
  });
  it('are not told where there is no break', () => {
    expect(pagesOf(p(run('a')))).toEqual([undefined]);
  });
  it('a row turns as many pages as the cell that turns most', () => {
    const cell = (content: string) => `<w:tc>${p(content)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const split = row(run('a') + turn + run('a'), run('b') + turn + run('b'));
    const anew = row(turn + run('c'), turn + run('d'));
    expect(pagesOf(`<w:tbl>${split}${row(run('x'))}${anew}</w:tbl>${p(run('y'))}`)).toEqual([[1, 2, 3], 3]);
  });
});

describe('a table', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${p(run(text))}</w:tc>`;
  const row = (cells: string, properties = '') =>
    `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
  const tableOf = (rows: string) => onlyTable(readDocx(docxOf(`<w:tbl>${rows}</w:tbl>`)));
  const grid = (rows: string) =>
    tableOf(rows).rows.map((r) => r.cells.map((c) => [c.text, c.column, c.columns, c.rows]));
  it('counts cells merged over columns and rows once, with what they cover', () => {
    const rows =
      row(cell('STT', '<w:vMerge w:val="restart"/>') + cell('Phân công', '<w:gridSpan w:val="2"/>')) +
      row(cell('', '<w:vMerge/>') + cell('Chủ trì') + cell('Phối hợp')) +
      row(cell('1') + cell('Sở Nội vụ') + cell('Sở Y tế'));
    expect(grid(rows)).toEqual([
      [
        ['STT', 0, 1, 2],
        ['Phân công', 1, 2, 1],
      ],
      [
        ['Chủ trì', 1, 1, 1],
        ['Phối hợp', 2, 1, 1],
      ],
      [
        ['1', 0, 1, 1],
        ['Sở Nội vụ', 1, 1, 1],
        ['Sở Y tế', 2, 1, 1],
      ],
    ]);
  });
  it('begins a row where its first cells are missing', () => {
    expect(grid(row(cell('x'), '<w:gridBefore w:val="2"/>'))).toEqual([[['x', 2, 1, 1]]]);
  });
  it('takes a cell that goes on from nowhere as a cell of its own', () => {
    expect(grid(row(cell('x', '<w:vMerge/>')))).toEqual([[['x', 0, 1, 1]]]);
  });
  it('joins the paragraphs of a cell and says where each begins', () => {
    const content = `<w:tc>${p(run('ỦY BAN NHÂN DÂN'))}${p(run('XÃ BÌNH KHÊ'))}</w:tc>`;
    expect(tableOf(row(content)).rows[0]?.cells[0]).toMatchObject({
      text: 'ỦY BAN NHÂN DÂN XÃ BÌNH KHÊ',
      starts: [
        { at: 0, line: 1 },
        { at: 16, line: 1 },
      ],
    });
  });
  it('reads a table inside a cell as words of the cell', () => {
    const inner = `<w:tbl>${row(cell('hai') + cell('ba'))}${row(cell('bốn'))}</w:tbl>`;
    const outer = `<w:tc>${p(run('một'))}${inner}${p(run('năm'))}</w:tc>`;
    expect(rowTexts(tableOf(row(outer + cell('sáu'))))).toEqual(['một hai ba bốn năm | sáu']);
  });
  it('numbers a cell that holds nothing but its number', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const numbered = `<w:tc>${p('', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}</w:tc>`;
    const body = `<w:tbl>${row(numbered + cell('Việc một'))}${row(numbered + cell('Việc hai'))}</w:tbl>`;
    expect(texts(readDocx(docxOf(body, numbering)))).toEqual(['1 | Việc một', '2 | Việc hai']);
  });
  it('leaves out a row that was deleted', () => {
    expect(grid(row(cell('a')) + row(cell('b'), '<w:del/>') + row(cell('c')))).toHaveLength(2);
  });
  it('stands between the paragraphs around it, each row on a line of its own', () => {
    const { blocks } = readDocx(
      docxOf(`${p(run('a'))}<w:tbl>${row(cell('b'))}${row(cell('c'))}</w:tbl>${p(run('d'))}`),
    );
    expect(blocks.flatMap((b) => (isTable(b) ? b.rows.map((r) => r.line) : [b.line]))).toEqual([1, 2, 3, 4]);
  });
  it('does not believe a span of millions', () => {
    expect(grid(row(cell('x', '<w:gridSpan w:val="999999999"/>')))).toEqual([[['x', 0, 200, 1]]]);
  });
});

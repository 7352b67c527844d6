import { describe, expect, it } from '@jest/globals';
import { docxOf, paragraph, readDocx, run, texts } from './office-files.js';

const level = (ilvl: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const list = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const use = (numId: number, list: number, more = '') =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${list}"/>${more}</w:num>`;
const startAt = (ilvl: number, start: number) =>
  `<w:lvlOverride w:ilvl="${ilvl}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
const item = (text: string, numId: number, ilvl = 0) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`);
const styled = (text: string, style: string, more = '') =>
  paragraph(run(text), `<w:pStyle w:val="${style}"/>${more}`);

const outline = list(
  1,
  level(0, 'upperRoman', '%1.'),
  level(1, 'decimal', '%2.'),
  level(2, 'lowerLetter', '%3)'),
);
const shown = (body: string, numbering = outline + use(1, 1), styles = '') =>
  texts(readDocx(docxOf(body, numbering, styles)));

describe('a numbered list', () => {
  it('is read with the numbers Word shows, deeper levels beginning again below a higher one', () => {
    const body =
      item('Mục đích', 1) +
      item('Nhiệm vụ', 1) +
      item('Thể chế', 1, 1) +
      item('Rà soát', 1, 2) +
      item('Ban hành', 1, 2) +
      item('Hạ tầng', 1, 1) +
      item('Xây dựng', 1, 2) +
      item('Kinh phí', 1);
    expect(shown(body)).toEqual([
      'I. Mục đích',
      'II. Nhiệm vụ',
      '1. Thể chế',
      'a) Rà soát',
      'b) Ban hành',
      '2. Hạ tầng',
      'a) Xây dựng',
      'III. Kinh phí',
    ]);
  });
  it('counts on between uses of one definition, and begins anew where a use says so', () => {
    const body = item('Một', 1) + item('Hai', 2) + item('Ba', 3) + item('Bốn', 3) + item('Năm', 1);
    const numbering = list(1, level(0, 'decimal', '%1.')) + use(1, 1) + use(2, 1) + use(3, 1, startAt(0, 7));
    expect(shown(body, numbering)).toEqual(['1. Một', '2. Hai', '7. Ba', '8. Bốn', '9. Năm']);
  });
  it('takes a level that its use defines anew', () => {
    const changed = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', 'Phần %1:')}</w:lvlOverride>`;
    expect(shown(item('Chung', 1) + item('Riêng', 2), outline + use(1, 1) + use(2, 1, changed))).toEqual([
      'I. Chung',
      'Phần B: Riêng',
    ]);
  });
  it('prints the numbers of the levels above in their own form, or all in digits', () => {
    const deep = list(
      1,
      level(0, 'upperRoman', '%1.'),
      level(1, 'decimal', '%1.%2.'),
      level(2, 'lowerLetter', '%1.%2.%3.', '<w:isLgl/>'),
    );
    const body = item('A', 1) + item('B', 1) + item('C', 1, 1) + item('D', 1, 2);
    expect(shown(body, deep + use(1, 1))).toEqual(['I. A', 'II. B', 'II.1. C', '2.1.1. D']);
  });
  it('restarts a level only after the level it names, or never', () => {
    const levels = (restart: string) =>
      list(1, level(0, 'decimal', '%1.'), level(1, 'decimal', '%2)'), level(2, 'decimal', '(%3)', restart));
    const body = item('x', 1) + item('x', 1, 1) + item('x', 1, 2) + item('x', 1, 1) + item('x', 1, 2);
    const last = (restart: string) =>
      shown(body + item('x', 1) + item('x', 1, 2), levels(restart) + use(1, 1));
    expect(last('').map((t) => t.slice(0, -2))).toEqual(['1.', '1)', '(1)', '2)', '(1)', '2.', '(1)']);
    expect(last('<w:lvlRestart w:val="1"/>').map((t) => t.slice(0, -2))).toEqual([
      '1.',
      '1)',
      '(1)',
      '2)',
      '(2)',
      '2.',
      '(1)',
    ]);
    expect(last('<w:lvlRestart w:val="0"/>').at(-1)).toBe('(3) x');
  });
  it.each([
    ['lowerRoman', '%1)', ['i)', 'ii)', 'iii)', 'iv)']],
    ['decimalZero', '%1.', ['01.', '02.', '03.', '04.']],
    ['lowerLetter', '%1)', ['a)', 'b)', 'c)', 'd)']],
    ['decimal', 'Nhiệm vụ %1:', ['Nhiệm vụ 1:', 'Nhiệm vụ 2:', 'Nhiệm vụ 3:', 'Nhiệm vụ 4:']],
    ['decimal', '(%1)', ['(1)', '(2)', '(3)', '(4)']],
    ['bullet', '\uF0B7', ['-', '-', '-', '-']],
    ['bullet', '+', ['+', '+', '+', '+']],
    ['none', '', ['', '', '', '']],
  ])('prints %s "%s" as %j', (format, text, labels) => {
    const body = labels.map(() => item('Việc', 1)).join('');
    const numbering = list(1, level(0, format, text)) + use(1, 1);
    expect(shown(body, numbering)).toEqual(labels.map((l) => `${l} Việc`.trim()));
  });
  it('goes on after z as Word does', () => {
    const body = Array.from({ length: 28 }, () => item('x', 1)).join('');
    expect(shown(body, list(1, level(0, 'upperLetter', '%1.')) + use(1, 1)).slice(25)).toEqual([
      'Z. x',
      'AA. x',
      'BB. x',
    ]);
  });
  it('has its numbers told from the text where Word shows no stop between them', () => {
    expect(shown(item('Mục tiêu', 1), list(1, level(0, 'upperRoman', '%1')) + use(1, 1))).toEqual([
      'I. Mục tiêu',
    ]);
  });
  it('takes the format of newer Word once, not the one beside it for older programs', () => {
    const both =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="01, 02, 03, ..."/></mc:Choice>' +
      '<mc:Fallback><w:numFmt w:val="upperRoman"/></mc:Fallback></mc:AlternateContent>';
    const numbering = list(
      1,
      `<w:lvl w:ilvl="0"><w:start w:val="1"/>${both}<w:lvlText w:val="%1."/></w:lvl>`,
    );
    expect(shown(item('Việc', 1), numbering + use(1, 1))).toEqual(['01. Việc']);
  });
  it('counts a paragraph without words but prints no line for it', () => {
    expect(shown(item('Một', 1) + item('', 1) + item('Ba', 1))).toEqual(['I. Một', 'III. Ba']);
  });
});

describe('a style with numbers', () => {
  const style = (id: string, numPr: string, more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}" ${more.startsWith('<') ? '' : more}>${more.startsWith('<') ? more : ''}<w:pPr>${numPr}</w:pPr></w:style>`;
  const numPr = (numId: number, ilvl?: number) =>
    `<w:numPr>${ilvl === undefined ? '' : `<w:ilvl w:val="${ilvl}"/>`}<w:numId w:val="${numId}"/></w:numPr>`;
  const headings = list(
    1,
    level(0, 'upperRoman', '%1.', '<w:pStyle w:val="H1"/>'),
    level(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/>'),
  );
  it('puts its paragraphs on the level that names it', () => {
    const styles = style('H1', numPr(1)) + style('H2', numPr(1));
    const body = styled('Chung', 'H1') + styled('Riêng', 'H2') + styled('Riêng nữa', 'H2');
    expect(shown(body, headings + use(1, 1), styles)).toEqual(['I. Chung', '1. Riêng', '2. Riêng nữa']);
  });
  it('passes its list on to the styles based on it', () => {
    const styles = style('H1', numPr(1)) + style('Child', '', '<w:basedOn w:val="H1"/>');
    expect(shown(styled('Chung', 'Child'), headings + use(1, 1), styles)).toEqual(['I. Chung']);
  });
  it('gives way to what the paragraph itself says, also that it has no number', () => {
    const styles = style('H1', numPr(1));
    const body =
      styled('Không số', 'H1', numPr(0)) + styled('Có số', 'H1') + styled('Số khác', 'H1', numPr(2, 1));
    expect(
      shown(body, headings + use(1, 1) + outline.replaceAll('Id="1"', 'Id="2"') + use(2, 2), styles),
    ).toEqual(['Không số', 'I. Có số', '1. Số khác']);
  });
  it('is also the default style', () => {
    const styles = style('Normal', numPr(1), 'w:default="1"');
    expect(shown(paragraph(run('Việc')), headings + use(1, 1), styles)).toEqual(['I. Việc']);
  });
  it('based on itself ends the search', () => {
    const styles = style('Round', '', '<w:basedOn w:val="Round"/>');
    expect(shown(styled('Việc', 'Round'), outline, styles)).toEqual(['Việc']);
  });
  it('may define the list that another definition points to', () => {
    const linked =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Mine"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Mine"/>${level(0, 'decimal', '%1/')}</w:abstractNum>`;
    expect(shown(item('Một', 1) + item('Hai', 2), linked + use(1, 1) + use(2, 2))).toEqual([
      '1/ Một',
      '2/ Hai',
    ]);
  });
});

import {
  Document,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { centred, furniture, run } from './docx-parts.mjs';
import { annexHead, annexRows } from './annex-text.mjs';

const WIDTHS = [700, 4300, 2000, 2300, 1700, 2200, 1300];
const SIZE = 24;

/** An annex on landscape pages: a table of seven columns whose head is repeated. */
export function annexDocument() {
  return new Document({
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        ...furniture('Phụ lục kèm theo Kế hoạch số 45/KH-UBND của Ủy ban nhân dân xã Bình Khê'),
        children: [
          centred('PHỤ LỤC', { bold: true }),
          centred('Danh mục nhiệm vụ chuyển đổi số xã Bình Khê năm 2026', { bold: true }),
          centred(
            '(Kèm theo Kế hoạch số 45/KH-UBND ngày 27 tháng 01 năm 2026 của Ủy ban nhân dân xã Bình Khê)',
            {
              italics: true,
              size: 26,
            },
          ),
          centred(''),
          table(),
        ],
      },
    ],
  });
}

function table() {
  const head = new TableRow({
    tableHeader: true,
    children: annexHead.map((t, i) => cell(t, i, { bold: true })),
  });
  return new Table({
    width: { size: WIDTHS.reduce((a, b) => a + b), type: WidthType.DXA },
    columnWidths: WIDTHS,
    rows: [head, ...annexRows.map(row)],
  });
}

function row(line) {
  const texts = line.split('|').map((t) => t.trim());
  if (texts.length === 1)
    return new TableRow({ children: [cell(texts[0], 0, { bold: true }, { columnSpan: WIDTHS.length })] });
  return new TableRow({ children: texts.map((t, i) => cell(t, i, {}, merge(t))) });
}

/** `^` goes on with the cell above, `v…` opens such a cell. */
const merge = (text) =>
  text === '^'
    ? { verticalMerge: VerticalMergeType.CONTINUE }
    : text.startsWith('v:')
      ? { verticalMerge: VerticalMergeType.RESTART }
      : {};

function cell(text, column, style, more = {}) {
  const shown = text === '^' ? '' : text.replace(/^v:/u, '');
  const children =
    style.bold && more.columnSpan === undefined
      ? [centred(shown, { ...style, size: SIZE })]
      : shown
          .split('//')
          .map((part) => new Paragraph({ children: [run(part.trim(), { ...style, size: SIZE })] }));
  return new TableCell({ children, width: { size: WIDTHS[column], type: WidthType.DXA }, ...more });
}

import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
} from 'docx';

/** Sizes of Decree 30/2020/NĐ-CP, annex I; docx counts type in half points and lengths in twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
export const FONT = 'Times New Roman';

export interface TextStyle {
  /** Points; 14 where nothing is said. */
  size?: number;
  bold?: boolean;
  italics?: boolean;
}

/** A paragraph of one run: text is only ever text, never a field or a link. */
export function paragraph(text: string, style: TextStyle = {}, more: IParagraphOptions = {}): Paragraph {
  const { size = 14, bold = false, italics = false } = style;
  return new Paragraph({ ...more, children: [new TextRun({ text, size: size * 2, bold, italics })] });
}

export const centred = (text: string, style: TextStyle = {}, more: IParagraphOptions = {}): Paragraph =>
  paragraph(text, style, { alignment: AlignmentType.CENTER, ...more });

/** Running text: justified, first line indented. */
export const prose = (text: string, style: TextStyle = {}): Paragraph =>
  paragraph(text, style, {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(12.7) },
    spacing: { before: 60, after: 60 },
  });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Two columns of paragraphs side by side, without lines: letterhead and signature. */
export function sideBySide(left: Paragraph[], right: Paragraph[], widths: readonly [number, number]): Table {
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: twips(width), type: WidthType.DXA },
      borders: { top: none, bottom: none, left: none, right: none },
    });
  return new Table({
    borders: noBorders,
    columnWidths: widths.map(twips),
    width: { size: twips(widths[0] + widths[1]), type: WidthType.DXA },
    rows: [new TableRow({ cantSplit: true, children: [cell(left, widths[0]), cell(right, widths[1])] })],
  });
}

export interface CellOptions {
  width: number;
  bold?: boolean;
  centred?: boolean;
  /** Of a header: its words stand in the middle of its height. */
  header?: boolean;
  columns?: number;
}

/** A cell of the annex: 12 points. */
export const annexCell = (
  text: string,
  { width, bold, centred: middle, header, columns }: CellOptions,
): TableCell =>
  new TableCell({
    children: [paragraph(text, { size: 12, bold }, middle ? { alignment: AlignmentType.CENTER } : {})],
    width: { size: twips(width), type: WidthType.DXA },
    columnSpan: columns,
    verticalAlign: header ? VerticalAlign.CENTER : VerticalAlign.TOP,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
  });

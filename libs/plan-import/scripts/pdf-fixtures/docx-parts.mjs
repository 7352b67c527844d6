import {
  AlignmentType,
  BorderStyle,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  Header,
  Footer,
} from 'docx';

export const FONT = 'Liberation Serif';
const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const noBorders = { top: none, bottom: none, left: none, right: none };
export const run = (text, more = {}) => new TextRun({ text, font: FONT, size: 28, ...more });
export const centred = (text, more = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, more)] });

/** A paragraph of the body: first line indented, justified, as Decree 30/2020 asks. */
export const body = (text, more = {}) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 567 },
    spacing: { after: 120, line: 300 },
    children: [run(text, more)],
  });

/** Two columns without lines: the letterhead, or the receivers beside the signature. */
export function sideBySide(left, right, widths = [3800, 5600]) {
  const cell = (children, i) =>
    new TableCell({ children, borders: noBorders, width: { size: widths[i], type: WidthType.DXA } });
  return new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ children: [cell(left, 0), cell(right, 1)] })],
  });
}

/** The page number stands at the top in the middle, not on the first page; a running foot below. */
export const furniture = (foot) => ({
  headers: {
    first: new Header({ children: [new Paragraph('')] }),
    default: new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: 26 })],
        }),
      ],
    }),
  },
  footers: {
    first: new Footer({ children: [centred(foot, { size: 18, italics: true })] }),
    default: new Footer({ children: [centred(foot, { size: 18, italics: true })] }),
  },
});

import type { Row } from 'write-excel-file/universal';
import { MOTTO, NATION, TITLE_WORD } from '../words/head-words.js';
import type { AnnexRow, PlanForm } from '../words/plan-form.js';
import { acrossRow, bordered, textRow, type Style } from './sheet-cells.js';

/** A sheet before it is styled by the library: rows, widths in characters, rows that stay in sight. */
export interface PlanSheet {
  sheet: string;
  data: Row[];
  columns: { width: number }[];
  landscape: boolean;
  /** Rows on top that stay when one scrolls; the last of them is printed on every page. */
  stickyRowsCount: number;
}

const TEXT_WIDTH = [95];
const WIDTHS = [10, 50, 24, 28, 22, 22, 20];

/** The head, the tasks, and what else the plan asks for, in the order in which the document has them. */
export const planSheets = (form: PlanForm): PlanSheet[] =>
  [headSheet(form), taskSheet(form), closingSheet(form)].filter(({ data }) => data.length > 0);

const textSheet = (sheet: string, data: Row[]): PlanSheet => ({
  sheet,
  data,
  columns: TEXT_WIDTH.map((width) => ({ width })),
  landscape: false,
  stickyRowsCount: 0,
});

const bold: Style = { fontWeight: 'bold' };
const middle: Style = { align: 'center' };
const line = (text: string, style: Style = {}): Row => textRow([text], TEXT_WIDTH, () => style);

function headSheet({ head }: PlanForm): PlanSheet {
  const title = { ...middle, ...bold };
  return textSheet('Kế hoạch', [
    ...head.issuer.map((text) => line(text, title)),
    line(head.number, middle),
    line(NATION, title),
    line(MOTTO, title),
    line(head.placeAndDate, middle),
    line(TITLE_WORD, title),
    line(head.title, title),
    ...[...head.basis, head.opening].map((text) => line(text)),
  ]);
}

function taskSheet({ annex: { title, columns, rows } }: PlanForm): PlanSheet {
  const [word = '', name = '', beside = ''] = title;
  const header = { ...bordered, ...bold, ...middle, alignVertical: 'center' as const };
  const data = [
    acrossRow(word, WIDTHS, { ...bold, ...middle }),
    acrossRow(name, WIDTHS, { ...bold, ...middle }),
    acrossRow(beside, WIDTHS, { ...middle, fontStyle: 'italic' }),
    textRow(columns, WIDTHS, () => header),
    ...rows.map(rowOf),
  ];
  const widths = WIDTHS.map((width) => ({ width }));
  return {
    sheet: 'Nhiệm vụ',
    data,
    columns: widths,
    landscape: true,
    stickyRowsCount: data.length - rows.length,
  };
}

const rowOf = (row: AnnexRow): Row =>
  'section' in row
    ? acrossRow(row.section, WIDTHS, { ...bordered, ...bold })
    : textRow(row.cells, WIDTHS, (i) => ({ ...bordered, ...(i === 0 ? middle : {}) }));

function closingSheet({ closing, receivers, signature }: PlanForm): PlanSheet {
  const signed = [...signature.office, signature.name].filter((text) => text !== '');
  return textSheet('Tổ chức thực hiện', [
    ...closing.flatMap(({ heading, paragraphs }): Row[] => [
      line(heading, bold),
      ...paragraphs.map((text) => line(text)),
    ]),
    ...receivers.map((text) => line(text)),
    ...signed.map((text) => line(text, { ...middle, ...bold })),
  ]);
}

import { Table, TableLayoutType, TableRow, WidthType } from 'docx';
import type { AnnexRow, PlanForm } from '../words/plan-form.js';
import { annexCell, twips } from './docx-parts.js';

/** Millimetres of a landscape page within its margins. */
const WIDTHS = [18, 70, 37, 42, 31, 29, 30];
const width = WIDTHS.reduce((sum, one) => sum + one, 0);

/** The tasks as a table whose header comes again on every page and whose rows stay whole. */
export function annexTable({ columns, rows }: PlanForm['annex']): Table {
  const header = columns.map((title, i) =>
    annexCell(title, { width: WIDTHS[i] ?? 0, bold: true, centred: true, header: true }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: WIDTHS.map(twips),
    width: { size: twips(width), type: WidthType.DXA },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: header }), ...rows.map(rowOf)],
  });
}

function rowOf(row: AnnexRow): TableRow {
  const children =
    'section' in row
      ? [annexCell(row.section, { width, bold: true, columns: WIDTHS.length })]
      : row.cells.map((text, i) => annexCell(text, { width: WIDTHS[i] ?? 0, centred: i === 0 }));
  return new TableRow({ cantSplit: true, children });
}

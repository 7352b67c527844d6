import type { SourceCell } from '../front-ends/source-block.js';
import type { LabelKind } from '../structure/labels.js';
import type { LabelledValue } from '../structure/labelled.js';
import { markerOf } from '../structure/marker.js';
import { spanIn } from '../structure/span.js';
import type { TaskDraft } from '../tasks/task-draft.js';
import { splitHeading } from '../units/split-heading.js';
import { namesOnlyBodies } from '../units/heading-units.js';
import { columnKind, type ColumnKind } from './column-kind.js';
import { timesInCell } from './cell-lines.js';
import { ownersOfCell } from './cell-owners.js';
import { joinCells } from './join-cells.js';
import { withoutDittos, saysDitto } from './ditto.js';
import { endsReach, reachOf, type Reach } from './heading-reach.js';
import { withLeadsAbove } from './leads-above.js';
import { figureOf } from './indicator-table.js';
import {
  headingOf,
  isCounted,
  isLetter,
  isNumberedHeading,
  isReference,
  isTimedHeading,
  rowKind,
} from './row-kind.js';
import type { TaskTable, TableRow } from './table-sections.js';
import { crossedPeriods } from './crossed-periods.js';

/** Rows that are one task: its own, and those that a page break cut off. */
interface TaskRows {
  sign: string;
  rows: TableRow[];
  leads: string[];
  section: string;
  /** The time that the heading above prints. */
  above?: SourceCell;
}

/** The tasks of a table, in printed order; `row 12` is the row numbered 12. */
export function tableDrafts(table: TaskTable, several: boolean): TaskDraft[] {
  const tasks = groupRows(table);
  const prefixes = restartPrefixes(tasks, several ? table.above.map((l) => l.text) : []);
  const isDitto = saysDitto(table.columns.kinds, table.columns.term);
  let above: ReadonlyMap<number, SourceCell> | undefined;
  const drafts = tasks.map((task, i) => {
    above = withoutDittos(cellsOf(task, table), above, isDitto);
    return draftOf({ ...task, cells: above }, table, prefixes[i] ?? '', i + 1);
  });
  return withLeadsAbove(drafts, tasks);
}

/** Each column's words, with those that a page break cut off. */
function cellsOf(task: TaskRows, { columns }: TaskTable): ReadonlyMap<number, SourceCell> {
  const cells = new Map<number, SourceCell>();
  columns.kinds.forEach((_, c) => {
    const joined = joinCells(task.rows.map((r) => r.cells[c]));
    if (joined) cells.set(c, joined);
  });
  return cells;
}

function groupRows(table: TaskTable): TaskRows[] {
  const tasks: TaskRows[] = [];
  const whole: Reach = { leads: headingLeads(table), sign: '' };
  let reach = whole;
  let section = '';
  let above: SourceCell | undefined;
  const counted = table.rows.some((row) => isCounted(row, table.columns));
  let number = '';
  for (const [i, row] of table.rows.entries()) {
    if (isHeaderOfAnother(row, table.columns.kinds)) continue;
    const last = tasks.at(-1);
    const next = table.rows[i + 1];
    const timed = counted && isTimedHeading(row, next, table.columns);
    const numbered = isNumberedHeading(row, next, table.columns);
    const found =
      timed || numbered ? headingOf(row, table.columns) : rowKind(row, table.columns, last !== undefined);
    if (found.kind === 'more') {
      last?.rows.push(row);
      continue;
    }
    const { sign } = found;
    if (found.kind !== 'task') {
      above = timed ? row.cells[table.columns.kinds.indexOf('time')] : numbered ? above : undefined;
      if (found.kind === 'lead') reach = reachOf(found.text, sign);
      else if (endsReach(reach, sign)) reach = whole;
      if (!numbered) section = sign;
    }
    if (!isLetter(sign)) number = /^\d/u.test(sign) ? sign : '';
    const under = isLetter(sign) && number !== '' ? [section, number].filter(Boolean).join('.') : section;
    if (found.kind === 'task')
      tasks.push({ sign, rows: [row], leads: reach.leads, section: under, ...(above ? { above } : {}) });
  }
  return tasks;
}

/** "TT | Tên dự án | Tổng mức đầu tư": the header of a form that follows, none of whose columns is known. */
function isHeaderOfAnother(row: TableRow, kinds: readonly (ColumnKind | null)[]): boolean {
  const number = row.cells[kinds.indexOf('number')]?.text ?? '';
  return columnKind(number) === 'number' && !/\d/u.test(number);
}

/** "1. Sở Y tế" printed over a table of its own. */
function headingLeads({ above }: TaskTable): string[] {
  const text = above.at(-1)?.text ?? '';
  const plain = (markerOf(text)?.rest ?? text).replace(/\s*:$/u, '');
  return namesOnlyBodies(plain, 15) ? splitHeading(plain) : [];
}

/** Where numbering begins again under each heading, the heading's sign tells rows of one number apart. */
function restartPrefixes(tasks: readonly TaskRows[], above: string[]): string[] {
  const signs = tasks.map((t) => t.sign);
  const restarts = new Set(signs).size < signs.length;
  const annex =
    above.map((t) => /^phụ lục\s+(?:số\s+)?([IVX]+|\d+|[A-Z])\b/iu.exec(t)?.[1]).find((s) => s) ?? '';
  const base = annex === '' ? '' : `${annex}.`;
  return tasks.map(({ section }) => (restarts && section !== '' ? `${base}${section}.` : base));
}

const labelOf: Partial<Record<ColumnKind, LabelKind>> = {
  lead: 'lead',
  owners: 'lead',
  support: 'support',
  executor: 'executor',
  product: 'product',
  target: 'target',
  money: 'remark',
};

interface ReadRows extends TaskRows {
  cells: ReadonlyMap<number, SourceCell>;
}

function draftOf(task: ReadRows, table: TaskTable, prefix: string, order: number): TaskDraft {
  const { kinds } = table.columns;
  const [first, last] = [task.rows[0], task.rows.at(-1)];
  const { cells } = task;
  const labels: LabelledValue[] = [];
  kinds.forEach((kind, c) => {
    const cell = cells.get(c);
    const label = kind === null ? undefined : labelOf[kind];
    if (!cell || !label || cell.text === '') return;
    const { figures } = table.columns;
    if (isOwner(label)) labels.push(...ownersOfCell(label, cell));
    else if (figures?.value === c)
      labels.push({
        ...labelled(label, cell),
        value: figureOf(cell.text, cells.get(figures.unit)?.text ?? ''),
      });
    else labels.push(labelled(label, cell));
  });
  const time = timeCell(task, table, cells);
  if (time) labels.push(time);
  const content = cells.get(kinds.indexOf('content'));
  const remark = cells.get(kinds.indexOf('remark'));
  const hasLead = labels.some((l) => l.kind === 'lead');
  return {
    ref: isReference(task.sign) ? task.sign : `row ${prefix}${task.sign === '' ? order : task.sign}`,
    content: content?.text ?? '',
    labels: withHeadingLead(labels, hasLead || task.leads.length > 0),
    inherited: { leads: hasLead ? [] : task.leads, supports: [], time: timeAbove(task), labels: [] },
    line: first?.row.line ?? 0,
    endLine: last?.row.endLine ?? first?.row.endLine ?? 0,
    ...(first?.row.page ? { page: first.row.page } : {}),
    ...(remark && remark.text !== '' ? { remark: labelled('remark', remark) } : {}),
    ...(content ? { span: spanIn(content) } : {}),
    inTable: true,
  };
}

const timeAbove = ({ above }: TaskRows): { text: string; line: number } | null =>
  above ? { text: timesInCell(above), line: above.line } : null;

const isOwner = (label: LabelKind): boolean =>
  label === 'lead' || label === 'support' || label === 'executor';

/** Under a lead of their own the executing units of a row are its supporters, as beside a label of a lead. */
const withHeadingLead = (labels: LabelledValue[], led: boolean): LabelledValue[] =>
  led ? labels.map((l) => (l.kind === 'executor' ? { ...l, kind: 'support' as const } : l)) : labels;

const labelled = (kind: LabelKind, cell: SourceCell): LabelledValue => ({
  kind,
  value: cell.text,
  line: cell.line,
  span: spanIn(cell),
});

function timeCell(
  task: TaskRows,
  { columns }: TaskTable,
  cells: ReadonlyMap<number, SourceCell>,
): LabelledValue | null {
  const during = cells.get(columns.kinds.indexOf('time'));
  const term = columns.term === undefined ? undefined : cells.get(columns.term);
  if (term && /\d|[IVX]/u.test(term.text) && !isCross(term)) return termIn(during, term);
  const end = during;
  const start = cells.get(columns.kinds.indexOf('start'));
  // A cell over both columns says one thing: "Khi có thiên tai".
  if (start && start.text !== '' && end && end.text !== '' && start.text !== end.text)
    return { kind: 'time', value: `Từ ${start.text} đến ${end.text}`, line: end.line };
  const cell = end && end.text !== '' ? end : start;
  if (cell && cell.text !== '' && !isCross(cell))
    return { ...labelled('time', cell), value: timesInCell(cell) };
  const crossed = crossedPeriods(columns.titles, task.rows[0]);
  return crossed === null ? null : { kind: 'time', value: crossed, line: task.rows[0]?.row.line ?? 0 };
}

const isCross = ({ text }: SourceCell): boolean => /^[xX✓✔]$/u.test(text);

/** "Từ tháng 3 | 30/6/2025". */
function termIn(during: SourceCell | undefined, term: SourceCell): LabelledValue {
  const from = /^từ\s+((?:(?!đến|-).)+)$/iu.exec(during?.text ?? '')?.[1];
  const time = labelled('time', term);
  return from === undefined
    ? { ...time, value: timesInCell(term) }
    : { ...time, value: `Từ ${from} đến ${term.text.replace(/^(?:đến|trước)\s+/iu, '')}` };
}

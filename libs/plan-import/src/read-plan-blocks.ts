import { countsOf } from './counts.js';
import { readMoney } from './duties/read-money.js';
import { readArticles, readDuties } from './duties/read-duties.js';
import { isTable, type SourceBlock, type SourceLine } from './front-ends/source-block.js';
import { readClosing } from './head/read-closing.js';
import { planYear } from './head/plan-year.js';
import { readHead } from './head/read-head.js';
import { statedCounts } from './head/stated-counts.js';
import type { PlanDocument, PlanDocumentTask } from './plan-document.js';
import { PlanReadError } from './plan-read-error.js';
import { divideParts, type Annex, type Parts } from './structure/parts.js';
import { outlineOf } from './structure/outline.js';
import { sectionsOf } from './structure/sections.js';
import { cellsUnread } from './tables/cells-unread.js';
import { columnsUnread } from './tables/columns-unread.js';
import { tableDrafts } from './tables/table-drafts.js';
import { takeAdded } from './tables/take-added.js';
import { divideTables, type TaskTable } from './tables/table-sections.js';
import { assignsItself } from './tasks/beside-annex.js';
import { collectDrafts } from './tasks/collect-drafts.js';
import type { TaskDraft } from './tasks/task-draft.js';
import { givenAtEnd } from './tasks/given-at-end.js';
import { readTask } from './tasks/read-task.js';
import {
  annexNotRead,
  cellsNotRead,
  columnNotRead,
  draftDoubts,
  leftToAnnex,
  leftToEnd,
  tableNotRead,
  warningsFor,
} from './warnings.js';

/** From the blocks of any front end to the plan: head, outline and tables, tasks, duties, doubts. */
export function readPlanBlocks(
  blocks: readonly SourceBlock[],
  onProgress: (done: number) => void = () => {},
): PlanDocument {
  const { tables, lines, unknown } = divideTables(blocks);
  const parts = divideParts(lines, tables[0]?.after);
  const plan = { ...readHead(parts.head, parts.body), ...readClosing(parts.closing) };
  const year = planYear(
    plan,
    parts.head.map((l) => l.text),
  );
  const { sections, described } = givenAtEnd(sectionsOf(parts.body));
  const { tasks, left, unread, empty } = tasksOf(parts, sections, tables, { lines, year, onProgress });
  if (tasks.length === 0) throw noTask(blocks, [...unknown, ...empty]);
  const closing = sections.filter((s) => s.kind === 'duties').map((s) => s.node);
  const duties = [
    ...readArticles(outlineOf(parts.articles), year),
    ...closing.flatMap((node) => readDuties(node, year)),
  ];
  const money = closing.flatMap(readMoney);
  const stated = statedCounts(parts.body);
  return {
    plan,
    tasks,
    duties,
    ...(money.length > 0 ? { money } : {}),
    ...(stated ? { stated } : {}),
    counts: countsOf(tasks),
    warnings: [
      ...draftDoubts(plan, parts.head),
      ...warningsFor(tasks, duties),
      ...leftToAnnex(left),
      ...leftToEnd(described),
      ...unread.map(annexNotRead),
      ...[...unknown, ...empty].map(tableNotRead),
      ...tables.flatMap(columnsUnread).map(columnNotRead),
      ...tables.map(cellsUnread).flatMap((cells) => (cells.length > 0 ? [cellsNotRead(cells)] : [])),
    ],
  };
}

/** A table without a header that is known holds tasks that cannot be told: say that, rather than that there are none. */
function noTask(blocks: readonly SourceBlock[], unread: readonly number[]): PlanReadError {
  const line = unread[0] ?? blocks.find(isTable)?.rows[0]?.line;
  return line === undefined
    ? new PlanReadError('plan-no-task')
    : new PlanReadError('plan-table-unknown', { line });
}

/** Tasks between two words on how far the reading is. */
const TOLD_EVERY = 100;

type Sections = ReturnType<typeof sectionsOf>;

interface Reading {
  lines: readonly SourceLine[];
  year: number | undefined;
  onProgress: (done: number) => void;
}

/** Something and its place among the document's lines; a table stands between two of them. */
interface Placed<T> {
  it: T;
  at: number;
}

/**
 * The tasks of the body, of the annexes and of the tables, in printed order. Where a table assigns the work, paragraphs
 * of the body that give it to nobody only describe it: they are told, not assigned.
 */
function tasksOf(
  parts: Parts,
  sections: Sections,
  tables: readonly TaskTable[],
  { lines, year, onProgress }: Reading,
): { tasks: PlanDocumentTask[]; left: PlanDocumentTask[]; unread: number[]; empty: number[] } {
  const drafts = tables.map((table) => tableDrafts(table, tables.length > 1));
  const filled = tables.filter((_, i) => drafts[i]?.length !== 0);
  const rows = tables.flatMap((table, i) => (drafts[i] ?? []).map((it) => ({ it, at: table.after - 0.5 })));
  const place = placesIn(lines);
  const items = sections.filter((s) => s.kind === 'tasks').flatMap((s) => place(collectDrafts(s.node)));
  let done = 0;
  const read = (drafts: readonly Placed<TaskDraft>[]) =>
    drafts.map(({ it, at }): Placed<PlanDocumentTask> => {
      if (++done % TOLD_EVERY === 0) onProgress(done / (rows.length + items.length));
      return { it: readTask(it, year), at };
    });
  const inTables = read(rows).map(({ it, at }) => ({ it: takeAdded(it, year), at }));
  const annexes = parts.annexes.map((annex) => ({ annex, tasks: annexTasks(annex, place, year) }));
  const inAnnexes = annexes.flatMap((a) => a.tasks);
  const inBody = read(items);
  const assigns = inTables.length >= 3 || inAnnexes.length >= 3;
  const isLeft = ({ it }: Placed<PlanDocumentTask>, i: number) => assigns && !assignsItself(items[i]?.it, it);
  const left = inBody.filter(isLeft);
  const kept = inBody.filter((t, i) => !isLeft(t, i));
  const tasks = [...kept, ...inAnnexes, ...inTables].sort((a, b) => a.at - b.at);
  const hasTable = ({ at }: Annex, next = Infinity) => filled.some((t) => t.after > at && t.after <= next);
  const unread = annexes
    .filter((a, i) => a.tasks.length === 0 && !hasTable(a.annex, annexes[i + 1]?.annex.at))
    .map((a) => a.annex.line);
  const empty = tables.filter((table) => !filled.includes(table)).map(({ line }) => line);
  return { tasks: tasks.map(({ it }) => it), left: left.map(({ it }) => it), unread, empty };
}

type Place = (drafts: readonly TaskDraft[]) => Placed<TaskDraft>[];

/** By the paragraph a draft was read from: on the next sheet of a workbook lines are counted from 1 again. */
function placesIn(lines: readonly SourceLine[]): Place {
  const places = new Map(lines.map((line, i) => [line, i]));
  return (drafts) => drafts.map((it) => ({ it, at: (it.span && places.get(it.span.from)) ?? lines.length }));
}

/** An annex in prose is a list of tasks only where its items name who does them; others are forms and outlines. */
function annexTasks({ lines, sign }: Annex, place: Place, year?: number): Placed<PlanDocumentTask>[] {
  return place(collectDrafts(outlineOf(lines)))
    .map(({ it, at }) => ({ it: readTask(it, year), at }))
    .filter(({ it }) => isGiven(it))
    .map(({ it, at }) => ({ it: { ...it, ref: `PL${sign}.${it.ref}` }, at }));
}

/** Somebody is to do it, and until when, with whom or with what result. */
const isGiven = ({ leads, supports, deadlineText, product }: PlanDocumentTask): boolean =>
  leads.length > 0 && (deadlineText !== null || supports.length > 0 || product !== null);

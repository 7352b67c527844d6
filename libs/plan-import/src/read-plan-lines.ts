import { countsOf } from './counts.js';
import type { SourceLine } from './front-ends/source-block.js';
import { readDuties } from './duties/read-duties.js';
import { readHead } from './head/read-head.js';
import type { PlanDocument, PlanDocumentHead } from './plan-document.js';
import { PlanReadError } from './plan-read-error.js';
import { markerOf, rank } from './structure/marker.js';
import { outlineOf } from './structure/outline.js';
import { mainSections } from './structure/sections.js';
import { collectDrafts } from './tasks/collect-drafts.js';
import { readTask, timeLineOf } from './tasks/read-task.js';
import { warningsFor } from './warnings.js';

/** From the lines of any front end to the plan: head, outline, tasks, duties, doubts. */
export function readPlanLines(lines: readonly SourceLine[]): PlanDocument {
  const { head, body, rest } = divide(lines);
  const plan = readHead(head, body);
  const year = yearOf(plan);
  const sections = mainSections(outlineOf(body));
  const read = sections
    .filter((s) => s.kind === 'tasks')
    .flatMap((s) => collectDrafts(s.node))
    .map((draft) => ({ task: readTask(draft, year), timeLine: timeLineOf(draft) }));
  const tasks = read.map(({ task }) => task);
  if (tasks.length === 0) throw noTask(lines);
  const duties = sections.filter((s) => s.kind === 'duties').flatMap((s) => readDuties(s.node, year));
  const warnings = warningsFor(tasks, rest, duties, new Map(read.map((r) => [r.task, r.timeLine])));
  return { plan, tasks, duties, counts: countsOf(tasks), warnings };
}

/** The head ends at the first main heading; the body ends at the list of receivers. */
function divide(lines: readonly SourceLine[]): {
  head: SourceLine[];
  body: SourceLine[];
  rest: SourceLine[];
} {
  const start = lines.findIndex((l) => (markerOf(l.text)?.rank ?? rank.none) <= rank.number);
  const from = start < 0 ? lines.length : start;
  const end = lines.findIndex((l, i) => i >= from && /^(?:Nơi nhận\s*:|(?:TM|KT|TL|TUQ)\. )/u.test(l.text));
  const to = end < 0 ? lines.length : end;
  return { head: lines.slice(0, from), body: lines.slice(from, to), rest: lines.slice(to) };
}

/** The year for dates printed without one: the plan's title names it, else its date. */
function yearOf({ title, date }: PlanDocumentHead): number | undefined {
  const named = /năm\s+(20\d{2})(?!\s*[-–]\s*20)\D*$/iu.exec(title)?.[1] ?? date?.slice(0, 4);
  return named === undefined ? undefined : Number(named);
}

/** A document that is one table holds tasks that this front end cannot see: say that, rather than that there are none. */
function noTask(lines: readonly SourceLine[]): PlanReadError {
  const rows = lines.filter((l) => /^\|.*\|.*\|$/u.test(l.text)).length;
  return rows >= 3
    ? new PlanReadError('plan-format-unsupported', { format: 'table' })
    : new PlanReadError('plan-no-task');
}

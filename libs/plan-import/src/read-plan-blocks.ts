import { isTable, type SourceBlock, type SourceLine } from './front-ends/source-block.js';
import type { PlanDocument } from './plan-document.js';
import { readPlanLines } from './read-plan-lines.js';

/** From the blocks of any front end to the plan; a table is read as the lines of its cells. */
export const readPlanBlocks = (blocks: readonly SourceBlock[]): PlanDocument =>
  readPlanLines(blocks.flatMap(linesOf));

function linesOf(block: SourceBlock): SourceLine[] {
  if (!isTable(block)) return [block];
  return block.rows.flatMap((row) => row.cells.flatMap(piecesOf)).filter(({ text }) => text !== '');
}

const piecesOf = ({ text, line, endLine, page, starts = [{ at: 0, line }] }: SourceLine): SourceLine[] =>
  starts.map(({ at }, i) => ({
    text: text.slice(at, starts[i + 1]?.at ?? text.length).trim(),
    line,
    endLine,
    page,
  }));

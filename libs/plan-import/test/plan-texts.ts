import { readPlanText, type PlanDocument, type PlanDocumentTask } from '@dondoc/plan-import';

/** A task without the places it was read from: what must not change when the same words are set otherwise. */
export function bare({ source: _s, values: _v, ...task }: PlanDocumentTask): object {
  return task;
}

/** A plan without its places. */
export function withoutPlaces(document: PlanDocument): object {
  const { plan, tasks, duties, money } = document;
  return {
    plan,
    tasks: tasks.map(bare),
    duties: duties.map(({ source: _, ...duty }) => duty),
    money: money?.map((m) => m.text),
  };
}

/** The lines of a text broken at a width, as a PDF gives them back, with a number and perhaps a head on each page. */
export function broken(text: string, width: number, linesAPage: number, head?: string): string {
  const lines = text.split('\n').flatMap((line) => wrap(line.trim(), width));
  return lines
    .filter((l) => l !== '')
    .flatMap((line, i) => {
      if (i === 0 || i % linesAPage !== 0) return [line];
      return [String(i / linesAPage + 1), ...(head ? [head] : []), line];
    })
    .join('\n');
}

function wrap(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}

export const readTable = (rows: string[]): PlanDocumentTask[] =>
  readPlanText(`PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ NĂM 2026\n\n${rows.join('\n')}`).tasks;

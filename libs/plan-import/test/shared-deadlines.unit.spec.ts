import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parseDeadline, type PlanDocumentDeadline } from '@dondoc/plan-import';

const shared = fileURLToPath(new URL('../../../../shared/plans/', import.meta.url));
const present = existsSync(shared);
if (!present) console.warn('skipped: the annotated plans (../shared/plans) do not lie beside the checkout');

interface Timed {
  ref?: string;
  deadlineText: string | null;
  deadline: PlanDocumentDeadline;
}
interface Truth {
  tasks: Timed[];
  duties: Timed[];
  alternatives?: { ref: string; field: string; also: PlanDocumentDeadline }[];
}

/** What is compared of a deadline, as the scorer does. */
const judged = ({ kind, due, every, expected, thenStanding = false }: PlanDocumentDeadline) =>
  JSON.stringify([kind, due, every, expected, thenStanding]);

(present ? describe : describe.skip)('every printed time of the annotated plan', () => {
  it.each([
    ['hue-2025', 2025],
    ['chanh-lo-2023', 2023],
    ['dong-xoai-2023-annex', 2023],
  ])('%s is read as its annotation', (name, year) => {
    const truth = JSON.parse(readFileSync(`${shared}${name}.truth.json`, 'utf8')) as Truth;
    for (const { ref, deadlineText, deadline } of [...truth.tasks, ...truth.duties]) {
      if (deadlineText === null) continue;
      const others = (truth.alternatives ?? []).filter((a) => a.ref === ref && a.field === 'deadline');
      const right = [deadline, ...others.map(({ also }) => also)].map(judged);
      expect(right).toContain(judged(parseDeadline(deadlineText, { year })));
    }
  });
});

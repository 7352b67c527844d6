import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planToText, readPlanText, type PlanDocument } from '@dondoc/plan-import';
import { anyPlan, prosePlan } from '../support/plan-arbitraries.js';

/** What the words of a plan carry; places in the file and the reader's own judgement are not among it. */
const saidBy = ({ plan, tasks, duties }: PlanDocument) => ({
  plan,
  tasks: tasks.map(({ source: _, confidence: __, values: ___, ...task }) => task),
  duties: duties.map(({ source: _, ...duty }) => duty),
});
const there = (path: string) => new URL(path, import.meta.url);
const comesBack = (document: PlanDocument) =>
  expect(saidBy(readPlanText(planToText(document)))).toEqual(saidBy(document));

describe('a plan printed as text', () => {
  it('and read again is the same plan', () => {
    fc.assert(fc.property(prosePlan, comesBack), { numRuns: 150 });
  });
  it('and read again is the same plan: our sample', async () => {
    comesBack(
      readPlanText(await readFile(there('../../../../docs/samples/ke-hoach-lam-giang-2026.txt'), 'utf8')),
    );
  });
  it.each(['hue-2025', 'chanh-lo-2023'])(
    'and read again is the same plan: the real one of %s',
    async (name) => {
      const file = there(`../../../../../shared/plans/${name}.txt`);
      if (!existsSync(file)) return console.warn('skipped: ../shared/plans does not lie beside the checkout');
      comesBack(readPlanText(await readFile(file, 'utf8')));
    },
  );
  it('is the same text when it is printed again', () => {
    fc.assert(
      fc.property(prosePlan, (document) => {
        const text = planToText(document);
        expect(planToText(readPlanText(text))).toBe(text);
      }),
    );
  });
  it('is printed whatever the plan holds', () => {
    fc.assert(fc.property(anyPlan, (document) => expect(planToText(document)).toContain('KẾ HOẠCH')));
  });
});

import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planToDocx, planToXlsx, readPlanFile, readPlanText, type PlanDocument } from '@dondoc/plan-import';
import { prosePlan } from '../support/plan-arbitraries.js';

const at = (path: string) => new URL(path, import.meta.url);
/** The front ends for office files; without them there is nothing to read back with. */
const present = ['docx', 'xlsx'].every((kind) => existsSync(at(`../../src/front-ends/${kind}`)));
if (!present) console.warn('skipped: the front ends for DOCX and XLSX are not there');

const sample = await readFile(at('../../../../docs/samples/ke-hoach-lam-giang-2026.txt'), 'utf8');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-back-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Without places in a file and doubts about its reading. */
const said = ({ plan, tasks, duties }: PlanDocument) => ({
  plan,
  tasks: tasks.map(({ source: _, values: __, ...task }) => task),
  duties: duties.map(({ source: _, ...duty }) => duty),
});
async function comesBack(document: PlanDocument, write: typeof planToDocx): Promise<void> {
  const file = join(folder, 'plan');
  await writeFile(file, await write(document));
  expect(said(await readPlanFile(file))).toEqual(said(document));
}

(present ? describe : describe.skip).each([
  ['Word', planToDocx],
  ['Excel', planToXlsx],
])('a plan given out as a file of %s and read from it', (_program, write) => {
  it('is the same plan: our sample', () => comesBack(readPlanText(sample), write));
  it('is the same plan: plans made at random', async () => {
    await fc.assert(
      fc.asyncProperty(prosePlan, (document) => comesBack(document, write)),
      { numRuns: 5 },
    );
  });
});

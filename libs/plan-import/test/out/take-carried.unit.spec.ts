import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  planToDocx,
  planToXlsx,
  readInterchange,
  readPlanText,
  takeCarried,
  toInterchange,
  type PlanDocument,
  type PlanDocumentTask,
} from '@dondoc/plan-import';
import { isTable, type SourceBlock } from '../../src/front-ends/source-block.js';
import { carriedJson } from '../../src/out/carried/carried-json.js';
import { PLAN_NAMESPACE, planPart } from '../../src/out/carried/plan-part.js';
import { blocksOfDocx, blocksOfXlsx, partsOf } from '../support/office-file.js';
import { anyPlan } from '../support/plan-arbitraries.js';

const sample = readPlanText(
  await readFile(new URL('../../../../docs/samples/ke-hoach-lam-giang-2026.txt', import.meta.url), 'utf8'),
);
/** The plan as the interchange form holds it, without places in a file that is not this one. */
const bare = (document: PlanDocument) => readInterchange(carriedJson(document));
const partOf = (file: Uint8Array): string => partsOf(file)['customXml/item1.xml'] ?? '';
const formats: [string, typeof planToDocx, (file: Uint8Array) => SourceBlock[]][] = [
  ['DOCX', planToDocx, blocksOfDocx],
  ['XLSX', planToXlsx, blocksOfXlsx],
];

describe.each(formats)('a plan carried in a file (%s)', (_name, write, see) => {
  it('comes back whole while the file shows what it prints', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const file = await write(plan);
        expect(takeCarried([partOf(file)], see(file))).toEqual(bare(plan));
      }),
      { numRuns: 25 },
    );
  });
  it('gives way to words that a person changed, wherever they stand', async () => {
    const file = await write(sample);
    const blocks = see(file);
    const cells = blocks
      .filter(isTable)
      .flatMap(({ rows }) => rows.flatMap((row) => row.cells.filter(({ text }) => text !== '')));
    expect(cells.length).toBeGreaterThan(60);
    for (const cell of cells) {
      const printed = cell.text;
      cell.text = `${printed} (sửa)`;
      expect(takeCarried([partOf(file)], blocks)).toBeNull();
      cell.text = printed;
    }
    expect(takeCarried([partOf(file)], blocks)).not.toBeNull();
  });
  it('gives way when the same words stand in another column', async () => {
    const file = await write(sample);
    const blocks = see(file);
    const row = blocks
      .filter(isTable)
      .flatMap(({ rows }) => rows)
      .find(({ cells }) => cells[0]?.text === 'II.3.a');
    const lead = row?.cells.find(({ column }) => column === 2);
    const product = row?.cells.find(({ column }) => column === 5);
    if (lead && product) [lead.text, product.text] = [product.text, lead.text];
    expect(takeCarried([partOf(file)], blocks)).toBeNull();
  });
});

describe('data in a file', () => {
  const changed = (change: Partial<PlanDocumentTask>): PlanDocument => ({
    ...sample,
    tasks: sample.tasks.map((task, i) => (i === 5 ? { ...task, ...change } : task)),
  });
  it.each<[string, Partial<PlanDocumentTask>]>([
    ['another deadline under the same words', { deadline: { kind: 'by', due: '2027-12-31' } }],
    ['no deadline under words that name one', { deadline: { kind: 'none' } }],
    ['another lead', { leads: ['Sở Nội vụ'] }],
    ['a unit that is asked and not charged', { requested: true }],
    ['a target that is printed nowhere', { targets: [{ value: 100, unit: '%', by: null }] }],
    ['a proof that is printed nowhere', { doneBy: 'Công văn số 1/UBND' }],
    ['another reference', { ref: 'II.9' }],
  ])('cannot say %s than the file shows', async (_what, change) => {
    const blocks = blocksOfDocx(await planToDocx(sample));
    expect(takeCarried([planPart(carriedJson(sample))], blocks)).not.toBeNull();
    expect(takeCarried([planPart(carriedJson(changed(change)))], blocks)).toBeNull();
  });
  it.each([
    ['of somebody else', '<a xmlns="urn:x">{}</a>'],
    ['with a document type', `<!DOCTYPE plan [<!ENTITY e "x">]><plan xmlns="${PLAN_NAMESPACE}">{}</plan>`],
    ['that is broken', `<plan xmlns="${PLAN_NAMESPACE}">{}`],
    ['with elements inside', `<plan xmlns="${PLAN_NAMESPACE}"><b/>{}</plan>`],
    ['that holds no plan', `<plan xmlns="${PLAN_NAMESPACE}">{"plan":{}}</plan>`],
  ])('%s is passed over', (_what, part) => expect(takeCarried([part], [])).toBeNull());
  it('takes the places of its tasks from the words that were read', async () => {
    const blocks = blocksOfDocx(await planToDocx(sample));
    const read = {
      ...sample,
      tasks: sample.tasks.map((task, i) => ({ ...task, source: { line: i + 9, endLine: i + 9 } })),
    };
    const taken = takeCarried([planPart(carriedJson(sample))], blocks, read);
    expect(taken?.tasks.map(({ source }) => source)).toEqual(read.tasks.map(({ source }) => source));
    expect(toInterchange(taken ?? sample).plan).toEqual(sample.plan);
  });
});

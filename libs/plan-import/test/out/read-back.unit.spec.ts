import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { planToDocx, planToXlsx, readPlanFile, readPlanText, type PlanDocument } from '@dondoc/plan-import';
import { compileReader } from '../compiled-reader.js';
import { prosePlan } from '../support/plan-arbitraries.js';

const textAt = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');
const sampleAt = async (name: string) =>
  readPlanText(await textAt(`../../../../docs/samples/ke-hoach-${name}.txt`));
const lamGiang = await sampleAt('lam-giang-2026');
const binhPhu = await sampleAt('binh-phu-2026');

let folder: string;
let reader: Awaited<ReturnType<typeof compileReader>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-back-'));
  reader = await compileReader();
});
afterAll(() => Promise.all([rm(folder, { recursive: true }), reader.remove()]));

async function readBytes(bytes: Uint8Array): Promise<PlanDocument> {
  const file = join(folder, 'plan');
  await writeFile(file, bytes);
  return readPlanFile(file, { child: reader.child });
}

/** Without places in a file and doubts about its reading. */
const said = ({ plan, tasks, duties, money }: PlanDocument) => ({
  plan,
  tasks: tasks.map(({ source: _, values: __, ...task }) => task),
  duties: duties.map(({ source: _, ...duty }) => duty),
  money: money?.map(({ text }) => text),
});
/** Without what only data say: how sure a reading was, and which column a remark came from. */
function inWords(document: PlanDocument) {
  const { tasks, ...rest } = said(document);
  const worded = tasks.map(({ confidence: _, note, remark, ...task }) => ({
    ...task,
    remark: [remark, note].filter((text) => text).join('; '),
  }));
  return { ...rest, tasks: worded };
}

const CARRIED = /^customXml\//u;
/** A file as a program leaves it that drops the parts it does not know. */
function wordsAlone(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file));
  expect(parts.some(([name]) => CARRIED.test(name))).toBe(true);
  return zipSync(Object.fromEntries(parts.filter(([name]) => !CARRIED.test(name))) as Zippable);
}

function edited(file: Uint8Array, part: string, from: string, to: string): Uint8Array {
  const parts = unzipSync(file);
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  expect(xml.split(from)).toHaveLength(2);
  return zipSync({ ...parts, [part]: strToU8(xml.replace(from, to)) } as Zippable);
}

describe.each([
  ['Word', planToDocx, 'word/document.xml'],
  ['Excel', planToXlsx, 'xl/sharedStrings.xml'],
])('a plan given out as a file of %s and read from it', (_program, write, wordsPart) => {
  const comesBack = async (document: PlanDocument) =>
    expect(said(await readBytes(await write(document)))).toEqual(said(document));
  const comesBackByWords = async (document: PlanDocument) =>
    expect(inWords(await readBytes(wordsAlone(await write(document))))).toEqual(inWords(document));

  it('is the same plan: our sample', () => comesBack(lamGiang));
  it('is the same plan: plans made at random', async () => {
    await fc.assert(fc.asyncProperty(prosePlan, comesBack), { numRuns: 5 });
  });
  it.each([
    ['Lam Giang', lamGiang],
    ['Bình Phú', binhPhu],
  ])('is the same plan by its words alone: our sample of %s', (_name, document) =>
    comesBackByWords(document),
  );
  it('is the same plan by its words alone: plans made at random', async () => {
    await fc.assert(fc.asyncProperty(prosePlan, comesBackByWords), { numRuns: 10 });
  }, 60_000);
  it.each(['hue-2025', 'chanh-lo-2023', 'dong-xoai-2023-annex'])(
    'is the same plan by its words alone: the real one of %s',
    async (name) => {
      const path = `../../../../../shared/plans/${name}.txt`;
      if (!existsSync(new URL(path, import.meta.url)))
        return console.warn('skipped: ../shared/plans does not lie beside the checkout');
      const { plan, ...rest } = inWords(readPlanText(await textAt(path)));
      const back = inWords(await readBytes(wordsAlone(await write(readPlanText(await textAt(path))))));
      // An annex without its plan names no issuer; the title given out with it may.
      expect(back).toEqual({ ...rest, plan: { ...plan, issuer: plan.issuer ?? back.plan.issuer } });
    },
  );
  it('says what a person changed in it, whatever the plan it carries says', async () => {
    const file = await write(lamGiang);
    const read = await readBytes(edited(file, wordsPart, 'Sở Y tế, Sở Tư pháp<', 'Sở Y tế, Sở Nội vụ<'));
    const { tasks, ...rest } = inWords(lamGiang);
    const expected = tasks.map((task, i) => (i === 5 ? { ...task, leads: ['Sở Y tế', 'Sở Nội vụ'] } : task));
    expect(inWords(read)).toEqual({ ...rest, tasks: expected });
  });
});

import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planToXlsx, readPlanText } from '@dondoc/plan-import';
import { isTable } from '../../src/front-ends/source-block.js';
import { wordsPrinted, wordsSeen } from '../../src/out/carried/words-seen.js';
import { planForm } from '../../src/out/words/plan-form.js';
import { printable } from '../../src/out/words/printable.js';
import { blocksOfXlsx, partsOf, sharedStrings, walk } from '../support/office-file.js';
import { anyPlan } from '../support/plan-arbitraries.js';
import { LIVE_TEXTS } from '../support/plan-words.js';

const document = readPlanText(
  await readFile(new URL('../../../../docs/samples/ke-hoach-lam-giang-2026.txt', import.meta.url), 'utf8'),
);
let file: Uint8Array;
let parts: Record<string, string>;
beforeAll(async () => {
  file = await planToXlsx(document);
  parts = partsOf(file);
});

/** Kinds of the cells that hold anything, over all sheets; formulas are counted as a kind of their own. */
function kindsOf(written: Uint8Array): Set<string> {
  const kinds = new Set<string>();
  for (const [name, xml] of Object.entries(partsOf(written))) {
    if (!/^xl\/worksheets\/sheet\d/u.test(name)) continue;
    let kind = '';
    walk(xml, {
      open(element, attributes) {
        if (element === 'c') kind = attributes['t'] ?? 'number';
        if (element === 'v') kinds.add(kind);
        if (element === 'f') kinds.add('formula');
      },
    });
  }
  return kinds;
}

describe('a plan as a workbook', () => {
  it('has its head, its tasks and its duties on a sheet each', () => {
    expect([...(parts['xl/workbook.xml'] ?? '').matchAll(/ name="([^"]+)"\/>/gu)].map((m) => m[1])).toEqual([
      'Kế hoạch',
      'Nhiệm vụ',
      'Tổ chức thực hiện',
    ]);
    const tasks = blocksOfXlsx(file).filter(isTable)[1]?.rows ?? [];
    expect(tasks.slice(4).map(({ cells }) => cells[0]?.text)).toEqual(document.tasks.map(({ ref }) => ref));
  });
  it('keeps the header row in sight and prints it on every page, sideways and as wide as the sheet', () => {
    const sheet = parts['xl/worksheets/sheet2.xml'] ?? '';
    expect(sheet).toMatch(/<pane ySplit="4"[^>]*state="frozen"/u);
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Nhiệm vụ'!$4:$4</definedName>`,
    );
  });
  it.each(LIVE_TEXTS)('writes %j as text that stays text, and it comes back as it was', async (text) => {
    const tasks = document.tasks.map((task) => ({
      ...task,
      ref: text,
      content: text,
      product: text,
      leads: [text],
    }));
    const written = await planToXlsx({ ...document, tasks });
    expect([...kindsOf(written)]).toEqual(['s']);
    expect(sharedStrings(partsOf(written)['xl/sharedStrings.xml'] ?? '')).toContain(printable(text));
    expect(partsOf(written)['xl/styles.xml']).not.toMatch(/<xf (?!quotePrefix="1")/u);
  });
  it('is the same file when it is written again', async () => {
    expect(await planToXlsx(document)).toEqual(file);
  });
  it('loses no word and makes a formula of none, whatever the plan holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const written = await planToXlsx(plan);
        expect([...kindsOf(written)]).toEqual(['s']);
        expect(wordsSeen(blocksOfXlsx(written))).toEqual(wordsPrinted(planForm(plan), 'before-closing'));
      }),
      { numRuns: 25 },
    );
  });
  it.each(['toString', 'constructor', '__proto__'])('has a cell that says %s', async (text) => {
    const tasks = document.tasks.map((task) => ({ ...task, product: text }));
    const words = wordsSeen(blocksOfXlsx(await planToXlsx({ ...document, tasks }))).join('\n');
    expect(words.match(new RegExp(`5: ${text}(?= \\||$)`, 'gmu'))).toHaveLength(tasks.length);
  });
  it('cuts what no cell can hold, so that the file still opens', async () => {
    const product = 'Báo cáo '.repeat(6_000).trim();
    const tasks = document.tasks.map((task) => ({ ...task, product }));
    const strings = sharedStrings(
      partsOf(await planToXlsx({ ...document, tasks }))['xl/sharedStrings.xml'] ?? '',
    );
    expect(Math.max(...strings.map(({ length }) => length))).toBe(32_767);
  });
});

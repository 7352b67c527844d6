import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  drawRules,
  faultsOf,
  readCatalogue,
  readShown,
  readSpecs,
  readStories,
  rulesFile,
} from '../../scripts/draw-rules.mjs';

const sections = readCatalogue();
const shown = readSpecs();
const rules = sections.flatMap((section) => section.rules);
// Put together here, so that it is not taken for a line of rules of this file.
const mark = (ids: string) => `// rules` + `: ${ids}`;

test('docs/rules.md is what the specs show (else: node scripts/draw-rules.mjs)', () => {
  expect(readFileSync(rulesFile, 'utf8')).toBe(drawRules(sections, shown));
});

test('every story says which rules it shows, each is known, and no rule is there twice', () => {
  expect(readStories().length).toBeGreaterThan(3);
  expect(faultsOf(sections, shown, readStories())).toEqual([]);
});

test('every rule has its sentence, its gloss and its source, and none names a plan by its mark', () => {
  expect(rules.filter(({ vi, en, source }) => !vi.endsWith('.') || !en || !source)).toEqual([]);
  expect(rules.filter((rule) => /\b(HUE|CL|DX|HP|BR)\b/.test(Object.values(rule).join(' ')))).toEqual([]);
});

describe('a line of rules', () => {
  const path = 'test/story/x.story.spec.ts';

  test('belongs to the test under it, inside its describe, plain or for each of a table', () => {
    const text = [
      `describe('a plan', () => {`,
      `  ${mark('b.1-4, d-terms')}`,
      `  test('has an owner', () => {});`,
      `  ${mark('e-1')}`,
      `  it.each([['a', 1]])('counts %s', () => {});`,
      `  test('says nothing', () => {});`,
      `});`,
    ].join('\n');
    expect(readShown(path, text)).toEqual([
      { path, title: 'a plan has an owner', ids: ['b.1-4', 'd-terms'] },
      { path, title: 'a plan counts %s', ids: ['e-1'] },
    ]);
  });

  test('above no test, of an unknown rule, and a story without one are faults', () => {
    const astray = readShown(path, `${mark('e-1')}\nconst x = 1;`);
    const unknown = readShown(path, `${mark('e-99')}\ntest('x', () => {});`);
    expect(faultsOf(sections, [...astray, ...unknown], ['test/story/y.story.spec.ts'])).toEqual([
      `${path}: a line of rules stands above no test`,
      `${path}: no rule is called "e-99"`,
      'test/story/y.story.spec.ts: does not say which rules it shows',
    ]);
  });

  test('makes the rule a told one in a story, a tested one elsewhere', () => {
    const [rule] = rules;
    const drawn = (file: string) => drawRules(sections, [{ path: file, title: 'so it is', ids: [rule!.id] }]);
    const rowOf = (document: string) => document.split('\n').find((l) => l.startsWith(`| \`${rule!.id}\``));
    expect(rowOf(drawn(path))).toContain(`[so it is](../${path}) | có chuyện kể`);
    expect(rowOf(drawn('libs/x.unit.spec.ts'))).toContain('có kiểm thử');
    expect(rowOf(drawRules(sections, []))).toContain('chưa xây dựng');
  });
});

test('a rule used twice is a fault', () => {
  expect(faultsOf([...sections, sections[0]!], [], [])).toContain('rules.json: b.1-1 is used twice');
});

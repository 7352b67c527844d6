import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import peggy from 'peggy';

const GUARD = 'const begins = (rule) => rulesHere().has(rule);';
const PLACE = '&{ return rulesHere() !== NOTHING; }';
const written = new URL('../fixtures/written/', import.meta.url);
/** Lines of plans, and their parts: what is refused at the start of a line may stand inside another. */
const lines = (): string[] => [
  ...new Set(
    readdirSync(written)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => readFileSync(new URL(name, written), 'utf8').split('\n'))
      .flatMap((line) => line.split(/[:;]\s*/u))
      .map((part) => part.trim().slice(0, 60))
      .filter((part) => /\d|thường xuyên|định kỳ|(?:hằng|hàng) /iu.test(part) && part.length > 3),
  ),
];

describe('the generated grammar', () => {
  it('is what deadline.peggy gives today', async () => {
    // @ts-expect-error a build script without types
    const { generateGrammar } = (await import('../scripts/generate-grammar.mjs')) as {
      generateGrammar: () => Promise<string>;
    };
    const committed = await readFile(
      new URL('../src/generated/deadline-grammar.js', import.meta.url),
      'utf8',
    );
    expect(committed).toBe(await generateGrammar());
  });

  it('reads with its guards what it reads without them: each names all that can begin its rule', async () => {
    const guarded = await readFile(new URL('../src/deadlines/deadline.peggy', import.meta.url), 'utf8');
    const free = guarded.replace(GUARD, 'const begins = () => true;').replace(PLACE, '');
    expect(free.length).toBeLessThan(guarded.length - PLACE.length);
    const [one, other] = [peggy.generate(guarded), peggy.generate(free)];
    const parts = lines();
    expect(parts.length).toBeGreaterThan(200);
    const read = (parser: peggy.Parser, part: string) => JSON.stringify(parser.parse(part, { line: true }));
    expect(parts.filter((part) => read(one, part) !== read(other, part))).toEqual([]);
  });
});

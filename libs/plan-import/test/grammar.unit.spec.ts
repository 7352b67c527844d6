import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';

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
});

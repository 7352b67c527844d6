import { describe, expect, it } from '@jest/globals';
import { PlanReadError } from '@dondoc/plan-import';
import { blocksOfPdf } from '../../src/front-ends/pdf/blocks-of-pdf.js';
import { bytesOf, chance, contentOf, textsIn } from './fixtures.js';

const refusal = (code: string) => expect.objectContaining({ name: 'PlanReadError', code });

describe('a PDF that cannot be read is refused by what is wrong with it', () => {
  it.each([
    ['scan', 'plan-file-scanned'],
    ['locked', 'plan-file-encrypted'],
    ['nameless', 'plan-file-garbled'],
    ['legacy', 'plan-font-legacy'],
  ])('%s: %s', async (name, code) => {
    await expect(contentOf(name)).rejects.toEqual(refusal(code));
  });

  it('cut off in the middle, empty, or something else under its name: damaged', async () => {
    const whole = await bytesOf('annex');
    for (const bytes of [
      whole.slice(0, 3000),
      new Uint8Array(),
      new TextEncoder().encode('%PDF-1.7\nkế hoạch'),
    ])
      await expect(blocksOfPdf(bytes)).rejects.toEqual(refusal('plan-file-damaged'));
  });

  it('names the pages that are pictures where others have text', async () => {
    const content = await contentOf('partly');
    expect(content).toMatchObject({ pages: 2, pagesWithoutText: [2] });
    expect(textsIn(content.blocks)).toHaveLength(4);
  });

  it('reads a file whose password only guards against changes, and leaves the bytes to the caller', async () => {
    const bytes = await bytesOf('owner');
    const { blocks } = await blocksOfPdf(bytes);
    expect(textsIn(blocks)[0]).toBe('I. NHIỆM VỤ');
    expect(bytes).toEqual(await bytesOf('owner'));
  });

  it('tells of its progress page by page', async () => {
    const pages: string[] = [];
    await blocksOfPdf(await bytesOf('prose'), (page, of) => pages.push(`${page}/${of}`));
    expect(pages).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });
});

describe('a damaged PDF', () => {
  it.each(['memo', 'merged', 'owner'])('gives blocks or a refusal, never anything else: %s', async (name) => {
    const whole = await bytesOf(name);
    const ends = { read: 0, refused: 0 };
    for (let seed = 1; seed <= 20; seed++) {
      const answer = await blocksOfPdf(damaged(whole, seed)).catch((cause: unknown) => cause);
      if (answer instanceof PlanReadError) ends.refused++;
      else {
        expect(answer).toMatchObject({ blocks: expect.any(Array) });
        ends.read++;
      }
    }
    expect(ends.read + ends.refused).toBe(20);
    expect(ends.refused).toBeGreaterThan(0);
  });

  function damaged(bytes: Uint8Array, seed: number): Uint8Array {
    const next = chance(seed);
    const copy = bytes.slice(0, seed % 5 === 0 ? Math.floor(next() * bytes.length) : bytes.length);
    const hits = 2 ** (seed % 11);
    for (let i = 0; i < hits && copy.length > 0; i++)
      copy[Math.floor(next() * copy.length)] = Math.floor(next() * 256);
    return copy;
  }
});

import { describe, expect, it } from '@jest/globals';
import { blocksOfLayouts, layoutOfPage } from '../../src/front-ends/pdf/layout.js';
import type { Glyph, PageMarks } from '../../src/front-ends/pdf/marks.js';
import { chance, marksIn } from './fixtures.js';

const blocksOf = (pages: PageMarks[]) => blocksOfLayouts(pages.map(layoutOfPage)).blocks;

describe('the order and the cut of letters in a file', () => {
  it.each(['prose', 'annex', 'unruled', 'merged'])(
    'change nothing in what is read, ten times over: %s',
    async (name) => {
      const pages = await marksIn(name);
      const whole = blocksOf(pages);
      for (let seed = 1; seed <= 10; seed++)
        expect(blocksOf(pages.map((page) => recut(page, chance(seed))))).toEqual(whole);
    },
  );
});

/** Shuffled, a little out of place, some spaces gone, some letters joined, marks on their own: as other programs print. */
function recut(page: PageMarks, next: () => number): PageMarks {
  const kept = page.glyphs.filter((g) => g.text !== ' ' || next() < 0.6);
  const glyphs = joinSome(kept, next).flatMap((g) => withMarkApart(g, next));
  for (let i = glyphs.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [glyphs[i], glyphs[j]] = [glyphs[j] as Glyph, glyphs[i] as Glyph];
  }
  return {
    ...page,
    glyphs: glyphs.map((g) => ({ ...g, x: g.x + (next() - 0.5) * 0.02, y: g.y + (next() - 0.5) * 0.02 })),
  };
}

function joinSome(glyphs: readonly Glyph[], next: () => number): Glyph[] {
  const joined: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = joined.at(-1);
    const touching =
      last !== undefined &&
      last.y === glyph.y &&
      last.size === glyph.size &&
      Math.abs(last.x + last.width - glyph.x) < 0.05;
    if (touching && last.text !== ' ' && glyph.text !== ' ' && next() < 0.3)
      joined[joined.length - 1] = {
        ...last,
        text: last.text + glyph.text,
        width: glyph.x + glyph.width - last.x,
      };
    else joined.push({ ...glyph });
  }
  return joined;
}

function withMarkApart(glyph: Glyph, next: () => number): Glyph[] {
  const [base, ...marks] = glyph.text.length === 1 ? glyph.text.normalize('NFD') : [glyph.text];
  if (base === undefined || marks.length === 0 || next() < 0.5) return [glyph];
  const mark = { ...glyph, text: marks.join(''), x: glyph.x + glyph.width, width: 0 };
  return [{ ...glyph, text: base }, mark];
}

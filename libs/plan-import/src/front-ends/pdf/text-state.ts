import type { Glyph } from './marks.js';
import { at, identity, through, type Matrix } from './matrix.js';
import { shownLetters } from './letters.js';

/** What the reader needs of a font: how glyph widths scale, and whether it is bold. */
export interface FontMeasure {
  scale: number;
  bold: boolean;
}

/** A glyph as pdf.js decodes it, or a shift in thousandths of the font's size. */
export type ShownGlyph = { unicode?: string; width?: number; isSpace?: boolean } | number | null;

/** The text state of a page (ISO 32000-1, 9.3): where the next letter goes. */
export class TextState {
  font: FontMeasure = { scale: 0.001, bold: false };
  size = 0;
  charSpacing = 0;
  wordSpacing = 0;
  stretch = 1;
  leading = 0;
  rise = 0;
  private matrix: Matrix = identity;
  private view: View | null = null;
  private lineX = 0;
  private lineY = 0;
  private x = 0;

  begin(matrix: Matrix = identity): void {
    this.matrix = matrix;
    this.x = this.lineX = this.lineY = 0;
  }

  move(dx: number, dy: number): void {
    this.x = this.lineX += dx;
    this.lineY += dy;
  }

  copy(): TextState {
    return Object.assign(new TextState(), this);
  }

  /** The letters of one showing operator, seen through the page's transform; quarter turns from upright with each. */
  show(glyphs: readonly ShownGlyph[], page: Matrix, put: (glyph: Glyph, turn: number) => void): void {
    const { seen, turn, across, size } = this.viewThrough(page);
    for (const shown of glyphs) {
      if (shown === null) continue;
      if (typeof shown === 'number') {
        this.x -= shown * 0.001 * this.size * this.stretch;
        continue;
      }
      const advance = (shown.width ?? 0) * this.font.scale * this.size * this.stretch;
      const text = shownLetters(shown.unicode ?? '');
      if (text !== '') {
        const [x, y] = at(seen, this.x, this.lineY + this.rise);
        put({ text, x, y, width: Math.abs(advance) * across, size, bold: this.font.bold }, turn);
      }
      this.x += advance + (this.charSpacing + (shown.isSpace ? this.wordSpacing : 0)) * this.stretch;
    }
  }

  /** Some programs show every letter by itself: what they share is worked out once. */
  private viewThrough(page: Matrix): View {
    const { view, matrix, size: own, stretch } = this;
    if (view && view.page === page && view.matrix === matrix && view.own === own && view.stretch === stretch)
      return view;
    const seen = through(page, matrix);
    const turn = turnOf(seen, own * stretch);
    const across = Math.hypot(seen[0], seen[1]);
    const size = Math.abs(own) * Math.hypot(seen[2], seen[3]);
    return (this.view = { page, matrix, own, stretch, seen, turn, across, size });
  }
}

interface View {
  page: Matrix;
  matrix: Matrix;
  own: number;
  stretch: number;
  seen: Matrix;
  turn: number;
  across: number;
  size: number;
}

/** 0 upright, 1–3 turned by quarters, -1 aslant (a watermark). */
function turnOf([a, b]: Matrix, sign: number): number {
  const quarter = Math.atan2(b * Math.sign(sign), a * Math.sign(sign)) / (Math.PI / 2);
  const near = Math.round(quarter);
  return Math.abs(quarter - near) < 0.05 ? (near + 4) % 4 : -1;
}

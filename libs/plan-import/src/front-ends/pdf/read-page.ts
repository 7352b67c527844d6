import { clipped, shows, unclipped, type Clip } from './clip.js';
import type { Glyph, PageMarks, Rule } from './marks.js';
import { matrixOf, through, type Matrix } from './matrix.js';
import { filledRules, strokedRules } from './path-rules.js';
import { TextState, type FontMeasure, type ShownGlyph } from './text-state.js';

/** What pdf.js hands over for a page. */
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

export interface PageFrame {
  page: number;
  width: number;
  height: number;
  /** From the file's space to points from the top left corner, the page's own rotation included. */
  base: Matrix;
}

/** The operators' numbers by name, and how a font named in them measures. */
export interface Dictionary {
  ops: Record<string, number>;
  font: (name: string) => FontMeasure;
}

/** Letters on one page; a page of a plan has some 3,000. */
const MOST_GLYPHS = 100_000;
const MOST_RULES = 40_000;
/** Of one line of a letterhead, in points. */
const [TALLEST_STAMP, WIDEST_STAMP] = [22, 120];

/** The marks of a page, turned upright where its text runs up or down. */
export function marksOfPage(operators: Operators, frame: PageFrame, words: Dictionary): PageMarks {
  const first = new PageReader(frame, words, 0).read(operators);
  const turn = first.turns.indexOf(Math.max(...first.turns));
  if (turn <= 0) return first.marks;
  return new PageReader(upright(frame, turn), words, 0).read(operators).marks;
}

function upright({ page, width, height, base }: PageFrame, turn: number): PageFrame {
  const turned: Matrix[] = [
    [1, 0, 0, 1, 0, 0],
    [0, -1, 1, 0, 0, width],
    [-1, 0, 0, -1, width, height],
    [0, 1, -1, 0, height, 0],
  ];
  const sides = turn === 2 ? { width, height } : { width: height, height: width };
  return { page, ...sides, base: through(turned[turn] ?? [1, 0, 0, 1, 0, 0], base) };
}

class PageReader {
  private readonly glyphs: Glyph[] = [];
  readonly across: Rule[] = [];
  readonly down: Rule[] = [];
  private readonly turns = [0, 0, 0, 0];
  private readonly stack: { matrix: Matrix; text: TextState; clip: Clip; white: boolean }[] = [];
  private readonly acts: ReadonlyMap<number, (args: unknown[]) => void>;
  private matrix: Matrix;
  private text = new TextState();
  private clip = unclipped;
  private clipNext = false;
  private whiteFill = false;
  private inked = false;
  /** Inside an annotation: how deep the stack was before it, and whether it is left out. */
  private stamp: { depth: number; isLeftOut: boolean } | null = null;
  /** Letters of the page itself. */
  private own: number | null = null;

  constructor(
    private readonly frame: PageFrame,
    private readonly words: Dictionary,
    private readonly turn: number,
  ) {
    this.matrix = frame.base;
    this.acts = this.actions();
  }

  read({ fnArray, argsArray }: Operators): { marks: PageMarks; turns: number[] } {
    fnArray.forEach((fn, i) => this.acts.get(fn)?.((argsArray[i] ?? []) as unknown[]));
    const { page, width, height } = this.frame;
    const { across, down, inked } = this;
    // A scanned page stays one, though its number was typed onto it.
    const glyphs = this.own === 0 ? [] : this.glyphs;
    return { marks: { page, width, height, glyphs, across, down, inked }, turns: this.turns };
  }

  private actions(): Map<number, (args: unknown[]) => void> {
    const set = (name: 'charSpacing' | 'wordSpacing' | 'rise') => (a: unknown[]) =>
      void (this.text[name] = number(a[0]));
    const named: Record<string, (args: unknown[]) => void> = {
      save: () => this.save(),
      restore: () => this.restore(),
      transform: (a) => this.transform(a),
      paintFormXObjectBegin: (a) => {
        this.save();
        if (a[0]) this.transform(Array.from(a[0] as ArrayLike<number>));
      },
      paintFormXObjectEnd: () => this.restore(),
      beginAnnotation: (a) => this.beginStamp(a),
      endAnnotation: () => this.endStamp(),
      beginText: () => this.text.begin(),
      setCharSpacing: set('charSpacing'),
      setWordSpacing: set('wordSpacing'),
      setTextRise: set('rise'),
      setHScale: (a) => void (this.text.stretch = number(a[0]) / 100),
      setLeading: (a) => void (this.text.leading = number(a[0])),
      setFont: (a) => this.setFont(a),
      setGState: (a) => this.setGraphics(a),
      moveText: (a) => this.text.move(number(a[0]), number(a[1])),
      setLeadingMoveText: (a) => {
        this.text.leading = -number(a[1]);
        this.text.move(number(a[0]), number(a[1]));
      },
      setTextMatrix: (a) => this.text.begin(matrixOf(a.length === 1 ? a[0] : a)),
      nextLine: () => this.text.move(0, -this.text.leading),
      showText: (a) => this.show(a[0]),
      clip: () => void (this.clipNext = true),
      eoClip: () => void (this.clipNext = true),
      constructPath: (a) => this.path(a),
      setFillRGBColor: (a) => void (this.whiteFill = /^#f{6}$/iu.test(String(a[0]))),
    };
    return new Map(Object.entries(named).map(([name, act]) => [this.words.ops[name] ?? -1, act]));
  }

  private save(): void {
    if (this.stack.length < 1000)
      this.stack.push({
        matrix: this.matrix,
        text: this.text.copy(),
        clip: this.clip,
        white: this.whiteFill,
      });
  }

  private restore(): void {
    const before = this.stack.pop();
    if (!before) return;
    this.matrix = before.matrix;
    this.text = before.text;
    this.clip = before.clip;
    this.whiteFill = before.white;
  }

  private transform(args: unknown[]): void {
    this.matrix = through(this.matrix, matrixOf(args));
    this.inked = true;
  }

  /** Number and day that an office types onto the finished page; a seal, a signature or a note is no text of the document. */
  private beginStamp([, rect, place, matrix]: unknown[]): void {
    this.own ??= this.glyphs.length;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from((rect ?? []) as ArrayLike<number>);
    const isLeftOut = y1 - y0 > TALLEST_STAMP || x1 - x0 > WIDEST_STAMP;
    this.stamp = { depth: this.stack.length, isLeftOut };
    this.save();
    this.clip = unclipped;
    this.matrix = [matrixOf(place), matrixOf(matrix)].reduce(through, this.frame.base);
  }

  private endStamp(): void {
    while (this.stamp && this.stack.length > this.stamp.depth) this.restore();
    this.stamp = null;
  }

  private setFont(args: unknown[]): void {
    this.text.font = this.words.font(String(args[0]));
    this.text.size = number(args[1]);
  }

  private setGraphics([pairs]: unknown[]): void {
    for (const pair of (pairs ?? []) as unknown[][])
      if (pair[0] === 'Font') this.setFont(pair[1] as unknown[]);
  }

  private show(glyphs: unknown): void {
    if (this.stamp?.isLeftOut === true) return;
    this.inked = true;
    this.text.show((glyphs ?? []) as ShownGlyph[], this.matrix, (glyph, turn) => {
      if (turn >= 0) this.turns[turn] = (this.turns[turn] ?? 0) + 1;
      if (turn === this.turn && this.onPage(glyph) && this.glyphs.length < MOST_GLYPHS)
        this.glyphs.push(glyph);
    });
  }

  private onPage(glyph: Glyph): boolean {
    const { x, y, size } = glyph;
    const inside = x > -size && x < this.frame.width + size && y > -size && y < this.frame.height + size;
    return inside && size > 0.5 && shows(this.clip, glyph);
  }

  private path([op, data, bounds]: unknown[]): void {
    if (this.clipNext) this.clip = clipped(this.clip, bounds as ArrayLike<number> | undefined, this.matrix);
    this.clipNext = false;
    if (this.stamp) return;
    const { ops } = this.words;
    const path = (data as unknown[] | undefined)?.[0] as ArrayLike<number> | null | undefined;
    if (!path || this.across.length + this.down.length > MOST_RULES) return;
    const is = (...names: string[]) => names.some((n) => ops[n] === op);
    if (is('stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'))
      strokedRules(path, this.matrix, this);
    else if (is('fill', 'eoFill') && !this.whiteFill) filledRules(path, this.matrix, this);
    else return;
    this.inked = true;
  }
}

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

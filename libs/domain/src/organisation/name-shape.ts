import { joinedOf, keyOf, placeIn, type NameWord } from './unit-words.js';

/** A name with all that is compared of it, worked out once: an organisation may have thousands. */
export interface NameShape {
  readonly words: readonly NameWord[];
  readonly key: string;
  /** Without spaces. */
  readonly joined: string;
  /** Without the organisation's own level and place. */
  readonly trimmed: readonly NameWord[];
  readonly trimmedKey: string;
  /** Without the first of those words: "Tư pháp" of "Sở Tư pháp". */
  readonly restKey: string;
  /** Level and name of the locality it speaks of. */
  readonly place?: { readonly level: string; readonly place: string };
  /** The words that tell it from others. */
  readonly telling: ReadonlySet<string>;
  /** Whether some word may be the first letters of others. */
  readonly letters: boolean;
}

/** Words that many names share and that tell none from another. */
const COMMON = new Set(
  'so phong ban chi cuc tong trung tam van uy nhan dan hoi dong thanh pho tinh huyen quan xa phuong thi tran cong an quan ly co don vi'.split(
    ' ',
  ),
);

export function shapeOf(words: readonly NameWord[], trimmed: readonly NameWord[]): NameShape {
  const place = placeIn(words);
  return {
    ...{ words, trimmed },
    key: keyOf(words),
    joined: joinedOf(words),
    trimmedKey: keyOf(trimmed),
    restKey: keyOf(trimmed.slice(1)),
    telling: new Set(trimmed.map((w) => w.text).filter((text) => !COMMON.has(text))),
    letters: words.some((w) => w.letters),
    ...(place ? { place } : {}),
  };
}

/** 0 to 1: how many of the telling words two names share (Dice); 0 where either has fewer than two. */
export function sharedWords({ telling: a }: NameShape, { telling: b }: NameShape): number {
  if (a.size < 2 || b.size < 2) return 0;
  let both = 0;
  for (const text of a) if (b.has(text)) both++;
  return (2 * both) / (a.size + b.size);
}

/** Two localities of one name at different levels: "xã Hòa Mỹ" and "phường Hòa Mỹ". */
export const sameOtherLevel = ({ place: a }: NameShape, { place: b }: NameShape): boolean =>
  a !== undefined && b !== undefined && a.place === b.place && a.level !== b.level;

/** Whether the words of one key stand together inside the other. */
export const containsKey = (whole: string, part: string): boolean =>
  whole.length >= part.length && ` ${whole} `.includes(` ${part} `);

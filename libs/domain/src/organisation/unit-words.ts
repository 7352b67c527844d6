import { foldText } from '../shared/fold-text.js';

/** One word of a printed name. */
export interface NameWord {
  /** Folded; "kỳ" and "kì" are one. */
  readonly text: string;
  /** Its vowel and tone marks, wherever they stand: "Hoà" and "Hòa" bear the same. */
  readonly marks: string;
  /** Capital letters that may be the first letters of other words: KH, CN, VHTTDL. */
  readonly letters?: true;
}

/** Short forms that mean one thing only, also in small letters; any other is recognised by the first letters of a unit's name. */
const SHORT: Readonly<Record<string, string>> = {
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  tp: 'thanh pho',
  tx: 'thi xa',
  vp: 'van phong',
  bcd: 'ban chi dao',
  tand: 'toa an nhan dan',
  vksnd: 'vien kiem sat nhan dan',
  bhxh: 'bao hiem xa hoi',
  nhnn: 'ngan hang nha nuoc',
  kbnn: 'kho bac nha nuoc',
  mttq: 'mat tran to quoc',
  mttqvn: 'mat tran to quoc viet nam',
  ubmttq: 'uy ban mat tran to quoc',
  ubmttqvn: 'uy ban mat tran to quoc viet nam',
};

/** "và", "của" bind names and are often a comma or a dash instead. */
const BINDING = new Set(['va', 'cua']);

/** Words that say at which level a body stands; the two-word ones first. */
export const LEVELS: readonly (readonly string[])[] = [
  ['thanh', 'pho'],
  ['thi', 'xa'],
  ['thi', 'tran'],
  ['dac', 'khu'],
  ['tinh'],
  ['quan'],
  ['huyen'],
  ['xa'],
  ['phuong'],
];

/** "kỳ" and "kì", "Mỹ" and "Mĩ": one sound, two spellings. */
const oneSpelling = (word: string): string => word.replace(/(?<=[bcdghklmnpqrstvx])y/g, 'i');

const marksOf = (word: string): string =>
  [...word.normalize('NFD').toLowerCase()]
    .filter((c) => /[\p{M}đ]/u.test(c))
    .sort()
    .join('');

const plain = (text: string): NameWord[] =>
  text.split(' ').map((word) => ({ text: oneSpelling(word), marks: '' }));

function wordsOfToken(token: string): NameWord[] {
  const folded = foldText(token);
  if (folded === '' || BINDING.has(folded)) return [];
  const short = SHORT[folded];
  if (short) return plain(short);
  const letters = /^[A-ZĐ]{2,}$/u.test(token) ? { letters: true as const } : {};
  return [{ text: oneSpelling(folded), marks: marksOf(token), ...letters }];
}

const isLevelAt = (words: readonly NameWord[], at: number): number =>
  LEVELS.find((level) => level.every((word, i) => words[at + i]?.text === word))?.length ?? 0;

/** "phường phường Hòa Mỹ": a level typed twice. */
function withoutDoubled(words: readonly NameWord[]): NameWord[] {
  return words.filter((_, i) => {
    const size = isLevelAt(words, i);
    const again = size > 0 && words.slice(i, i + size).every((w, k) => words[i + size + k]?.text === w.text);
    return !again;
  });
}

/** A printed name as words: short forms written out, dashes, commas, "&" and "và" left out. */
export const wordsOf = (printed: string): NameWord[] =>
  withoutDoubled((printed.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).flatMap(wordsOfToken));

export const keyOf = (words: readonly NameWord[]): string => words.map((w) => w.text).join(' ');

export const joinedOf = (words: readonly NameWord[]): string => words.map((w) => w.text).join('');

/** Where a body is: "thành phố" and "lam giang". */
export interface OwnPlace {
  readonly level: readonly string[];
  readonly place: readonly string[];
}

/** The organisation's own level and place out of its name ("Thành phố Lam Giang", "UBND xã Bình Khê"). */
export function ownPlaceOf(organisationName: string): OwnPlace {
  const words = wordsOf(organisationName).map((w) => w.text);
  const rest = startsWith(words, COMMITTEE) ? words.slice(COMMITTEE.length) : words;
  const level = LEVELS.find((l) => startsWith(rest, l)) ?? [];
  return { level, place: level.length > 0 ? rest.slice(level.length) : [] };
}

export const COMMITTEE: readonly string[] = ['uy', 'ban', 'nhan', 'dan'];

const startsWith = (words: readonly string[], opening: readonly string[]): boolean =>
  opening.length > 0 && opening.every((word, i) => words[i] === word);

export const opensWith = (words: readonly NameWord[], opening: readonly string[]): boolean =>
  opening.length > 0 && opening.every((word, i) => words[i]?.text === word);

export const endsWith = (words: readonly NameWord[], end: readonly string[]): boolean =>
  end.length > 0 && end.every((word, i) => words[words.length - end.length + i]?.text === word);

/** "Công an thành phố Lam Giang", "Công an thành phố" → "Công an", in the organisation of that city. */
export function withoutOwnPlace(words: readonly NameWord[], { level, place }: OwnPlace): NameWord[] {
  const cut = (n: number) => (words.length > n ? words.slice(0, -n) : [...words]);
  if (endsWith(words, [...level, ...place])) return cut(level.length + place.length);
  if (endsWith(words, level)) return cut(level.length);
  if (!endsWith(words, place)) return [...words];
  // "phường Lam Giang" is a ward of that name, not the city.
  const rest = cut(place.length);
  return LEVELS.some((other) => endsWith(rest, other)) ? [...words] : rest;
}

/** Where the level of a locality stands in its name and what is its own: "phường" | "hòa mỹ". */
export function placeIn(words: readonly NameWord[]): { level: string; place: string } | undefined {
  for (let at = 0; at < words.length; at++) {
    const size = isLevelAt(words, at);
    const place = words.slice(at + size);
    if (size > 0 && place.length > 0)
      return { level: keyOf(words.slice(at, at + size)), place: keyOf(place) };
  }
  return undefined;
}

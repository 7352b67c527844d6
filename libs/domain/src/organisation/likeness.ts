import type { NameWord } from './unit-words.js';

/** Whether two words differ by one slip of the keys: a letter more, less, another, or two swapped. Digits are never a slip. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || /\d/.test(a + b)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/** Words of fewer letters turn into other words by one letter. */
const LEAST_LETTERS = 3;
const MOST_SLIPS = 2;

/** Words at which two names of as many words differ by a slip; undefined where they differ by more. */
export function slipsBetween(a: readonly NameWord[], b: readonly NameWord[]): number[] | undefined {
  if (a.length !== b.length || a.length < 2) return undefined;
  const slips: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const [one, other] = [a[i]?.text ?? '', b[i]?.text ?? ''];
    if (one === other) continue;
    if (Math.min(one.length, other.length) < LEAST_LETTERS || !isOneSlip(one, other)) return undefined;
    if (slips.push(i) > MOST_SLIPS) return undefined;
  }
  return slips;
}

/** Whether every word of one name is a word of the other, or the first letters of several ("KH&CN"). */
export function isAbbreviated(a: readonly NameWord[], b: readonly NameWord[], i = 0, j = 0): boolean {
  const [one, other] = [a[i], b[j]];
  if (!one || !other) return !one && !other;
  if (one.text === other.text && isAbbreviated(a, b, i + 1, j + 1)) return true;
  if (one.letters && spells(one.text, b, j) && isAbbreviated(a, b, i + 1, j + one.text.length)) return true;
  return !!other.letters && spells(other.text, a, i) && isAbbreviated(a, b, i + other.text.length, j + 1);
}

const spells = (letters: string, words: readonly NameWord[], at: number): boolean =>
  words.length >= at + letters.length && [...letters].every((c, k) => words[at + k]?.text.startsWith(c));

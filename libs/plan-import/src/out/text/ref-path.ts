import { roman, romanValue } from '../words/roman.js';

/** One level of a reference: what is printed before the text, and how much of the reference it ends. */
export interface RefStep {
  /** "II.", "3.", "2.1.", "b)", "(1)", "-". */
  marker: string;
  /** The reference up to here: `II.3`. */
  ref: string;
  /** As structure/marker.ts ranks it: a smaller one holds the larger ones. */
  level: number;
}

const level = { capital: 0, roman: 1, number: 2, letter: 6, parenthesis: 7, dash: 8 } as const;

/**
 * The headings and the marker that a reference is made of: `II.3.b` → "II.", "3.", "b)". Null for one that no headings
 * make ("row 12"), and for one without a main heading of its own: such items are numbered anew.
 */
export function refPath(ref: string): RefStep[] | null {
  const bullet = /^(.*\S)-\d+$/u.exec(ref);
  const signs = (bullet?.[1] ?? ref).split('.');
  const steps: RefStep[] = [];
  for (const [i, sign] of signs.entries()) {
    const step = stepOf(sign, signs.slice(0, i));
    if (step === null || step.level < (steps.at(-1)?.level ?? -1)) return null;
    steps.push({ ...step, ref: signs.slice(0, i + 1).join('.') });
  }
  if (bullet) steps.push({ marker: '-', ref, level: level.dash });
  const first = steps[0];
  return first === undefined || first.level > level.roman || steps.length < 2 ? null : steps;
}

function stepOf(sign: string, before: readonly string[]): Omit<RefStep, 'ref'> | null {
  if (before.length === 0 && /^[A-ZĐ]$/u.test(sign) && romanValue(sign) === 0)
    return { marker: `${sign}.`, level: level.capital };
  if (romanValue(sign) > 0) return { marker: `${roman(romanValue(sign))}.`, level: level.roman };
  if (/^\d{1,3}$/u.test(sign)) return numbered(sign, before);
  if (/^[a-zđ]$/u.test(sign)) return { marker: `${sign})`, level: level.letter };
  if (/^\((?:\d{1,2}|[a-zđ]|[ivx]{1,4})\)$/u.test(sign)) return { marker: sign, level: level.parenthesis };
  return null;
}

/** "II.2.1" is printed "2.1." below "2.". */
function numbered(sign: string, before: readonly string[]): Omit<RefStep, 'ref'> {
  const start = before.findLastIndex((b) => !/^\d{1,3}$/u.test(b)) + 1;
  const above = before.slice(start);
  return { marker: `${[...above, sign].join('.')}.`, level: level.number + above.length };
}

import { foldInPlace, normaliseVietnamese, withoutEnd } from '../text/vietnamese.js';
import { opensUnit } from './unit-heads.js';

/**
 * Separate bodies out of a printed list. A group such as "các sở, ngành, địa phương có liên quan" stays one entry, and
 * so does a name with commas or "và" inside it (Sở Văn hóa, Thể thao và Du lịch). Each entry as printed, without the
 * closing stop.
 */
export function splitUnits(text: string): string[] {
  const units: string[] = [];
  for (const list of splitOutside(normaliseVietnamese(text), /;/gu)) {
    let current = '';
    for (const piece of splitOutside(list, /,(?!\.)| và | cùng /gu, true)) {
      const [separator, words] = [piece.separator, piece.words];
      if (current !== '' && startsUnit(current, separator, words)) {
        units.push(current);
        current = words;
      } else current += `${separator}${words}`;
    }
    units.push(current);
  }
  return units.map(clean).filter((unit) => /\p{L}{2}/u.test(unit));
}

const clean = (unit: string): string =>
  withoutEnd(
    unit
      .trim()
      .replace(/^(?:(?:và|cùng|với|cùng với|phối hợp với|phối hợp|đề nghị)\s+)+/iu, '')
      .trim(),
  );

/** Does a new body begin after this separator, or does the name before it go on? */
function startsUnit(before: string, separator: string, words: string): boolean {
  const next = words.trim();
  const [foldedBefore, folded] = [foldInPlace(clean(before)), foldInPlace(next)];
  if (separator === ' và ' || separator === ' cùng ') {
    if (
      /^van phong (?:.*\b)?(?:hdnd|hoi dong nhan dan|dbqh|doan dai bieu quoc hoi|quoc hoi)$/u.test(
        foldedBefore,
      )
    )
      return false;
    return opensUnit(next);
  }
  if (/^(?:cac|nhung) /u.test(folded)) return true;
  if (/^\p{Lu}/u.test(next)) return !isOneName(foldedBefore, folded);
  return /^(?:to(?! chuc)|ubnd|cong an) /u.test(folded);
}

/** Departments whose own name is a list. */
const listed: [RegExp, RegExp][] = [
  [/van hoa$/u, /^(?:the thao|khoa hoc|xa hoi va)/u],
  [/lao dong$/u, /^thuong binh/u],
  [/kinh te$/u, /^ha tang/u],
  [/khoa hoc$/u, /^cong nghe/u],
  [/nong nghiep$/u, /^(?:moi truong|nong thon)/u],
  [/thuong binh$/u, /^xa hoi/u],
  [
    / (?:thon|ap|buon|xa|phuong|quan|huyen)$/u,
    /^(?:kp|tdp|tp|tt|khu pho|to dan pho|thi xa|thi tran|thanh pho)(?: |$)/u,
  ],
];
const isOneName = (before: string, next: string): boolean =>
  listed.some(([end, begin]) => end.test(before) && begin.test(next));

interface Piece {
  separator: string;
  words: string;
}

/** Splits where the separator stands outside brackets and quotation marks. */
function splitOutside(text: string, separator: RegExp): string[];
function splitOutside(text: string, separator: RegExp, keep: true): Piece[];
function splitOutside(text: string, separator: RegExp, keep = false): (string | Piece)[] {
  const pieces: Piece[] = [];
  const depth = depths(text);
  let [from, before] = [0, ''];
  for (const m of text.matchAll(separator)) {
    if (m.index < from || (depth[m.index] ?? 0) > 0) continue;
    pieces.push({ separator: before, words: text.slice(from, m.index) });
    before = m[0];
    from = m.index + m[0].length;
  }
  pieces.push({ separator: before, words: text.slice(from) });
  return keep ? pieces : pieces.map((p) => p.words);
}

/** How many brackets and quotation marks are open at each character. */
function depths(text: string): number[] {
  let depth = 0;
  return Array.from({ length: text.length }, (_, i) => {
    const c = text[i];
    if (c === '(' || c === '“') depth++;
    else if ((c === ')' || c === '”') && depth > 0) depth--;
    return depth;
  });
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/**
 * One way of writing for texts from many keyboards: NFC, every kind of space one plain space, none at the ends,
 * invisible characters gone. Where the tone mark sits (hoá/hóa) stays as printed.
 */
export function normaliseVietnamese(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** For comparing: no marks, đ as d, lower case ("Ủy ban" and "UỶ BAN" are equal). */
export function foldVietnamese(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/**
 * Folded, with every character where it was: a match in the folded text can be cut out of the printed one.
 * Takes NFC text; a character that has no single folded form becomes a space.
 */
export function foldInPlace(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    folded += foldedCharacter(text.charAt(i));
  }
  return folded;
}

/** At most one entry for each UTF-16 unit: folding is asked for the same few letters again and again. */
const foldedCharacters = new Map<string, string>();

function foldedCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const plain = foldVietnamese(character);
  const folded = plain.length === 1 ? plain : ' ';
  foldedCharacters.set(character, folded);
  return folded;
}

const CLOSES = new Set([' ', '\u00A0', '\t', '\n', '.', ';', ',', ':', '/']);

/** Without the full stop, semicolon or comma that closes it. Looked at from its end: a pattern would start at every stop. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && CLOSES.has(text.charAt(end - 1))) end--;
  return end === text.length ? text : text.slice(0, end);
}

export const startsLowerCase = (text: string): boolean => /^\p{Ll}/u.test(text);

const ABBREVIATION =
  /(?<![\p{L}])(?:UBND|HĐND|BHXH|TAND|VKSND|NHNN|UBMTTQ\p{L}*|MTTQ\p{L}*|BCĐ|BCH|CNTT|KBNN|LĐTBXH|ĐBQH)(?![\p{L}])/gu;
/** Where a body's name begins inside a list in capitals; "ban" and "ngành" are kinds of bodies, not names. */
const NAME_IN_LIST =
  /(?<=^\s*|;\s+|,\s+(?=(?:sở|công an|phòng|văn phòng|ủy ban|trung tâm|chi cục|cục|ban quản lý|ban chỉ đạo|đài|báo|kho bạc|bưu điện|tòa án|viện|thanh tra|hội|bảo hiểm|ngân hàng|trường)\s)|\svà\s(?=(?:sở|công an|phòng|văn phòng|ủy ban|trung tâm|chi cục|cục|ban quản lý|các|đài|báo)\s))\p{Ll}/gu;

/** Words in capitals as a sentence would print them, letter for letter in place; other text unchanged. */
export function inSentenceCase(text: string): string {
  if (/\p{Ll}{2}/u.test(text) || !/\p{Lu}{2}/u.test(text)) return text;
  let lower = text.toLowerCase();
  if (lower.length !== text.length) return text;
  lower = lower.replace(NAME_IN_LIST, (c) => c.toUpperCase());
  for (const m of text.matchAll(ABBREVIATION))
    lower = lower.slice(0, m.index) + m[0] + lower.slice(m.index + m[0].length);
  return lower;
}

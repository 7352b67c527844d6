import { isRoman } from '../text/roman.js';

/** How deep each kind of marker stands in a Vietnamese official document; a smaller rank holds the larger ones. */
export const rank = {
  capital: 0,
  roman: 1,
  number: 2,
  letter: 6,
  parenthesis: 7,
  /** "a)" under "(1)". */
  letterInside: 7.2,
  /** "* Ứng dụng công nghệ thông tin" over dashes. */
  star: 7.5,
  dash: 8,
  plus: 9,
  none: 10,
} as const;

export interface Marker {
  rank: number;
  /** As it stands in a reference: `II`, `3`, `đ`, `(1)`; empty for bullets. */
  sign: string;
  /** The text after the marker. */
  rest: string;
  bullet: boolean;
}

/** The item marker a line opens with, or null for a paragraph without one. */
export function markerOf(text: string): Marker | null {
  return titled(text) ?? spelled(text) ?? upper(text) ?? numbered(text) ?? lettered(text) ?? bulleted(text);
}

/** "Phần III", "Mục 2.", "Điều 1.": a main heading; its title may stand on the next line. */
const TITLED =
  /^(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\s+([IVX]{1,6}|\d{1,2}|[A-ZĐ])(?:\s*[.:–-]\s*(?=\S)|\s+(?=\p{Lu}{2})|$)|^(?:Điều|ĐIỀU)\s+(\d{1,3})[.:]\s*(?=\S)/u;

function titled(text: string): Marker | null {
  const m = TITLED.exec(text);
  const sign = m?.[1] ?? m?.[2];
  if (!m || sign === undefined) return null;
  return { rank: rank.roman, sign, rest: text.slice(m[0].length), bullet: false };
}

/** "PHẦN THỨ HAI", "Phần thứ ba: Tổ chức thực hiện": a part over "I.", so it stands as "A." does. */
const SPELLED =
  /^((?:Phần|PHẦN)\s+(?:thứ|THỨ)\s+(?:nhất|hai|ba|bốn|tư|năm|NHẤT|HAI|BA|BỐN|TƯ|NĂM))(?:\s*[.:–-]\s*(?=\S)|\s+(?=\p{Lu}{2})|\s*$)/u;

function spelled(text: string): Marker | null {
  const m = SPELLED.exec(text);
  if (!m?.[1]) return null;
  const sign = m[1].charAt(0) + m[1].slice(1).toLowerCase();
  return { rank: rank.capital, sign, rest: text.slice(m[0].length), bullet: false };
}

function upper(text: string): Marker | null {
  const m =
    /^(?:(?:Phần|Mục|Chương)\s+)?([A-ZĐ]{1,5})\s*(?:[.):]|\/(?!\s*\d)|\s[-–]|[-–](?=\s))\s*(?=\S)/iu.exec(
      text,
    );
  const sign = m?.[1];
  if (!m || !sign || sign !== sign.toUpperCase()) return null;
  const rest = text.slice(m[0].length);
  if (isRoman(sign)) return { rank: rank.roman, sign, rest, bullet: false };
  return sign.length === 1 && m[0].includes('.') ? { rank: rank.capital, sign, rest, bullet: false } : null;
}

function numbered(text: string): Marker | null {
  if (!/^[\dNnMmVv]/u.test(text)) return null;
  const deep = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s+(?=\p{L}|["“(])/u.exec(text);
  if (deep?.[1]) {
    const depth = deep[1].split('.').length - 1;
    return { rank: rank.number + depth, sign: deep[1], rest: text.slice(deep[0].length), bullet: false };
  }
  const plain =
    /^(?:Nhiệm vụ|Mô hình|Việc)\s+(?:số\s+)?(\d{1,3})\s*[.:)]\s*(?=[\p{L}"“(])/iu.exec(text) ??
    /^(\d{1,3})(?:\s*[.)]\s*(?=[\p{L}"“(])|\/\s+(?=\p{Lu})|\s?[-–]\s(?=\p{Lu}\p{Ll}))/u.exec(text);
  if (plain?.[1])
    return { rank: rank.number, sign: plain[1], rest: text.slice(plain[0].length), bullet: false };
  return null;
}

function lettered(text: string): Marker | null {
  const letter = /^([a-zđ]|[ivx]{2,4})\s*(?:\)\s*|\.\s+)(?=\S)/u.exec(text);
  if (letter?.[1])
    return { rank: rank.letter, sign: letter[1], rest: text.slice(letter[0].length), bullet: false };
  const inside = /^(\((?:\d{1,2}|[a-zđ]|[ivx]{1,4})\))\s*(?=\S)/u.exec(text);
  if (inside?.[1])
    return { rank: rank.parenthesis, sign: inside[1], rest: text.slice(inside[0].length), bullet: false };
  return null;
}

function bulleted(text: string): Marker | null {
  const m = /^([-–—•●▪◦*+→➢►■♦])\s*(?=[\p{L}\p{N}"“(])/u.exec(text);
  if (!m?.[1]) return null;
  return {
    rank: m[1] === '+' ? rank.plus : m[1] === '*' ? rank.star : rank.dash,
    sign: '',
    rest: text.slice(m[0].length),
    bullet: true,
  };
}

import { foldInPlace } from '../text/vietnamese.js';
import type { ColumnKind } from './column-kind.js';

const NAME = /^(?:ten|noi dung|danh muc)? ?(?:cac )?chi tieu(?: chu yeu| cu the| nhiem vu)?$/u;
const UNIT = /^(?:don vi tinh|dvt)$/u;
const VALUE = /(?:chi tieu|ke hoach|muc tieu).*20\d\d|^(?:chi tieu|ke hoach) (?:giao|nam)/u;

/** Where the figures of a table of indicators stand. */
export interface Figures {
  unit: number;
  value: number;
}

/** "Tên chỉ tiêu | Đơn vị tính | Chỉ tiêu năm 2025 | Cơ quan chủ trì": the indicator is the work; null for other tables. */
export function indicatorsIn(
  kinds: readonly (ColumnKind | null)[],
  titles: readonly string[],
): { kinds: (ColumnKind | null)[]; figures: Figures } | null {
  if (kinds.includes('content') || !(kinds.includes('lead') || kinds.includes('owners'))) return null;
  const plain = titles.map((t) =>
    foldInPlace(t)
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim(),
  );
  const at = (words: RegExp) => plain.findIndex((title) => words.test(title));
  const [name, unit, value] = [at(NAME), at(UNIT), at(VALUE)];
  if (name < 0 || unit < 0 || value < 0) return null;
  const roles = new Map<number, ColumnKind | null>([
    [name, 'content'],
    [unit, null],
    [value, 'target'],
  ]);
  return {
    kinds: kinds.map((kind, c) => roles.get(c) ?? (kind === 'target' ? null : kind)),
    figures: { unit, value },
  };
}

/** "95" beside "%" is "đạt 95%". */
export const figureOf = (value: string, unit: string): string =>
  /^\d[\d.,]*$/u.test(value) && unit !== '' ? `đạt ${value}${unit === '%' ? '' : ' '}${unit}` : value;

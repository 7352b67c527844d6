/** Place of a cell, both 0-based. */
export interface CellPlace {
  column: number;
  row: number;
}

/** `B12`; null for anything else. Columns and rows beyond what Excel has are still told. */
export function cellPlace(reference: string): CellPlace | null {
  const m = /^\$?([A-Za-z]{1,8})\$?(\d{1,9})$/u.exec(reference);
  if (!m?.[1] || !m[2]) return null;
  let column = 0;
  for (const letter of m[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(m[2]) - 1 };
}

export interface CellRange {
  from: CellPlace;
  to: CellPlace;
}

/** `A1:C3`. */
export function cellRange(reference: string): CellRange | null {
  const [first = '', last = first] = reference.split(':');
  const from = cellPlace(first);
  const to = cellPlace(last);
  return from && to && to.column >= from.column && to.row >= from.row ? { from, to } : null;
}

import type { Page } from '@dondoc/contracts';
import { refuse } from '@dondoc/domain';

/** `limit` 1–200, default 50; `after` is the `nextCursor` of the page before. */
export interface PageRequest {
  readonly limit?: number;
  readonly after?: string;
}

const DEFAULT_LIMIT = 50;
const MOST = 200;

export const limitOf = ({ limit }: PageRequest): number =>
  Math.min(Math.max(limit ?? DEFAULT_LIMIT, 1), MOST);

/** A cursor is the sort key of the last row shown; people are not meant to read it. */
export const cursorOf = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');

/** Postgres holds no NUL. */
const isText = (k: unknown) => typeof k === 'string' && !k.includes('\0');

/** @throws DomainError `cursor-invalid` */
export function readCursor(after: string): readonly (string | number)[] {
  const key = parsed(Buffer.from(after, 'base64url').toString('utf8'));
  const valid = Array.isArray(key) && key.every((k) => isText(k) || Number.isSafeInteger(k));
  return valid ? (key as (string | number)[]) : refuse('cursor-invalid');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws DomainError `cursor-invalid` unless the cursor is one number. */
export function positionAfter({ after }: PageRequest): number | undefined {
  if (after === undefined) return undefined;
  const [position] = readCursor(after);
  return typeof position === 'number' ? position : refuse('cursor-invalid');
}

/** A page out of one row more than it shows. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  key: (row: Row) => readonly (string | number)[],
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(item),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(key(last)) : null,
  };
}

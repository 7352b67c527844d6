import type { Page } from '@dondoc/contracts';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { read, type Query } from './client.js';
import type { ApiError } from './problem.js';

export interface Freshness {
  readonly refetchInterval?: false;
  readonly refetchOnWindowFocus?: false;
  readonly refetchOnReconnect?: false;
}

/** Reads one resource and keeps it fresh; an undefined path reads nothing yet. */
export function useRead<T>(
  path: string | undefined,
  query: Query = {},
  more: Freshness = {},
): UseQueryResult<T, ApiError> {
  return useQuery<T, ApiError>({
    ...more,
    queryKey: [path, query],
    queryFn: ({ signal }) => read<T>(path!, query, signal),
    enabled: path !== undefined,
    placeholderData: keepPreviousData,
  });
}

const pageSize = 200;
const mostPages = 25;

/** Short lists come whole, long ones as pages. */
export const pageOf = <T>(answer: Page<T> | readonly T[]): Page<T> =>
  'items' in answer ? answer : { items: answer, nextCursor: null };

async function readAll<T>(path: string, query: Query, signal: AbortSignal): Promise<readonly T[]> {
  const items: T[] = [];
  let after: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const next = pageOf(
      await read<Page<T> | readonly T[]>(path, { ...query, limit: pageSize, after }, signal),
    );
    items.push(...next.items);
    if (!next.nextCursor) break;
    after = next.nextCursor;
  }
  return items;
}

/** Reads a list to its end, page by page (at most 5,000 rows: what a screen can filter in place). */
export function useReadAll<T>(
  path: string | undefined,
  query: Query = {},
): UseQueryResult<readonly T[], ApiError> {
  return useQuery<readonly T[], ApiError>({
    queryKey: [path, query, 'all'],
    queryFn: ({ signal }) => readAll<T>(path!, query, signal),
    enabled: path !== undefined,
    placeholderData: keepPreviousData,
  });
}

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiError } from '../api/problem.js';
import { ErrorNote } from './error-note.js';
import { Loading } from './loading.js';

export interface ReadingProps<T> {
  readonly of: UseQueryResult<T, ApiError>;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/** A read in its three states; data already on screen stays there while a newer answer is awaited. */
export function Reading<T>({ of, rows, children }: ReadingProps<T>): ReactNode {
  if (of.data !== undefined)
    return (
      <>
        <ErrorNote error={of.error} onRetry={() => void of.refetch()} />
        {children(of.data)}
      </>
    );
  if (of.error) return <ErrorNote error={of.error} onRetry={() => void of.refetch()} />;
  return <Loading {...(rows === undefined ? {} : { rows })} />;
}

/** One page of a list. `nextCursor` goes back as `after`; null on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

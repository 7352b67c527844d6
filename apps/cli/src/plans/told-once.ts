/** From so many on, what is said of one kind is told once, with the others behind it. */
const ALIKE = 4;

/** Each in its order; many of one code together at the first of them, where they may be (`joins`). */
export function toldOnce<T extends { readonly code: string }>(
  all: readonly T[],
  joins: (one: T) => boolean = () => true,
): { readonly first: T; readonly others: readonly T[] }[] {
  return all.flatMap((one) => {
    const alike = joins(one) ? all.filter((other) => other.code === one.code && joins(other)) : [];
    if (alike.length < ALIKE) return [{ first: one, others: [] }];
    return alike[0] === one ? [{ first: one, others: alike.slice(1) }] : [];
  });
}

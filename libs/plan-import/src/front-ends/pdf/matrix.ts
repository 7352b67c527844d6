/** A transform of the plane: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What `inner` draws, seen through `outer`. */
export function through(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

export const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** Six numbers out of whatever a damaged file holds in their place. */
export function matrixOf(value: unknown): Matrix {
  const n = (value ?? []) as ArrayLike<unknown>;
  const six = [n[0], n[1], n[2], n[3], n[4], n[5]];
  return six.every(Number.isFinite) ? (six as unknown as Matrix) : identity;
}

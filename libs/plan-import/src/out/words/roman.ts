const figures: [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

export const roman = (n: number): string => {
  const [value, sign] = figures.find(([v]) => v <= n) ?? [0, ''];
  return value === 0 ? '' : sign + roman(n - value);
};

/** 0 for what is no numeral. */
export const romanValue = (text: string): number =>
  Array.from({ length: 39 }, (_, i) => i + 1).find((n) => roman(n) === text) ?? 0;

const WORTH: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** In capitals; in digits what Roman numbers do not say (0, 4000 and above). */
export function romanOf(value: number): string {
  let rest = value > 0 && value < 4000 ? value : 0;
  let text = '';
  for (const [worth, sign] of WORTH)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text || String(value);
}

/** "I" … "XXXIX": as far as the headings of a plan are counted. */
export const isRoman = (sign: string): boolean => /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/u.test(sign);

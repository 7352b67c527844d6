/** Characters of symbol fonts by the place where Word keeps them (private use area F000–F0FF). */
const symbols: Record<number, string> = {
  0xf02d: '-',
  0xf0a3: '≤',
  0xf0b1: '±',
  0xf0b3: '≥',
  0xf0b4: '×',
  0xf0b7: '•',
  0xf0a7: '▪',
  0xf0a8: '◦',
  0xf0d8: '•',
  0xf0fc: '✓',
  0xf0fe: '☑',
  0xf06f: '☐',
  0xf0e0: '→',
  0xf0ae: '→',
  0xf0b0: '°',
};

/** The character of `w:sym`; what has no counterpart is a gap, not a word. */
export function symbolOf(code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  if (!Number.isFinite(value) || value < 0x20 || value > 0xffff) return ' ';
  return plainSymbols(String.fromCharCode(value < 0x100 ? 0xf000 + value : value));
}

/** Text without characters that only a symbol font can show. */
export const plainSymbols = (text: string): string =>
  text.replace(/[\uE000-\uF8FF]/gu, (c) => symbols[c.charCodeAt(0)] ?? ' ');

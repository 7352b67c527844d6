/** Bullets that symbol fonts keep in the private use area. */
const SYMBOLS: Record<string, string> = {
  '\uF02D': '-',
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0D8': '•',
  '\uF076': '•',
  '\uF0FC': '•',
  '\uF0F0': '•',
  '\uF06C': '●',
  '\uF06E': '▪',
  '\uF071': '▪',
};

/** A glyph's letters: ligatures and presentation forms in plain letters, spaces plain, symbol bullets as bullets. */
export function shownLetters(unicode: string): string {
  if (unicode.length === 1) {
    const code = unicode.charCodeAt(0);
    if (code > 0x20 && code < 0x7f) return unicode;
    if (code === 0x20 || code === 0xa0 || code === 9) return ' ';
  }
  return unicode
    .replace(/[\uFB00-\uFB06]/gu, (l) => l.normalize('NFKC'))
    .replace(/[\uF000-\uF0FF]/gu, (l) => SYMBOLS[l] ?? l)
    .replace(/\s+/gu, ' ');
}

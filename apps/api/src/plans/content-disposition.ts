/** What RFC 5987 leaves as it is, of what encodeURIComponent leaves. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/['()*!]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

const MOST = 100;

/** A name that every file system takes: no separators, no control characters, no dot in front. */
export const fileName = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[\p{C}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+/u, '')
    .slice(0, MOST)
    .replace(/\p{Cs}$|[\s.]+$/gu, '');

const ascii = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, (c) => (c === 'đ' ? 'd' : 'D'))
    .replace(/[^\x20-\x7e]|["\\%]/gu, '-');

/** A download under a name with Vietnamese letters (RFC 6266, RFC 5987), and one in ASCII for who cannot read that. */
export const attachment = (name: string): string =>
  `attachment; filename="${ascii(name)}"; filename*=UTF-8''${encoded(name)}`;

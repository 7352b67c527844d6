import type { MovedAlarm } from '@dondoc/domain';
import type { Language } from './language.js';
import { printInstant } from './telling.js';
import { ACT_WORDS, addresseeWord } from './words.js';

/** More than this many are counted, not listed: a group of forty units moves together. */
const LISTED = 3;

/** "đôn đốc (cơ quan thường trực) từ 08:00 02/05/2025 sang 08:00 05/05/2025; …" */
export function movedList(moved: readonly MovedAlarm[], lang: Language): string {
  const lines = moved.slice(0, LISTED).map(({ act, to, from, at }) => {
    const what = `${ACT_WORDS[act][lang]} (${addresseeWord(to.office)[lang]})`;
    const begin = from ? `${lang === 'vi' ? 'từ' : 'from'} ${printInstant(from)} ` : '';
    return `${what} ${begin}${lang === 'vi' ? 'sang' : 'to'} ${printInstant(at)}`;
  });
  const more = moved.length - lines.length;
  if (more === 0) return lines.join('; ');
  return `${lines.join('; ')}; ${lang === 'vi' ? `và ${more} mốc khác` : `and ${more} more`}`;
}

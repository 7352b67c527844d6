import type { Language } from './language.js';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** The key of a period as people say it: `2025-03` → "tháng 03/2025", `2025-Q1` → "quý I/2025", `2025-W11` → "tuần 11/2025". */
export function printPeriod(key: string, lang: Language): string {
  const [year = key, part] = key.split('-');
  const number = Number(part?.replace(/^\D/, ''));
  if (part === undefined) return lang === 'vi' ? `năm ${year}` : year;
  if (part.startsWith('W')) return lang === 'vi' ? `tuần ${number}/${year}` : `week ${number} of ${year}`;
  if (part.startsWith('Q'))
    return lang === 'vi' ? `quý ${ROMAN[number - 1] ?? number}/${year}` : `quarter ${number} of ${year}`;
  if (part.startsWith('H'))
    return lang === 'vi'
      ? `6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${year}`
      : `half-year ${number} of ${year}`;
  return lang === 'vi' ? `tháng ${part}/${year}` : `${year}-${part}`;
}

import { romanOf } from '../../text/roman.js';

const WORDS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** A list number as Word prints it (ST_NumberFormat, ISO/IEC 29500-1 §17.18.59); what is not known is printed in digits. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'upperRoman':
      return romanOf(value);
    case 'lowerRoman':
      return romanOf(value).toLowerCase();
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'vietnameseCounting':
      return WORDS[value] ?? String(value);
    default:
      return String(value);
  }
}

/** Word goes on after z with aa, bb, cc; it knows no đ: who wants one types it. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 10) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

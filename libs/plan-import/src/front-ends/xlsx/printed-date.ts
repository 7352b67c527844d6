interface Moment {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** Days from 01/01/1970 to Excel's day 0: 30/12/1899, right for every date after the 29/02/1900 that it wrongly counts. */
const FIRST = -25_569;
const FIRST_1904 = -24_107;
/** 31/12/9999. */
const LAST = 2_958_466;
const SECONDS = 86_400;

function momentOf(value: number, from1904: boolean): Moment {
  const seconds = Math.round(value * SECONDS);
  const days = Math.floor(seconds / SECONDS);
  const rest = seconds - days * SECONDS;
  const date = civil(days + (from1904 ? FIRST_1904 : FIRST));
  return { ...date, hour: Math.floor(rest / 3600), minute: Math.floor(rest / 60) % 60, second: rest % 60 };
}

/** The calendar day of a count of days from 01/01/1970 (Hinnant, civil_from_days): years begin in March, eras have 400. */
function civil(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: year + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

const TOKEN = /"[^"]*"|\\.|[_*].|AM\/PM|A\/P|\[[hms]+\]|d+|m+|y+|h+|s+|\.0+|[^"]/giu;

/**
 * A day as the sheet shows it, or null where the format shows no day or time. Day and month are always in Vietnamese
 * order; what the format leaves out (the day of "06/2026") is left out.
 */
export function printedDate(value: number, code: string, from1904: boolean): string | null {
  const tokens = [...code.matchAll(TOKEN)].map(([token]) => token);
  if (!tokens.some((token) => /^\[?[dmyhs]+\]?$/iu.test(token)) || tokens.some((t) => /^[0#?]$/u.test(t)))
    return null;
  if (!(value >= 0 && value < LAST)) return null;
  const at = momentOf(value, from1904);
  const signs = tokens.map((token, i) => (isMinute(tokens, i) ? 'n' : (token[0] ?? '').toLowerCase()));
  const has = (sign: string) => tokens.some((t, i) => signs[i] === sign && /^[dmyhs]+$/iu.test(t));
  if (has('d') && has('m') && has('y') && !inOrder(signs)) return dayMonthYear(at);
  return tokens
    .map((token, i) => printed(token, signs[i] ?? '', at))
    .join('')
    .trim();
}

/** `m` after an hour or before a second is minutes. */
function isMinute(tokens: readonly string[], i: number): boolean {
  if (!/^m+$/iu.test(tokens[i] ?? '')) return false;
  const letters = (t: string) => /^\[?[dmyhs]+\]?$/iu.test(t);
  const before = tokens.slice(0, i).findLast(letters) ?? '';
  const after = tokens.slice(i + 1).find(letters) ?? '';
  return /^\[?h/iu.test(before) || /^s/iu.test(after);
}

const inOrder = (signs: readonly string[]): boolean =>
  signs.indexOf('d') < signs.indexOf('m') && signs.indexOf('m') < signs.indexOf('y');

const two = (value: number): string => String(value).padStart(2, '0');

const dayMonthYear = ({ day, month, year }: Moment): string => `${two(day)}/${two(month)}/${year}`;

function printed(token: string, sign: string, at: Moment): string {
  if (/^[_*]/u.test(token) || /^(?:AM\/PM|A\/P|\.0+)$/iu.test(token)) return '';
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  const wide = token.length > 1 ? two : String;
  switch (sign) {
    case 'd':
      return token.length > 2 ? '' : wide(at.day);
    case 'm':
      // A month written out is a word of the reader's language; its number says the same.
      return token.length > 2 ? two(at.month) : wide(at.month);
    case 'y':
      return String(at.year);
    case 'h':
    case '[':
      return wide(at.hour);
    case 'n':
      return two(at.minute);
    case 's':
      return two(at.second);
    default:
      return token;
  }
}

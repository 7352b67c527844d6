import { isRoman, romanOf } from '../../text/roman.js';

/** Where the numbering of the rows of a stacked table stands. */
export interface Signs {
  roman?: number;
  number?: number;
  letter?: number;
}

const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

/** "(1)" … "(6)" under the titles, the first of them at 0. */
export const isColumnNumbersText = (text: string, at: number): boolean => text === `(${at + 1})`;

/** The numbering after this line, where the line is the sign of the row that comes next; a figure of a cell is not. */
export function nextSign(text: string, { roman = 0, number = 0, letter = 0 }: Signs): Signs | null {
  const sign = /^\(?(\d{1,3}|[IVX]{1,7}|\p{Ll})[.)]?$/u.exec(text)?.[1];
  if (sign === undefined) return null;
  if (isRoman(sign)) return sign === romanOf(roman + 1) ? { roman: roman + 1, number } : null;
  if (!/^\d/u.test(sign)) {
    const at = LETTERS.indexOf(sign);
    const isNext = text.length > 1 && (at === letter || at === letter + 1) && number > 0;
    return isNext ? { roman, number, letter: at + 1 } : null;
  }
  const counted = Number(sign);
  // Under each Roman heading the numbers may begin again; one sign may be missing in print.
  const follows = counted === number + 1 || counted === number + 2 || (counted === 1 && roman > 0);
  return follows ? { roman, number: counted } : null;
}

/** What closes the document, or opens its next part, is no cell. */
export const ENDS_TABLE = /^(?:Nơi nhận|PHỤ LỤC|Phụ lục|(?:TM|KT|TL|TUQ)\.\s?\p{Lu}{2})/u;

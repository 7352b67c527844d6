import type { PlanDocumentHead } from '../../plan-document.js';
import { namedDocument } from './document-kind.js';

/** The lines of the letterhead and the preamble, as Decree 30/2020/NĐ-CP has them. */
export interface HeadWords {
  /** One or two lines in capitals. */
  issuer: string[];
  number: string;
  placeAndDate: string;
  title: string;
  /** "Căn cứ …;", one a document. */
  basis: string[];
  /** "Căn cứ" over all of them and who issues: the sentence before the list. */
  opening: string;
}

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
export const TITLE_WORD = 'KẾ HOẠCH';

/** @param what what the sentence of issue says after "ban hành Kế hoạch" */
export function headWords(
  { number, issuer, date, title, basedOn }: PlanDocumentHead,
  what: string,
): HeadWords {
  return {
    issuer: issuerLines(issuer),
    number:
      number === null
        ? `Số:        /KH${/ủy ban|uỷ ban|ubnd/iu.test(issuer ?? '') ? '-UBND' : ''}`
        : `Số: ${number}`,
    placeAndDate: placeAndDate(placeOf(issuer), date),
    title,
    basis: basedOn.filter((n) => !title.includes(n)).map((n) => `Căn cứ ${namedDocument(n)};`),
    opening: `${issuer === null ? 'Ban' : `${issuer} ban`} hành Kế hoạch ${what}:`,
  };
}

const LEVEL = /\s(?=(?:thành phố|tỉnh|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)\s)/iu;

/** "Ủy ban nhân dân thành phố Lam Giang" over two lines, divided before the place. */
function issuerLines(issuer: string | null): string[] {
  if (issuer === null) return ['TÊN CƠ QUAN BAN HÀNH'];
  const at = LEVEL.exec(issuer)?.index ?? -1;
  const lines = at < 0 ? [issuer] : [issuer.slice(0, at), issuer.slice(at + 1)];
  return lines.map((line) => line.toUpperCase());
}

/** The proper name that ends the issuer's: a document is dated at the seat of who issues it. */
function placeOf(issuer: string | null): string | null {
  const name =
    /\s(?:thành phố|tỉnh|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)\s+(\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,3})$/iu.exec(
      issuer ?? '',
    )?.[1];
  return name !== undefined && /^(?:\p{Lu}\p{Ll}*\s?)+$/u.test(name) ? name : null;
}

function placeAndDate(place: string | null, date: string | null): string {
  const printed = date === null ? 'ngày     tháng     năm       ' : dateInWords(date);
  return place === null ? printed : `${place}, ${printed}`;
}

/** "ngày 05 tháng 02 năm 2026": days below ten, January and February carry a nought (Decree 30/2020, annex I). */
export function dateInWords(date: string): string {
  const [year, month = '', day] = date.split('-');
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

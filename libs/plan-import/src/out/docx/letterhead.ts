import { BorderStyle, type IParagraphOptions, type Table } from 'docx';
import { MOTTO, NATION, type HeadWords } from '../words/head-words.js';
import { centred, sideBySide, twips } from './docx-parts.js';

const LEFT = 66;
const RIGHT = 99;

/** The rule under the issuer and under the motto, as long as it is to be. */
const ruled = (indent: number): IParagraphOptions => ({
  border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } },
  indent: { left: twips(indent), right: twips(indent) },
  spacing: { line: 60, lineRule: 'exact', after: 120 },
});

/** Issuer, number, nation, motto, place and date. */
export function letterhead({ issuer, number, placeAndDate }: HeadWords): Table {
  const left = [
    ...issuer.map((line) => centred(line, { size: 13, bold: true })),
    centred('', { size: 2 }, ruled(22)),
    centred(number, { size: 13 }),
  ];
  const right = [
    centred(NATION, { size: 12, bold: true }),
    centred(MOTTO, { size: 13, bold: true }),
    centred('', { size: 2 }, ruled(24)),
    centred(placeAndDate, { size: 14, italics: true }),
  ];
  return sideBySide(left, right, [LEFT, RIGHT]);
}

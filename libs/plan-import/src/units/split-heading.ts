import { inSentenceCase } from '../text/vietnamese.js';
import { splitUnits } from './split-units.js';

/** Units of a cell or a label; a list of groups in capitals ("CÁC PHÒNG, BAN, NGÀNH") is divided as a heading is. */
export const splitPrinted = (printed: string): string[] => {
  const text = printed.replace(BY_OFFICE, '');
  return text.includes('CÁC') && /(?<!\p{L})CÁC\s\p{Lu}{2}/u.test(text)
    ? splitHeading(text)
    : splitUnits(text);
};

/** "… theo chức năng, nhiệm vụ được giao", "… trong phạm vi chức năng, nhiệm vụ của mình": said of a body, no part of its name. */
const BY_OFFICE =
  /\s+(?:theo|trong phạm vi|căn cứ)(?: các)? (?:chức năng|nhiệm vụ)(?:(?:,| và|, và) (?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền))*(?: quản lý)?(?: nhà nước)?(?: (?:được (?:giao|phân công)|của (?:mình|(?:cơ quan|đơn vị|ngành)(?: mình)?)))?(?=[,;.)]|\s+và\s|\s*$)/giu;

/** Units of a heading that may be printed in capitals ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"), each as printed. */
export function splitHeading(heading: string): string[] {
  const text = heading.replace(/[\s:.]+$/u, '');
  const plain = inSentenceCase(text);
  if (plain === text) return splitUnits(text);
  let from = 0;
  return splitUnits(plain).map((unit) => {
    const at = plain.toLowerCase().indexOf(unit.toLowerCase(), from);
    if (at < 0) return unit;
    from = at + unit.length;
    return text.slice(at, from);
  });
}

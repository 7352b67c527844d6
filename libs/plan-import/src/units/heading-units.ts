import { inSentenceCase } from '../text/vietnamese.js';
import { LISTED, readLeadSentence, type Owners } from './lead-sentence.js';
import { nameEnd } from './name-end.js';
import { splitHeading } from './split-heading.js';
import { splitUnits } from './split-units.js';
import { headingNamesActor } from './unit-heads.js';
import { verbAt } from './verbs.js';

const LONGEST = 25;
const BEFORE = /^(?:Giao(?: cho)?|Đối với|Đề nghị|Phân công|Nhiệm vụ của|Trách nhiệm của)\s+/iu;
const AFTER =
  /[\s,]+(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|là (?:cơ quan|đơn vị) chủ trì|chủ trì(?: thực hiện)?)$/iu;

/** "Sở Tài chính - Cơ quan thường trực Ban Chỉ đạo": what the body is for this plan, and no part of its name. */
const ROLE =
  /\s+[-–]\s+(?:là )?(?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ trì|chủ quản|tham mưu)(?!\p{L})[^,;]*$/iu;

/**
 * The bodies of a heading that names nothing else: "1. Sở Y tế", "CÁC PHÒNG, BAN, NGÀNH:", "Đối với Sở Tư pháp:",
 * "Giao Công an tỉnh", "UBND cấp xã có trách nhiệm:"; null for any other heading.
 */
export function headingUnits(heading: string): string[] | null {
  if (heading.length > LONGEST * 12) return null;
  const plain = heading.trim().replace(/\s*:$/u, '');
  const bare = plain
    .replace(LISTED, '')
    .replace(/\([^()]*\)/gu, '')
    .replace(/TP\.|TX\./gu, '');
  if (/[.;:]/u.test(bare) && !/;/u.test(plain)) return null;
  const words = plain.replace(AFTER, '').replace(ROLE, '').replace(BEFORE, '').trim();
  if (words === '' || /[.;]$/u.test(words)) return null;
  return namesOnlyBodies(words) ? splitHeading(words) : null;
}

/** Does the text, of so many words at most, open with a body and say nothing that is done? It may stand in capitals. */
export const namesOnlyBodies = (text: string, mostWords = LONGEST): boolean =>
  text.split(' ').length <= mostWords &&
  headingNamesActor(text) &&
  verbAt(inSentenceCase(text)) < 0 &&
  nameEnd(text) < 0;

/** "Công an tỉnh: Cấp định danh mức 2 …": the bodies before the colon do what follows it. */
export function ownersBeforeColon(text: string): (Owners & { explicit: boolean }) | null {
  const [, before = '', after = ''] = /^([^:]{2,160}):\s+(\p{L}.*)$/su.exec(text) ?? [];
  const leads = before === '' ? null : headingUnits(before);
  if (!leads) return null;
  const sentence = readLeadSentence(`${before} ${after.charAt(0).toLowerCase()}${after.slice(1)}`);
  return { leads, supports: sentence?.supports ?? [], requested: false, explicit: true };
}

/** A line over items says who leads, and behind it or in front of its verb who stands beside. */
const LEADS = String.raw`^(?:Giao(?: cho)?\s+|Phân công\s+|[^,:;]{0,40}(?:nhiệm vụ|nội dung|công việc)[^,:;]{0,40} do\s+)?(.{3,200}?),?\s+(?:là (?:đơn vị|cơ quan) )?chủ trì`;
const WITH = String.raw`(?:,?\s+(?:và\s+)?phối hợp(?: chặt chẽ)?(?: (?:với|cùng))*\s+(.{3,400}?)|[,;]\s+(.{3,400}?)\s+(?:là (?:đơn vị|cơ quan) )?phối hợp)?`;
const LEADS_WITH = new RegExp(`${LEADS}${WITH}$`, 'iu');
/** "Dữ liệu số: Công an tỉnh chủ trì; các sở, ngành phối hợp": a title, and whose it is. */
const TITLED = /^[^:;.]{3,120}:\s+(\p{Lu}[^:.]{2,200} chủ trì(?:[^:.]{0,400} phối hợp(?: thực hiện)?)?):?$/u;
/** "Các nhiệm vụ do Sở Nội vụ chủ trì" is a heading also without its colon. */
const DONE_BY = /^[^,:;]{0,40}(?:nhiệm vụ|nội dung|công việc)[^,:;]{0,40} do [^.;]{3,200} chủ trì$/iu;
/** "… triển khai thực hiện các nhiệm vụ sau đây": the heading's own words, not what is to be done. */
const ANNOUNCES =
  /\s+(?:(?:tổ chức|triển khai|tham mưu|hoàn thành|thực hiện|(?:các|những|một số) (?:nhiệm vụ|nội dung|công việc))(?:,| và)?\s*)+(?:(?:trọng tâm|cụ thể|như|sau|đây|dưới),?\s*)*$/iu;

/** "1.1. Công an tỉnh chủ trì, phối hợp với các sở, ngành thực hiện:": who leads and who stands beside, for what stands below. */
export function headingOwners(heading: string): Pick<Owners, 'leads' | 'supports'> | null {
  const plain = heading.trim().replace(TITLED, '$1:');
  if (plain.length > 700 || !(plain.endsWith(':') || DONE_BY.test(plain))) return null;
  const words = plain.replace(/\s*:$/u, '').replace(ANNOUNCES, '');
  const [, lead = '', after, before] = LEADS_WITH.exec(words) ?? [];
  const beside = after ?? before ?? '';
  if (!namesOnlyBodies(lead) || verbAt(beside) >= 0 || nameEnd(beside) >= 0) return null;
  return { leads: splitHeading(lead), supports: beside === '' ? [] : splitUnits(beside) };
}

/** "Lĩnh vực y tế (Sở Y tế chủ trì)", "Lĩnh vực tư pháp - Sở Tư pháp chủ trì": who leads what stands below. */
export function headingOwner(heading: string): string[] | null {
  const named = /(?:\(([^()]{3,120}?)\s+chủ trì\)|\s[-–]\s([^()–]{3,120}?)\s+chủ trì)\s*:?$/iu.exec(heading);
  const words = named?.[1] ?? named?.[2];
  return words === undefined ? null : headingUnits(words);
}

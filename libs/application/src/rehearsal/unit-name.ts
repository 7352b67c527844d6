import { foldText, groupNamed } from '@dondoc/domain';
import type { PlanLevel } from './plan-level.js';

const MOST_WORDS = 14;
/** "các đơn vị chức năng Bộ Y tế" is the ministry, as far as anybody here can write to it. */
const SECTIONS_OF =
  /^(?:các |những )?(?:đơn vị|cơ quan|phòng)(?: chức năng| chuyên môn| nghiệp vụ| trực thuộc)?(?: của| thuộc)? (?=(?:Bộ|Sở|Tổng|Cục|Tòa|Toà|Viện|Công an|Văn phòng|Phòng) )/iu;
/** Many bodies that are no group of the organisation: hospitals, banks, firms. */
const MANY = /^(?:cac|nhung|mot so|toan the|tat ca|moi)\b|\b(?:thon|ap|kp|khu pho|to dan pho)$/;
/** So begins what somebody does, not what somebody is called. */
const DOING =
  /^(?:phoi hop|chu tri|giao|de nghi|yeu cau|thuc hien|xay dung|trien khai|tham muu|to chuc thuc hien|ra soat|huong dan|bao cao|can cu|theo|tiep tuc|khi|sau khi|truoc)\b/;
const INSIDE_SENTENCE = /[;:!?]|\.\s/u;

/** As printed, without what closes it, and no word twice in a row ("Công an phường phường"). */
const cleaned = (printed: string): string =>
  printed
    .normalize('NFC')
    .replace(/\*+/gu, '')
    .replace(/^[\s\-–—+•.,;:]+|[\s\-–—.,;:/]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(?<!\p{L})(\p{L}+)(?: \1)+(?!\p{L})/giu, '$1');

/** The one body that a printed name stands for; undefined for a group, for many bodies, and for what is no name at all. */
export function bodyNamed(printed: string): string | undefined {
  const name = cleaned(printed);
  const body = name.replace(SECTIONS_OF, '');
  if (body !== name) return body;
  const words = foldText(name);
  if (groupNamed(name) !== undefined || MANY.test(words)) return undefined;
  if (words === '' || DOING.test(words) || INSIDE_SENTENCE.test(name)) return undefined;
  return words.split(' ').length <= MOST_WORDS ? name : undefined;
}

const SHORT: readonly [RegExp, string][] = [
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [/\bbhxh\b/g, 'bao hiem xa hoi'],
  [/\bnhnn\b/g, 'ngan hang nha nuoc'],
  [/\btand\b/g, 'toa an nhan dan'],
  [/\bvksnd\b/g, 'vien kiem sat nhan dan'],
  [/\bkbnn\b/g, 'kho bac nha nuoc'],
  [/^vp\b/g, 'van phong'],
  [/\btp\b/g, 'thanh pho'],
  [/ va (?=.)/g, ' '],
];

const without = (words: string, end: string): string =>
  end !== '' && words.endsWith(` ${end}`) ? words.slice(0, -end.length - 1) : words;

/**
 * What two printed names of one body have in common: "CÔNG AN THÀNH PHỐ.", "Công an TP" and "Công an" in a city's plan,
 * "Phòng Tư pháp – Hộ tịch phường" and "Tư pháp - Hộ tịch" in a ward's.
 */
export function keyOfName(name: string, level: PlanLevel): string {
  const words = SHORT.reduce((text, [short, full]) => text.replace(short, full), foldText(name));
  const plain = without(without(words, level.place), level.word);
  return level.rank === 1 ? plain.replace(/^phong (?=.)/, '') : plain;
}

const inCapitals = (name: string): boolean => name === name.toUpperCase();
const namesLevel = (name: string, { word }: PlanLevel): boolean => foldText(name).endsWith(` ${word}`);

/** Of the ways a plan prints a name: not in capitals, with its level, the usual one, the short one. */
export function bestName(printed: readonly string[], level: PlanLevel): string {
  const times = (name: string) => printed.filter((p) => p === name).length;
  const rank = (name: string) => [
    inCapitals(name) ? 1 : 0,
    namesLevel(name, level) ? 0 : 1,
    -times(name),
    name.length,
  ];
  const [best = ''] = [...new Set(printed)].sort((a, b) => {
    const [ra, rb] = [rank(a), rank(b)];
    const at = ra.findIndex((v, i) => v !== rb[i]);
    return at < 0 ? 0 : (ra[at] as number) - (rb[at] as number);
  });
  return best.charAt(0).toUpperCase() + best.slice(1);
}

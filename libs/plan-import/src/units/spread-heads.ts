import { departmentNameAt } from './department-names.js';
import { opensUnit, opensWithActor } from './unit-heads.js';

/** Bodies whose common head was written out before each, and where their list ends. */
export interface SpreadList {
  units: string[];
  end: number;
}

/** Either case of the first letter; what follows a head must be told apart by its capital, so no flag will do. */
const eitherCase = (words: string): string =>
  words
    .split('|')
    .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join('|');

const LOW = eitherCase('xã|phường|thị trấn|đặc khu');
const HIGH = eitherCase('quận|huyện|thị xã');
const BODY = `((?:UBND|${eitherCase('ủy ban nhân dân|uỷ ban nhân dân|công an|trạm y tế|đảng ủy')}|HĐND) )?`;
const COLON = new RegExp(
  `${BODY}(?:các|Các) (\\p{L}+(?: \\p{L}+)?(?:(?:\\s*[,/]\\s*|\\svà\\s)\\p{L}+(?: \\p{L}+)?){0,5})\\s*:\\s*`,
  'uy',
);
const MANY = new RegExp(`${BODY}(?:các|Các) (${eitherCase('sở|phòng')}|${LOW}|${HIGH}) (?=\\p{Lu})`, 'uy');
const ONE = /(Sở|Phòng) (?=\p{Lu})/uy;
const EACH = new RegExp(`${BODY}(${LOW}|${HIGH}) (?=\\p{Lu})`, 'uy');
const LEVEL = new RegExp(`(?:${LOW}|${HIGH}) (?=\\p{Lu})`, 'uy');
const PLACE = new RegExp(`^(?:${LOW}|${HIGH})$`, 'u');
const DEPARTMENT = /^(?:sở|phòng)$/iu;
const SEPARATOR = /\s*(?:[,;]\s*(?:và\s+)?|\s(?:và|cùng)\s+)/uy;
/** Every word has its capital, and the name ends where the list goes on. */
const PROPER = /\p{Lu}[\p{L}\d'’]*(?: (?:\p{Lu}[\p{L}\d'’]*|\d+))*(?=\s*(?:[,;.]|\s(?:và|cùng)\s|$))/uy;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** A text and its folded form, letter for letter: folded once, however many places are looked at. */
export interface FoldedText {
  printed: string;
  folded: string;
}

/** A list that begins here behind one head: "Các sở: A, B", "UBND các xã A, B", "Sở A, B, C", "UBND xã A, xã B". */
export const spreadAt = (text: FoldedText, at: number): SpreadList | null =>
  afterColon(text, at) ?? behindMany(text, at) ?? behindOne(text, at) ?? ofEach(text.printed, at);

function afterColon(text: FoldedText, at: number): SpreadList | null {
  const m = matchAt(COLON, text.printed, at);
  if (!m) return null;
  const from = at + m[0].length;
  const kinds = (m[2] ?? '').split(/\s*[,/]\s*| và /u);
  const read = listed(text, from, { body: m[1] ?? '', kind: kinds[0] ?? '', several: kinds.length > 1 });
  if (read.units.length > 0) return read;
  // The bodies behind it bear heads of their own: the group in front only announces them.
  return opensWithActor(text.printed.slice(from)) ? { units: [], end: from } : null;
}

function behindMany(text: FoldedText, at: number): SpreadList | null {
  const m = matchAt(MANY, text.printed, at);
  const read = m && listed(text, at + m[0].length, { body: m[1] ?? '', kind: m[2] ?? '', known: true });
  return read && read.units.length > 1 ? read : null;
}

/** Two names bound by "và" alone may be one body's. */
function behindOne(text: FoldedText, at: number): SpreadList | null {
  const m = matchAt(ONE, text.printed, at);
  if (!m) return null;
  const read = listed(text, at + m[0].length, { body: '', kind: m[1] ?? '', known: true });
  return read.units.length > 2 || (read.units.length === 2 && read.commas) ? read : null;
}

/** Localities of one tier, each with its level; what is of another tier is where the first one lies. */
function ofEach(text: string, at: number): SpreadList | null {
  const first = matchAt(EACH, text, at);
  if (!first) return null;
  const body = first[1] ?? '';
  const tier = new RegExp(`^(?:${HIGH})`, 'u').test(first[2] ?? '');
  const units: string[] = [];
  let [end, next] = [at, at + body.length];
  for (;;) {
    const level = matchAt(LEVEL, text, next)?.[0];
    const name = level && matchAt(PROPER, text, next + level.length)?.[0];
    if (!level || !name || new RegExp(`^(?:${HIGH})`, 'u').test(level) !== tier) break;
    units.push(`${body}${level}${name}`);
    end = next + level.length + name.length;
    const separator = matchAt(SEPARATOR, text, end);
    if (!separator) break;
    next = end + separator[0].length;
  }
  return units.length > 1 ? { units, end } : null;
}

interface Head {
  /** "UBND " of "UBND các xã"; empty where there is none. */
  body: string;
  /** "sở", "xã". */
  kind: string;
  /** Of several kinds ("Các sở, ngành: …"): which one a bare name is of is known for departments alone. */
  several?: boolean;
  /** Only names of departments that are known: nothing but the head tells that there is a list. */
  known?: boolean;
}

function listed(
  { printed: text, folded }: FoldedText,
  from: number,
  head: Head,
): SpreadList & { commas: boolean } {
  const units: string[] = [];
  let [end, next, commas] = [from, from, false];
  for (;;) {
    const name = nameAt(text, folded, next, head);
    if (!name) break;
    if (units.length > 0) commas ||= text.slice(end, next).includes(',');
    units.push(name.unit);
    end = next + name.size;
    const separator = matchAt(SEPARATOR, text, end);
    if (!separator) break;
    next = end + separator[0].length;
  }
  return { units, end, commas };
}

interface Named {
  unit: string;
  size: number;
}

const nameAt = (text: string, folded: string, at: number, head: Head): Named | null =>
  PLACE.test(head.kind)
    ? placeAt(text, at, head)
    : DEPARTMENT.test(head.kind)
      ? departmentAt(text, folded, at, head)
      : null;

function placeAt(text: string, at: number, { body, kind, several }: Head): Named | null {
  const level = matchAt(LEVEL, text, at)?.[0] ?? '';
  const name = matchAt(PROPER, text, at + level.length)?.[0];
  if (!name || opensUnit(name)) return null;
  const own = level !== '' || several ? level : `${kind.toLowerCase()} `;
  return { unit: own === '' ? name : `${body}${own}${name}`, size: level.length + name.length };
}

function departmentAt(
  text: string,
  folded: string,
  at: number,
  { kind, several, known }: Head,
): Named | null {
  const own = matchAt(/(?:[Ss]ở|[Pp]hòng) (?=\p{Lu})/uy, text, at)?.[0] ?? '';
  if (own !== '' && known) return null;
  const size =
    departmentNameAt(folded, at + own.length) ||
    (several || known || opensWithActor(text.slice(at)) ? 0 : anyNameAt(text, at + own.length));
  if (size === 0) return null;
  const word = own.trim() || kind.toLowerCase();
  const name = text.slice(at + own.length, at + own.length + size);
  return { unit: `${word.charAt(0).toUpperCase()}${word.slice(1)} ${name}`, size: own.length + size };
}

/** Behind "Các sở: " a name need not be a known one. */
const anyNameAt = (text: string, at: number): number =>
  matchAt(/\p{Lu}[^,;:().]*?(?=\s*(?:[,;]|\.?$))/uy, text, at)?.[0].length ?? 0;

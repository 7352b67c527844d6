import { withoutEnd } from '../text/vietnamese.js';
import { splitPrinted } from './split-heading.js';
import { splitUnits } from './split-units.js';
import { opensWithActor } from './unit-heads.js';
import { actAt, beforeVerb, opensWithVerb, verbAt } from './verbs.js';

export interface Owners {
  leads: string[];
  supports: string[];
  /** "Đề nghị …": asked, not assigned. */
  requested: boolean;
}

const OPENING = /^(?:(giao(?: cho)?|phân công|yêu cầu)|(đề nghị))\s+/iu;
const LEADING =
  /[\s,]+(?:là (?:đơn vị|cơ quan) )?(?:chủ trì|chịu trách nhiệm chính|làm đầu mối)(?![\p{L}])/iu;
/** How somebody works together with others. */
const ADVERB = 'chủ động|tích cực|thường xuyên|tiếp tục';
const TOGETHER = new RegExp(
  `^[\\s,]*(?:(?:${ADVERB}|tham mưu)[\\s,]+)*(?:và )?(?:phối hợp|cùng)(?: chặt chẽ)?(?: (?:với|cùng))*\\s+`,
  'iu',
);

/** "X chủ trì, phối hợp với Y: …", "Giao X phối hợp với Y theo dõi …", "X xây dựng …"; null where no actor opens. */
export function readLeadSentence(text: string): (Owners & { explicit: boolean }) | null {
  const opening = OPENING.exec(text);
  const body = text.slice(opening?.[0].length ?? 0);
  if (!opensWithActor(body)) return null;
  const requested = opening?.[2] !== undefined;
  // Names end within 300 letters, or these are none.
  const near = body.slice(0, 400);
  const leading = LEADING.exec(near);
  const end = leading?.index ?? actBegins(near, opening?.[1] !== undefined);
  if (end <= 0 || end > 300 || /[.:!?]/u.test(body.slice(0, end).replace(LISTED, ''))) return null;
  const leads = splitUnits(body.slice(0, end));
  if (leads.length === 0 || !leads.every((unit) => opensWithActor(unit) || unit.length < 40)) return null;
  const rest = body.slice(leading ? end + leading[0].length : end);
  return { leads, supports: supportsBehind(rest), requested, explicit: leading !== null || opening !== null };
}

/** "Các sở: Xây dựng, Công Thương, Y tế": the colon opens a list of names. */
export const LISTED = /^[Cc]ác (?:[Ss]ở|[Bb]ộ|[Pp]hòng|[Bb]an|xã|phường):(?= \p{Lu}[^:]*(?:,| và ))/u;

/** Where the names end: at the act, or, of a body given the work said before, at the time or the end of the text. */
function actBegins(body: string, given: boolean): number {
  const act = actAt(body);
  if (act < 0) return given ? body.search(GIVEN_UNTIL) : act;
  const listed = LISTED.exec(body);
  return listed &&
    !body
      .slice(listed[0].length, act)
      .split(/,| và /u)
      .every(isShortName)
    ? -1
    : act;
}

/** "Công Thương"; "Rà soát dữ liệu" is an act, "Xây dựng" alone a department. */
function isShortName(printed: string): boolean {
  const name = printed.trim();
  const acts = opensWithVerb(name);
  return /^\p{Lu}/u.test(name) && name.split(' ').length <= 6 && (!acts || name === 'Xây dựng');
}
const GIVEN_UNTIL = /[,;]\s*(?:xong|trước|trong|chậm nhất)(?!\p{L})|\s*[.;]?$/u;

/** Who stands beside, by the words behind "chủ trì". */
export function supportsBehind(rest: string): string[] {
  const together = TOGETHER.exec(rest);
  if (!together) return besideSaid(rest);
  const after = rest.slice(together[0].length);
  // "Phối hợp cưỡng chế khi có yêu cầu" names nobody.
  if (!/ (?:với|cùng)\s+$|cùng\s+$/iu.test(together[0]) && !opensWithActor(after)) return [];
  const colon = after.indexOf(':');
  const units = beforeVerb(colon < 0 ? after : after.slice(0, colon)).replace(/\s+trong\s*$/u, '');
  return units.length > 300 ? [] : splitUnits(units);
}

/** "Sở A chủ trì, Sở B, Sở C phối hợp, hoàn thành …": who stands beside is said behind the names. */
function besideSaid(rest: string): string[] {
  const words = /^[,;] (.{3,200}?) (?:cùng )?phối hợp(?: thực hiện| triển khai)?(?=[,;.)]|$)/u.exec(
    rest,
  )?.[1];
  return words !== undefined && opensWithActor(words) && verbAt(words) < 0 ? splitUnits(words) : [];
}

const BESIDE = new RegExp(
  `^(?:(?:chủ trì|(?:là|làm) đầu mối|${ADVERB}|tăng cường)(?:,\\s*|\\s+(?:và\\s+)?))*(?=phối hợp )`,
  'iu',
);

/** "Chủ trì, phối hợp với Sở A …", "Phối hợp với Sở A …": who stands beside, where who leads is said elsewhere or nowhere. */
export function supportsThatOpen(text: string): string[] {
  const opening = BESIDE.exec(text);
  const units = opening ? supportsBehind(text.slice(opening[0].length)) : [];
  return units.every((unit) => opensWithActor(unit)) ? units : [];
}

/** "Công an tỉnh chủ trì; Sở Tư pháp phối hợp". */
const EACH_SAID = /^(.{3,160}?) \(?chủ trì\)?[;,.] (.{3,300}) \(?phối hợp(?: thực hiện)?\)?$/u;

/** "Sở A rà soát …; các sở, ngành liên quan rà soát …": bodies and what each does, divided by semicolons. */
function bodiesOfEachAct(value: string): Owners | null {
  const read = value.split(/;\s+/u).map(readLeadSentence);
  if (read.length < 2 || read.includes(null)) return null;
  const all = read.filter((r) => r !== null);
  return { leads: all.flatMap((r) => r.leads), supports: all.flatMap((r) => r.supports), requested: false };
}

/** The value of a label that names leads; it may be a list, or a whole sentence ("Đề nghị X chỉ đạo … phối hợp Y …"). */
export function readLeadValue(value: string): Owners {
  const plain = withoutEnd(value);
  const both = EACH_SAID.exec(plain);
  if (both)
    return { leads: splitPrinted(both[1] ?? ''), supports: splitPrinted(both[2] ?? ''), requested: false };
  const each = bodiesOfEachAct(plain);
  if (each) return each;
  const asked = /^đề nghị\s+/iu.exec(plain);
  const body = plain.slice(asked?.[0].length ?? 0);
  const together = /[\s,;]+(?:chủ trì,?\s*)?(?:phối hợp)(?: (?:với|cùng))*\s+(?=\S)/iu.exec(body);
  const sentence = asked !== null || together !== null;
  const owner = together ? body.slice(0, together.index) : body;
  const supports = together ? splitUnits(beforeVerb(body.slice(together.index + together[0].length))) : [];
  const leads = splitPrinted(
    (sentence ? beforeVerb(owner) : owner).replace(/[\s,]+chủ trì(?:\s+thực hiện)?$/iu, ''),
  );
  return { leads, supports, requested: asked !== null };
}

import { readLeadSentence, supportsBehind, type Owners } from './lead-sentence.js';
import { splitUnits } from './split-units.js';
import { opensWithActor } from './unit-heads.js';
import { verbAt } from './verbs.js';

type Found = Owners & { explicit: boolean };

/**
 * Who does what a task says, where no label names them: the actor that opens the text, the brackets that close it, or a
 * later sentence that says who leads ("Theo dõi thi hành pháp luật: Thanh tra Sở chủ trì …").
 */
export const ownersInSentence = (text: string): Found | null =>
  readLeadSentence(text) ?? ownersInBrackets(text) ?? ownersInLaterSentence(text);

/** "… (Sở Nội vụ chủ trì, hoàn thành trong quý II)", "… (Văn phòng Sở; tháng 5/2026)". */
function ownersInBrackets(text: string): Found | null {
  // A label inside it may have taken the closing bracket along.
  const inner = /\(([^()]{3,200})\)?\s*[.;]?$/u.exec(text)?.[1]?.trim();
  if (inner === undefined) return null;
  if (!/chủ trì/iu.test(inner)) return ownersBesideTime(inner);
  const read = readLeadSentence(inner);
  return read?.explicit === true ? read : null;
}

/** A body and a time, divided by a semicolon or a dash. */
function ownersBesideTime(inner: string): Found | null {
  const [first = '', second] = inner.split(/\s*;\s*|\s+[-–]\s+(?=tháng|quý|trước|năm|thường)/iu);
  if (second === undefined || !isBody(first)) return null;
  return { leads: splitUnits(first), supports: [], requested: false, explicit: true };
}

const isBody = (text: string): boolean =>
  opensWithActor(text) && verbAt(text) < 0 && text.split(' ').length <= 12;

function ownersInLaterSentence(text: string): Found | null {
  for (const m of text.matchAll(/[.:;]\s+(?=\p{Lu})/gu)) {
    const sentence = text.slice(m.index + m[0].length);
    const read = SAYS_WHO.test(sentence) ? readLeadSentence(sentence) : null;
    if (read?.explicit === true) return read;
  }
  return ownersAfterComma(text) ?? ownersGiven(text);
}

/** "Tham mưu cơ chế khoán chi, giao Sở A chủ trì, Sở B phối hợp, hoàn thành …", "…, do Sở A, Sở B chủ trì". */
function ownersGiven(text: string): Found | null {
  for (const m of text.matchAll(/[,;] (?:giao|phân công|do) (?=\p{Lu}[^.:;]{2,160}? chủ trì(?!\p{L}))/gu)) {
    const said = text.slice(m.index + m[0].length);
    const read = readLeadSentence(said) ?? named(said);
    if (read?.explicit === true) return read;
  }
  return null;
}

/** Whoever is said to lead need not bear a known head ("Viễn thông Lam Giang"). */
function named(said: string): Found | null {
  const [whole = '', name = ''] = /^(.{3,160}?) chủ trì/u.exec(said) ?? [];
  if (name === '' || verbAt(name) >= 0) return null;
  const supports = supportsBehind(said.slice(whole.length));
  return { leads: splitUnits(name), supports, requested: false, explicit: true };
}

/** "Rà soát văn bản, Sở Tư pháp chủ trì, hoàn thành trong quý II"; not the last of several names ("do Sở A, Sở B chủ trì"). */
function ownersAfterComma(text: string): Found | null {
  for (const m of text.matchAll(/, (?=\p{Lu}[^.:;,]{2,120} chủ trì(?: thực hiện)?(?:[,.;]|$))/gu)) {
    const before =
      text
        .slice(0, m.index)
        .split(/[.:;,]\s/u)
        .at(-1) ?? '';
    const read = namesActor(before) ? null : readLeadSentence(text.slice(m.index + m[0].length));
    if (read?.explicit === true) return read;
  }
  return null;
}
const namesActor = (clause: string): boolean =>
  [...clause.matchAll(/(?<!\p{L})\p{L}/gu)].some((m) => opensWithActor(clause.slice(m.index)));

/** Leading is said soon after the name; further on it is the next sentence's. */
const SAYS_WHO = /^(?:Giao|Phân công)\s|^[^.:;]{3,160}\schủ trì/u;

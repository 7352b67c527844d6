import { parseDeadline } from '../deadlines/parse-deadline.js';
import { withoutEnd } from '../text/vietnamese.js';
import type { Owners } from './lead-sentence.js';
import { splitUnits } from './split-units.js';
import { opensWithActor } from './unit-heads.js';
import { verbAt } from './verbs.js';

/** What the bracket that closes a task says: who leads, who supports, until when. */
export interface ClosingBracket {
  owners: Owners;
  /** As printed; null where it names none. */
  time: string | null;
}

/** A label may have taken the closing bracket with it. */
const CLOSING = /\(([^()]{3,600})\)?\s*[.;]?$/u;
/** Clauses stand apart by semicolons, or by a comma behind the word that says what the body does, or before a time. */
const STOPS =
  /\s*;\s*|(?<=chủ trì|phối hợp|thực hiện),\s+(?!phối hợp)|,\s+(?=(?:hoàn thành|hoàn tất|xong|trước|trong|chậm nhất|thường xuyên|thời gian|quý [IVX]|tháng \d)(?!\p{L}))/iu;
const LEADS = /^(.+?),? chủ trì(?: thực hiện| tham mưu)?$/iu;
const LEADS_WITH =
  /^(.+?),? chủ trì(?: thực hiện| tham mưu)?,?\s+(?:và )?phối hợp(?: chặt chẽ)?(?: (?:với|cùng))*\s+(.+)$/iu;
const SUPPORTS = /^(.+?),? (?:cùng |tham gia )?phối hợp(?: thực hiện| triển khai)?$/iu;
const TIME_LABEL = /^(?:thời (?:gian|hạn)|tiến độ)(?: thực hiện| hoàn thành)?\s*:\s*/iu;
const CARRIES_OUT = /^(.+?),? (?:tổ chức |triển khai )?thực hiện$/iu;

/**
 * "… (Sở A chủ trì; Sở B, Sở C phối hợp; hoàn thành trong quý III/2026)": null unless every clause is an owner or a time
 * and one of them says who leads.
 */
export function readClosingBracket(text: string): ClosingBracket | null {
  const found = foundIn(text, /chủ trì|thực hiện/iu);
  if (!found || found.leads.length === 0) return null;
  const { leads, supports, times } = found;
  return {
    owners: { leads, supports, requested: false },
    time: timeOf(times),
  };
}

/** "… (Sở Tài chính phối hợp)": who stands beside whoever a heading names. */
export function besideInBracket(text: string): string[] {
  const found = foundIn(text, /phối hợp/iu);
  return found?.leads.length === 0 ? found.supports : [];
}

/** What the clauses of the bracket say; null where one is neither an owner nor a time, or a body's part is not said. */
function foundIn(text: string, says: RegExp): Found | null {
  const inner = CLOSING.exec(text)?.[1];
  if (inner === undefined || !says.test(inner)) return null;
  const found: Found = { leads: [], supports: [], open: [], times: [] };
  const isWhole = inner.split(STOPS).every((clause) => takes(found, withoutEnd(clause.trim())));
  return isWhole && found.open.length === 0 ? found : null;
}

/** "Thường xuyên; báo cáo hằng tháng": beside a time of the work, how often it is told of is no other one. */
function timeOf(times: readonly string[]): string | null {
  const own = times.filter((clause) => !/^(?:báo cáo|giao ban|sơ kết|tổng kết)(?!\p{L})/iu.test(clause));
  return (own.length > 0 ? own : times).join('; ') || null;
}

interface Found {
  leads: string[];
  supports: string[];
  /** Bodies whose part a later clause says: "Sở A; Sở B phối hợp". */
  open: string[];
  times: string[];
}

function takes(found: Found, clause: string): boolean {
  const open = found.open.splice(0);
  const both = LEADS_WITH.exec(clause);
  const leads = (both ?? LEADS.exec(clause))?.[1];
  const supports = SUPPORTS.exec(clause)?.[1];
  const carries = CARRIES_OUT.exec(clause)?.[1];
  if (leads !== undefined && isNamed(leads)) found.leads.push(...open, ...splitUnits(leads));
  else if (supports !== undefined && isNamed(supports)) found.supports.push(...open, ...splitUnits(supports));
  else if (carries !== undefined && isBodies(carries)) found.leads.push(...open, ...splitUnits(carries));
  else if (isBodies(clause)) found.open.push(...open, ...splitUnits(clause));
  else if (open.length === 0 && isTime(clause)) found.times.push(clause.replace(TIME_LABEL, ''));
  else return false;
  const [, , beside] = both ?? [];
  if (beside === undefined) return true;
  found.supports.push(...splitUnits(beside));
  return isNamed(beside);
}

/** Whoever is said to lead or support need not bear a known head ("Viễn thông Lam Giang"). */
const isNamed = (words: string): boolean =>
  (/^\p{Lu}/u.test(words) || opensWithActor(words)) && verbAt(words) < 0;

const isBodies = (words: string): boolean => opensWithActor(words) && verbAt(words) < 0;
const isTime = (clause: string): boolean => parseDeadline(clause, { year: 2000 }).kind !== 'none';

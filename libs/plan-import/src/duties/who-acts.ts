import { withoutEnd } from '../text/vietnamese.js';
import { readLeadSentence } from '../units/lead-sentence.js';
import { splitUnits } from '../units/split-units.js';
import { opensWithActor } from '../units/unit-heads.js';
import { actAt, verbAt } from '../units/verbs.js';
import { CIRCUMSTANCE, opensWithAct, withoutOpening } from './circumstances.js';

/** Who acts where a sentence names nobody; a body that stands as the heading above does whatever stands below it. */
export interface Above {
  who: string[];
  asHeading: boolean;
}
export const nobody: Above = { who: [], asHeading: false };

/** Whether a heading names those who act, and no act. */
export const namesActors = (heading: string): boolean =>
  opensWithActor(heading) && actAt(heading) < 0 && heading.split(' ').length <= 25;

/** Who does what, and what was said before it. */
export interface Acting {
  who: string[];
  what: string;
  condition: string | null;
  /** What is printed before who acts: "Định kỳ hằng quý, các đơn vị …". */
  opening: string;
}

/** Finds who acts: at the start of the sentence, or after the clauses that open it ("Căn cứ …, các sở …"). */
export function actingPart(printed: string, inherited: Above): Acting | null {
  if (inherited.asHeading && !CIRCUMSTANCE.test(printed) && !opensWithActor(printed))
    return printed.split(' ').length < 3 ? null : { ...nothingSaid, who: inherited.who, what: printed };
  const sentence = inherited.asHeading ? printed : asked(printed);
  for (const at of clauseStarts(sentence)) {
    const rest = sentence.slice(at);
    // "Trường hợp …" opens a condition and names no school.
    const isCondition = /^(?:nếu|khi|trường hợp)\s/iu.test(rest);
    const opening = sentence.slice(0, at);
    const body = rest.replace(/^(?:giao(?: cho)?|đề nghị|yêu cầu|phân công)\s+/iu, '');
    const told = isCondition ? null : telling(body);
    if (told) return { ...told, condition: conditionIn(opening), opening };
    const read = isCondition ? null : readLeadSentence(rest);
    if (!read) continue;
    const who = [...read.leads, ...read.supports].map((unit) =>
      unit.replace(/\s*\([^)]*\)$|\s+là (?:cơ quan|đơn vị) .*$/u, ''),
    );
    const what = actOf(body, read.supports.length > 0);
    return { who, what: withoutOpening(what).what, condition: conditionIn(opening), opening };
  }
  if (inherited.who.length === 0) return null;
  const { what, event } = withoutOpening(sentence);
  if (!inherited.asHeading && !opensWithAct(what)) return null;
  return { who: inherited.who, what, condition: event, opening: '' };
}

/** An event that an act waits for. */
const CONDITION =
  /(?:^|[,;]\s*|(?:thực hiện|triển khai|công tác)\s+)((?:(?:nếu|khi|trường hợp)\s(?:có|cần|phát sinh|gặp|xảy ra|xét thấy|thấy|[^,;]{3,100} không )|(?:có|gặp|phát sinh) (?:những )?(?:khó khăn|vướng mắc))[^;]*?),\s*(?=\p{L}|$)/iu;

const nothingSaid = { condition: null, opening: '' };

/** "Ủy ban nhân dân tỉnh yêu cầu các sở …": those who are asked act. */
function asked(sentence: string): string {
  const [, who = '', rest = ''] = /^(.{3,80}?) (?:yêu cầu|đề nghị) (.+)$/su.exec(sentence) ?? [];
  return rest !== '' && namesActors(who) && opensWithActor(rest) ? rest : sentence;
}

/** "các đơn vị phản ánh về Sở Nội vụ để tổng hợp, báo cáo …": those who tell are no part of a name. */
function telling(body: string): Pick<Acting, 'who' | 'what'> | null {
  const at = /\s(?:kịp thời\s|chủ động\s)?phản ánh\s/iu.exec(body.slice(0, 200))?.index ?? -1;
  const who = body.slice(0, Math.max(at, 0));
  return at > 0 && namesActors(who) ? { who: splitUnits(who), what: body.slice(at).trim() } : null;
}

/** A later clause may have an actor of its own: "…; Công an tỉnh tổng hợp …", "trường hợp không họp được thì Tổ giúp việc …". */
export function actingInClause(clause: string, before: Acting): Acting {
  const fallback = /^((?:trường hợp|nếu|khi)\s.{5,120}?)(?:,?\s+thì|,)\s+(?=\p{L})/iu.exec(clause);
  const rest = clause.slice(fallback?.[0].length ?? 0);
  const read = readLeadSentence(rest);
  const condition = fallback?.[1] ?? null;
  const opening = '';
  if (!read) {
    const what = fallback && opensWithAct(rest) ? rest : clause;
    return { ...before, what, condition: condition ?? before.condition, opening };
  }
  const who = [...read.leads, ...read.supports];
  return { who, what: actOf(rest, read.supports.length > 0), condition, opening };
}

/** The event that is said before an act, to the end of what opens the sentence. */
export function conditionIn(opening: string): string | null {
  const m = CONDITION.exec(opening);
  if (!m?.[1]) return null;
  return withoutEnd(opening.slice(opening.indexOf(m[1])));
}

/** Where a clause of a sentence begins. */
export const clauseStarts = (sentence: string): number[] => [
  0,
  ...[...sentence.matchAll(/[,;:]\s+|\)\s+(?=\p{Lu}|các )/gu)].map((m) => m.index + m[0].length),
];

/** The words of the act, without the units that share it. */
function actOf(body: string, shared: boolean): string {
  const first = /(?:^|[\s,])chủ trì/iu.exec(body.slice(0, 300));
  let at = first ? first.index : verbAt(body);
  if (shared) {
    const together = /(?:phối hợp|cùng)(?: chặt chẽ)?(?: (?:với|cùng))*\s+/iu.exec(
      body.slice(Math.max(at, 0)),
    );
    if (together) at = verbAt(body, Math.max(at, 0) + together.index + together[0].length);
  }
  return body
    .slice(Math.max(at, 0))
    .replace(/^[\s,:]+/u, '')
    .replace(/^có trách nhiệm:?\s+(?:\(1\)\s+)?/iu, '');
}

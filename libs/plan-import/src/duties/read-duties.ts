import { isOnlyTime } from '../deadlines/aside.js';
import { parseDeadline } from '../deadlines/parse-deadline.js';
import type { TimeWord } from '../deadlines/time-words.js';
import { parse } from '../generated/deadline-grammar.js';
import type { PlanDocumentDeadline, PlanDocumentDuty } from '../plan-document.js';
import type { OutlineNode } from '../structure/outline.js';
import { withoutEnd } from '../text/vietnamese.js';
import { headingUnits } from '../units/heading-units.js';
import { readLeadSentence } from '../units/lead-sentence.js';
import { splitUnits } from '../units/split-units.js';
import { opensWithActor } from '../units/unit-heads.js';
import { actAt, verbAt } from '../units/verbs.js';
import { recipientOf } from './recipient.js';
import {
  CIRCUMSTANCE,
  NEXT_DAY,
  goesOnAfter,
  isTimeAlone,
  opensWithAct,
  rhythmsThatOpen,
  termIn,
  withoutOpening,
} from './circumstances.js';

/** The standing duties of the closing sections: who does what, for whom, by when. */
export function readDuties(section: OutlineNode, year?: number): PlanDocumentDuty[] {
  return section.items.flatMap((node) => dutiesOf(node, nobody, year));
}

/** Of the articles of the decision that issues a plan: what they ask for at a time; the others only put it in force. */
export const readArticles = (articles: OutlineNode, year?: number): PlanDocumentDuty[] =>
  readDuties(articles, year).filter(({ who, deadline }) => who.length > 0 && deadline.kind !== 'none');

/** Who acts where a sentence names nobody; a body that stands as the heading above does whatever stands below it. */
interface Above {
  who: string[];
  asHeading: boolean;
}
const nobody: Above = { who: [], asHeading: false };

function dutiesOf(node: OutlineNode, inherited: Above, year?: number): PlanDocumentDuty[] {
  // "Sở Tài chính" over its bullets, or "Sở Tài chính: Tham mưu …" on one line.
  const { heading, rest } = dividedAtColon(node.text);
  const isActor = namesActors(withoutEnd(heading));
  const who = isActor ? { who: splitUnits(heading), asHeading: true } : inherited;
  const own: PlanDocumentDuty[] = [];
  for (const sentence of sentencesOf(isActor ? rest : node.text)) {
    const goesOn = /^Đồng thời[, ]/u.test(sentence) && own[0] !== undefined;
    const found = dutiesIn(sentence, node, goesOn ? { who: own[0]?.who ?? [], asHeading: true } : who, year);
    own.push(...(found.length > 0 ? found : askedOfAll(sentence, node, own.at(-1)?.who ?? [])));
  }
  const passed = isActor || own[0] === undefined ? who : { who: own[0].who, asHeading: false };
  const firstItem = node.items.findIndex((n) => n.marker !== null);
  // A paragraph right under a body's name is that body's; one behind its items closes the document.
  const under = (n: OutlineNode, i: number): Above =>
    n.marker || (isActor && rest === '' && (firstItem < 0 ? i === 0 : i < firstItem)) ? passed : nobody;
  return [
    ...own.filter((duty) => !isFormula(duty)),
    ...node.items.flatMap((n, i) => dutiesOf(n, under(n, i), year)),
  ];
}

function dividedAtColon(text: string): { heading: string; rest: string } {
  // "Các sở: Nội vụ, Y tế:", "Chi cục Thủy sản có trách nhiệm:": the whole line is a heading.
  const whole = /:\s*$/u.test(text) && headingUnits(text) !== null;
  if (whole)
    return {
      heading: text.replace(/(?:[\s,]+(?:(?:có|chịu) trách nhiệm|có nhiệm vụ))?\s*:\s*$/u, ''),
      rest: '',
    };
  const [, heading = '', rest = ''] = /^([^:]*):?(?:\s+(.*))?$/su.exec(text) ?? [];
  return { heading, rest };
}

/** "… có trách nhiệm:" over its bullets, "yêu cầu các đơn vị nghiêm túc thực hiện": nothing anybody could be asked about. */
const FORMULA =
  /^(?:(?:có|chịu) trách nhiệm|(?:(?:nghiêm túc|khẩn trương|chủ động|tích cực|tổ chức|triển khai|và|thực hiện),? )*thực hiện(?: nghiêm túc| nghiêm)?|[^;]* (?:như sau|sau đây))$/iu;
const isFormula = ({ what, deadline }: PlanDocumentDuty): boolean =>
  deadline.kind === 'none' && FORMULA.test(what);

const namesActors = (heading: string): boolean =>
  opensWithActor(heading) && actAt(heading) < 0 && heading.split(' ').length <= 25;

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);

function dutiesIn(sentence: string, node: OutlineNode, inherited: Above, year?: number): PlanDocumentDuty[] {
  const acting = actingPart(withoutEnd(sentence), inherited);
  if (!acting) return reportAlone(withoutEnd(sentence), node, year);
  const source = { line: node.line, endLine: node.endLine };
  return clauses(acting.what).flatMap((clause, i): PlanDocumentDuty[] => {
    const own = i === 0 ? { ...acting, what: clause } : actingInClause(clause, acting);
    return dated(own.what.replace(/^\(\d{1,2}\)\s+/u, '')).map((each) => {
      const what = withoutEnd(each.what);
      return { who: own.who, what, to: recipientOf(what), ...timeOf(each, own, year), source };
    });
  });
}

function timeOf({ time, printed }: Dated, own: Acting, year?: number): DutyTime {
  const { deadlineText, deadline } = timeIn({ ...own, what: time }, year);
  return { deadlineText: printed === undefined ? deadlineText : withoutEnd(printed), deadline };
}

/** "- Báo cáo quý: trước ngày 10 tháng cuối quý" under "Chế độ báo cáo": who reports is for a person to say. */
function reportAlone(what: string, { line, endLine }: OutlineNode, year?: number): PlanDocumentDuty[] {
  if (!/^(?:tổ chức )?(?:báo cáo|sơ kết|tổng kết)\s/iu.test(what)) return [];
  return dated(what).flatMap((each) => {
    const time = timeIn({ what: each.time, condition: null, opening: '' }, year);
    if (time.deadline.kind === 'none') return [];
    return [{ who: [], what: each.what, to: recipientOf(each.what), ...time, source: { line, endLine } }];
  });
}

/** "Trường hợp có vướng mắc, đề nghị phản ánh về Sở Nội vụ …": those who were asked before, or whoever it is. */
function askedOfAll(sentence: string, { line, endLine }: OutlineNode, who: string[]): PlanDocumentDuty[] {
  for (const at of clauseStarts(sentence)) {
    const asking =
      /^(?:(?:đề nghị|yêu cầu|cần|phải|thì)\s+)?(?:(?:kịp thời|chủ động)\s+)*(?=(?:báo cáo|phản ánh|thông tin|gửi)\s)/iu.exec(
        sentence.slice(at),
      );
    const condition = conditionIn(sentence.slice(0, at), CONDITION);
    if (!asking || condition === null) continue;
    const what = withoutEnd(sentence.slice(at + asking[0].length));
    const deadline = { kind: 'conditional' as const, condition };
    return [
      { who, what, to: recipientOf(what), deadlineText: condition, deadline, source: { line, endLine } },
    ];
  }
  return [];
}

interface Acting {
  who: string[];
  what: string;
  condition: string | null;
  /** What is printed before who acts: "Định kỳ hằng quý, các đơn vị …". */
  opening: string;
}

/** Finds who acts: at the start of the sentence, or after the clauses that open it ("Căn cứ …, các sở …"). */
function actingPart(printed: string, inherited: Above): Acting | null {
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
    if (told) return { ...told, condition: conditionIn(opening, CONDITION), opening };
    const read = isCondition ? null : readLeadSentence(rest);
    if (!read) continue;
    const who = [...read.leads, ...read.supports].map((unit) =>
      unit.replace(/\s*\([^)]*\)$|\s+là (?:cơ quan|đơn vị) .*$/u, ''),
    );
    const what = actOf(body, read.supports.length > 0);
    return { who, what: withoutOpening(what).what, condition: conditionIn(opening, CONDITION), opening };
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
function actingInClause(clause: string, before: Acting): Acting {
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

function conditionIn(opening: string, pattern: RegExp): string | null {
  const m = pattern.exec(opening);
  if (!m?.[1]) return null;
  return withoutEnd(opening.slice(opening.indexOf(m[1])));
}

const clauseStarts = (sentence: string): number[] => [
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

/** Acts with times of their own: divided at semicolons, after a date that "và" follows, before ", định kỳ". */
function clauses(what: string): string[] {
  const pieces = what.split(
    /;\s+|(?<!(?:hằng|hàng) (?:tuần|tháng|quý)(?: \([^()]{1,60}\))?),\s+(?=định kỳ|hằng tháng|hàng tháng|hằng quý|hàng quý)|\s+và\s+(?=định kỳ)/iu,
  );
  return joined(pieces)
    .flatMap(afterDates)
    .map((p) => p.trim())
    .filter((p) => p.split(' ').length >= 3);
}

/** A piece in brackets, or without an act, an actor or a time of its own, goes on with what is before it ("…; bảo hiểm xã hội"). */
function joined(pieces: string[]): string[] {
  const whole: string[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    const isOpen = last !== undefined && last.lastIndexOf('(') > last.lastIndexOf(')');
    if (last !== undefined && (isOpen || isTimeAlone(piece) || !saysItself(piece)))
      whole[whole.length - 1] = `${last}; ${piece}`;
    else whole.push(piece);
  }
  return whole;
}

const saysItself = (piece: string): boolean =>
  verbAt(piece.charAt(0).toLowerCase() + piece.slice(1)) === 0 ||
  opensWithActor(piece) ||
  CIRCUMSTANCE.test(piece) ||
  parse(piece).some((w) => ['due', 'fromTo', 'monthDay', 'periodic'].includes(w.type));

function afterDates(text: string): string[] {
  const ends = parse(text)
    .filter((w) => w.type === 'due' || w.type === 'monthDay' || w.type === 'periodic')
    .map((w) => w.end);
  const pieces: string[] = [];
  let from = 0;
  for (const end of ends) {
    const next = /^\s*,?\s*(?:và|đồng thời)\s+/u.exec(text.slice(end));
    if (!next || verbAt(text.slice(end + next[0].length)) !== 0) continue;
    pieces.push(text.slice(from, end));
    from = end + next[0].length;
  }
  return [...pieces, text.slice(from)];
}

interface Dated {
  what: string;
  /** Where the time of it is to be looked for. */
  time: string;
  /** The time as printed, where it is not a part of the act. */
  printed?: string;
}

/** A review of its own, or of the act before only the period: "6 tháng trước ngày 05/6, năm trước ngày 05/11". */
const NEXT_REVIEW =
  /(?<=\d|\)|\s(?:quý|tháng|năm)),?\s+(?:và\s+)?(?=(?:(?:tổ chức )?(?:sơ kết|tổng kết)|báo cáo (?:tháng|quý)|(?:báo cáo )?(?:(?:(?:định kỳ )?(?:hằng |hàng ))?năm|cả năm|(?:0?[369]|sáu|chín) tháng|quý [IVX]+))(?:\s[^\s,;.()]+){0,6}\s\(?(?:trước|chậm nhất|trong|vào)\s)/giu;

/** One act with several terms, each for a period or a review: each is asked about by its own day. */
function dated(what: string): Dated[] {
  const rhythms = rhythmsThatOpen(what);
  // The shortest of them is watched; a long list of them is no part of the act.
  if (rhythms !== null)
    return [
      {
        what: rhythms.includes('(') ? what.slice(rhythms.length).replace(/^[\s,]+/u, '') : what,
        time: rhythms,
        printed: rhythms,
      },
    ];
  const reviews = [...what.matchAll(NEXT_REVIEW), ...what.matchAll(NEXT_DAY)].sort(
    (a, b) => a.index - b.index,
  );
  const first = reviews.length === 0 ? Infinity : firstDay(what);
  const ends = reviews.filter(({ index }) => first < index).slice(0, MOST_TERMS);
  const from = [0, ...ends.map((m) => m.index + m[0].length)];
  return from.map((at, i) => {
    const said = what.slice(at, ends[i]?.index);
    const time = /^\d/u.test(said) && i > 0 ? `trước ngày ${said}` : said;
    const isPeriod =
      /^(?:(?:trước|chậm nhất|ngày)\s(?:ngày\s)?\d|(?:(?:định kỳ )?(?:hằng |hàng ))?năm|cả năm|\d+ tháng|sáu tháng|chín tháng|quý)(?!\p{L})/iu.test(
        time,
      );
    return { what: isPeriod ? what : time, time, ...(time === said ? {} : { printed: said }) };
  });
}

/** No act has more: each month, quarter, half-year and the year. */
const MOST_TERMS = 20;

/** Where the first day is said, also in a bracket; read once, for a sentence may be long. */
const firstDay = (text: string): number =>
  parse(text.replace(TIME_BRACKET, ',$1 ')).find(isDay)?.start ?? Infinity;
const TIME_BRACKET = /\(((?:trước|chậm nhất|trong|vào)\s[^()]+)\)/giu;

const isDay = (w: TimeWord): boolean => w.type === 'monthDay' || (w.type === 'due' && w.marked);

/**
 * "sơ kết 6 tháng (trước ngày 15/6/2026)", "báo cáo năm (trước ngày 10/12) gửi Sở Nội vụ": the bracket says the day of
 * what stands before it; letter for letter in place.
 */
const inBracket = (text: string): string =>
  text.replace(/\(([^()]+)\)(?=\s*$|,?\s(?:gửi|trình|báo cáo|về)\s)/gu, (printed, said: string) =>
    isOnlyTime(said) ? `,${said} ` : printed,
  );

interface DutyTime {
  deadlineText: string | null;
  deadline: PlanDocumentDeadline;
}

function timeIn({ what: clause, condition, opening }: Omit<Acting, 'who'>, year?: number): DutyTime {
  const words = parse(inBracket(clause)).filter(
    (w) =>
      ['due', 'fromTo', 'monthDay', 'periodic'].includes(w.type) &&
      !(w.type === 'due' && !w.marked && !/ngày/iu.test(clause.slice(w.start, w.end))),
  );
  const [first, last] = [words[0], words.at(-1)];
  if (first && last) {
    const text = clause.slice(first.start, endOfTime(clause, first.start, last.end));
    const deadline = parseDeadline(text, { year });
    return goesOnAfter(withoutEnd(clause.slice(first.start + text.length))) && deadline.kind === 'by'
      ? { deadlineText: withoutEnd(clause.slice(first.start)), deadline: { ...deadline, thenStanding: true } }
      : { deadlineText: text, deadline };
  }
  const before = timeThatOpens(opening);
  if (before !== null) return { deadlineText: before, deadline: parseDeadline(before, { year }) };
  const onDemand =
    condition ??
    termIn(clause) ??
    /(?:^|\s)(khi (?:có|được) yêu cầu[^,;.]*)$/iu.exec(withoutEnd(clause))?.[1] ??
    null;
  if (onDemand !== null)
    return { deadlineText: onDemand, deadline: { kind: 'conditional', condition: onDemand } };
  if (/(?:^|,\s)thường xuyên/iu.test(clause))
    return { deadlineText: 'thường xuyên', deadline: { kind: 'standing' } };
  return { deadlineText: null, deadline: { kind: 'none' } };
}

/** "định kỳ hằng năm (trước ngày 10/12) báo cáo …": the bracket right behind says the day. */
function endOfTime(clause: string, start: number, end: number): number {
  if (clause[end] === ')' && clause.slice(start, end).includes('(')) return end + 1;
  const ofQuarter = /^\s(?:của\s)?tháng cuối (?:cùng )?(?:của )?(?:(?:mỗi|hằng|hàng|từng) )?quý\)?/iu.exec(
    clause.slice(end),
  );
  if (ofQuarter)
    return (
      end +
      ofQuarter[0].length -
      (ofQuarter[0].endsWith(')') && !clause.slice(start, end).includes('(') ? 1 : 0)
    );
  const [whole = '', inner = ''] = /^\s?\(([^()]+)\)/u.exec(clause.slice(end)) ?? [];
  return isOnlyTime(inner) ? end + whole.length : end;
}

/** "Chiều thứ Năm hằng tuần". */
const DAY_OF_WEEK =
  /^(?:vào )?(?:(?:buổi )?(?:sáng|chiều|tối) )?(?:(?:ngày )?thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật) $/iu;

/** The time that a sentence begins with, with the brackets that go with it. */
function timeThatOpens(opening: string): string | null {
  const words = parse(opening).filter((w) =>
    w.type === 'aside' ? isOnlyTime(w.text) : ['due', 'fromTo', 'monthDay', 'periodic'].includes(w.type),
  );
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || first.type === 'aside') return null;
  if (first.start !== 0 && !DAY_OF_WEEK.test(opening.slice(0, first.start))) return null;
  if (first.type === 'due' && !first.marked) return null;
  return opening.slice(0, last.end);
}

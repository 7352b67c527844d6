import { parseDeadline } from '../deadlines/parse-deadline.js';
import { parse } from '../generated/deadline-grammar.js';
import type { PlanDocumentDeadline, PlanDocumentDuty } from '../plan-document.js';
import type { OutlineNode } from '../structure/outline.js';
import { withoutEnd } from '../text/vietnamese.js';
import { readLeadSentence } from '../units/lead-sentence.js';
import { splitUnits } from '../units/split-units.js';
import { opensWithActor } from '../units/unit-heads.js';
import { beforeVerb, verbAt } from '../units/verbs.js';

/** The standing duties of the closing sections: who does what, for whom, by when. */
export function readDuties(section: OutlineNode, year?: number): PlanDocumentDuty[] {
  return section.items.flatMap((node) => dutiesOf(node, [], year));
}

function dutiesOf(node: OutlineNode, inherited: string[], year?: number): PlanDocumentDuty[] {
  // "Sở Tài chính" over its bullets, or "Sở Tài chính: Tham mưu …" on one line.
  const [, heading = '', rest = ''] = /^([^:]*):?(?:\s+(.*))?$/su.exec(node.text) ?? [];
  const isActor = namesActors(withoutEnd(heading));
  const who = isActor ? splitUnits(heading) : inherited;
  const own = sentencesOf(isActor ? rest : node.text).flatMap((s) => dutiesIn(s, node, who, year));
  const passed = isActor ? who : (own[0]?.who ?? inherited);
  return [...own, ...node.items.flatMap((n) => dutiesOf(n, n.marker ? passed : [], year))];
}

const namesActors = (heading: string): boolean =>
  opensWithActor(heading) && verbAt(heading) < 0 && heading.split(' ').length <= 25;

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);

function dutiesIn(
  sentence: string,
  node: OutlineNode,
  inherited: string[],
  year?: number,
): PlanDocumentDuty[] {
  const acting = actingPart(withoutEnd(sentence), inherited);
  if (!acting) return [];
  const source = { line: node.line, endLine: node.endLine };
  return clauses(acting.what).map((clause, i): PlanDocumentDuty => {
    const own = i === 0 ? { ...acting, what: clause } : actingInClause(clause, acting);
    const time = timeIn(own.what, own.condition, year);
    const what = withoutEnd(own.what);
    return { who: own.who, what, to: recipientOf(what), ...time, source };
  });
}

interface Acting {
  who: string[];
  what: string;
  condition: string | null;
}

/** Finds who acts: at the start of the sentence, or after the clauses that open it ("Căn cứ …, các sở …"). */
function actingPart(sentence: string, inherited: string[]): Acting | null {
  const condition =
    /(?:^|[,;]\s*)((?:nếu|khi|trường hợp)\s(?:có|cần|phát sinh|gặp|xét thấy|thấy|[^,;]{3,100} không )[^;]*?),\s*(?=\p{L}|$)/iu;
  for (const at of clauseStarts(sentence)) {
    const rest = sentence.slice(at);
    // "Trường hợp …" opens a condition and names no school.
    const read = /^(?:nếu|khi|trường hợp)\s/iu.test(rest) ? null : readLeadSentence(rest);
    if (!read) continue;
    const body = rest.replace(/^(?:giao(?: cho)?|đề nghị|yêu cầu|phân công)\s+/iu, '');
    const who = [...read.leads, ...read.supports].map((unit) =>
      unit.replace(/\s*\([^)]*\)$|\s+là (?:cơ quan|đơn vị) .*$/u, ''),
    );
    const opening = sentence.slice(0, at);
    return { who, what: actOf(body, read.supports.length > 0), condition: conditionIn(opening, condition) };
  }
  if (inherited.length === 0 || verbAt(sentence.charAt(0).toLowerCase() + sentence.slice(1)) !== 0)
    return null;
  return { who: inherited, what: sentence, condition: null };
}

/** A later clause may have an actor of its own: "…; Công an tỉnh tổng hợp …", "trường hợp không họp được thì Tổ giúp việc …". */
function actingInClause(clause: string, before: Acting): Acting {
  const fallback = /^((?:trường hợp|nếu|khi)\s.{5,120}?)(?:,?\s+thì|,)\s+(?=\p{L})/iu.exec(clause);
  const rest = clause.slice(fallback?.[0].length ?? 0);
  const read = readLeadSentence(rest);
  const condition = fallback?.[1] ?? null;
  if (!read) return { ...before, what: clause, condition: condition ?? before.condition };
  return { who: [...read.leads, ...read.supports], what: actOf(rest, read.supports.length > 0), condition };
}

function conditionIn(opening: string, pattern: RegExp): string | null {
  const m = pattern.exec(opening);
  if (!m?.[1]) return null;
  return withoutEnd(opening.slice(opening.indexOf(m[1])));
}

const clauseStarts = (sentence: string): number[] => [
  0,
  ...[...sentence.matchAll(/[,;:]\s+/gu)].map((m) => m.index + m[0].length),
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
    .replace(/^có trách nhiệm\s+/iu, '');
}

/** Acts with times of their own: divided at semicolons, after a date that "và" follows, before ", định kỳ". */
function clauses(what: string): string[] {
  const pieces = what.split(
    /;\s+|,\s+(?=định kỳ|hằng tháng|hàng tháng|hằng quý|hàng quý)|\s+và\s+(?=định kỳ)/iu,
  );
  return pieces
    .flatMap(afterDates)
    .map((p) => p.trim())
    .filter((p) => p.split(' ').length >= 3);
}

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

interface DutyTime {
  deadlineText: string | null;
  deadline: PlanDocumentDeadline;
}

function timeIn(clause: string, condition: string | null, year?: number): DutyTime {
  const words = parse(clause).filter(
    (w) =>
      ['due', 'fromTo', 'monthDay', 'periodic'].includes(w.type) &&
      !(w.type === 'due' && !w.marked && !/ngày/iu.test(clause.slice(w.start, w.end))),
  );
  const [first, last] = [words[0], words.at(-1)];
  if (first && last) {
    const text = clause.slice(first.start, last.end);
    return { deadlineText: text, deadline: parseDeadline(text, { year }) };
  }
  if (condition !== null) return { deadlineText: condition, deadline: { kind: 'conditional', condition } };
  if (/(?:^|,\s)thường xuyên/iu.test(clause))
    return { deadlineText: 'thường xuyên', deadline: { kind: 'standing' } };
  return { deadlineText: null, deadline: { kind: 'none' } };
}

/** Whom a report or a plan is for. */
function recipientOf(clause: string): string | null {
  const m =
    /(?:[Gg]ửi|[Bb]áo cáo|[Tt]rình)(?:(?:\s(?!gửi|báo cáo|trình|để)[^\s,;]+){0,8}?\s(?:về|đến|cho|tới))?\s+(?=\p{Lu})/u.exec(
      clause,
    );
  if (!m) return null;
  const rest =
    clause
      .slice(m.index + m[0].length)
      .split(
        /\s(?:để|trước|theo|xem xét|qua|định kỳ|kết quả|tình hình|tiến độ|về|trong|chậm nhất|hằng|hàng)(?=\s)/u,
      )[0] ?? '';
  const to = withoutEnd(beforeVerb(rest));
  return to !== '' && opensWithActor(to) ? to : null;
}

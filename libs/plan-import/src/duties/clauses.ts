import { parse } from '../generated/deadline-grammar.js';
import { opensWithActor } from '../units/unit-heads.js';
import { opensWithVerb, verbAt } from '../units/verbs.js';
import { CIRCUMSTANCE, isTimeAlone } from './circumstances.js';

/** Acts with times of their own: divided at semicolons, after a date that "và" follows, before ", định kỳ". */
export function clauses(what: string): string[] {
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
  opensWithVerb(piece) ||
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

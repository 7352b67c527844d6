import type { TimeWord } from '../deadlines/time-words.js';
import { parse } from '../generated/deadline-grammar.js';
import { NEXT_DAY, rhythmsThatOpen } from './circumstances.js';

export interface Dated {
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
export function dated(what: string): Dated[] {
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

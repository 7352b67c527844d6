import { isOnlyTime } from '../deadlines/aside.js';
import { parseDeadline } from '../deadlines/parse-deadline.js';
import { parse } from '../generated/deadline-grammar.js';
import type { PlanDocumentDeadline } from '../plan-document.js';
import { withoutEnd } from '../text/vietnamese.js';
import { goesOnAfter, termIn } from './circumstances.js';
import type { Acting } from './who-acts.js';

/**
 * "sơ kết 6 tháng (trước ngày 15/6/2026)", "báo cáo năm (trước ngày 10/12) gửi Sở Nội vụ": the bracket says the day of
 * what stands before it; letter for letter in place.
 */
const inBracket = (text: string): string =>
  text.replace(/\(([^()]+)\)(?=\s*$|,?\s(?:gửi|trình|báo cáo|về)\s)/gu, (printed, said: string) =>
    isOnlyTime(said) ? `,${said} ` : printed,
  );

export interface DutyTime {
  deadlineText: string | null;
  deadline: PlanDocumentDeadline;
}

/** When an act is asked for: the time in its words, before them, or the event it waits for. */
export function timeIn({ what: clause, condition, opening }: Omit<Acting, 'who'>, year?: number): DutyTime {
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

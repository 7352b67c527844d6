import { isOnlyTime } from '../deadlines/aside.js';
import { parse } from '../generated/deadline-grammar.js';
import { withoutEnd } from '../text/vietnamese.js';
import { verbAt } from '../units/verbs.js';
import { opensWithActor } from '../units/unit-heads.js';

const CONDITION =
  /(?:theo (?:đúng )?(?:lộ trình|hướng dẫn|tiến độ)|(?:ngay )?sau khi|ngay khi|khi có|(?:trong (?:vòng |thời hạn |thời gian )?|chậm nhất (?:là )?(?:sau )?)\d{1,3} (?:ngày|tháng|tuần)(?: làm việc)?,? (?:kể từ|tính từ|từ khi)(?! (?:ngày )?\d)) [^.;]*$/iu;
/** Behind the day, to the end of the sentence: "; duy trì thường xuyên". */
const GOES_ON =
  /^[,;]?\s*(?:và |sau đó )*(?:duy trì|thực hiện|cập nhật|tiếp tục)[^.;,]{0,30} thường xuyên$/iu;
/** "tổng chi ngân sách hằng năm": what is given out each year, not how often something is done. */
const OF_MONEY = /(?:ngân sách|dự toán|tổng chi|kinh phí)\s+$/iu;
/** A season or a holiday is no day, but a person should see that it was named. */
const SEASON = /(?:hoàn thành|xong)\s+trước\s+(?:mùa|tết)\s[^.;,()]{2,60}$/iu;
const OPENS_STANDING = /^thường xuyên(?=\s\p{Ll})(?!\s(?:hơn|nhất)(?!\p{L}))/iu;
const STANDING = /^(?:thực hiện |duy trì )*(?:thường xuyên|liên tục)$/iu;

/** "…; thời gian thực hiện theo tiến độ của Dự án": the last clause says that it is the time. */
const NAMED = /^(?:thời (?:gian|hạn)|tiến độ)(?: (?:thực hiện|hoàn thành|triển khai))*\s+/iu;

/** Proof that the work is behind them closes the sentence: "…: đã hoàn thành tại Công văn số 12/UBND ngày 05/3/2026." */
const DONE =
  /(?:^|[,;:(–-]\s*)(đã (?:cơ bản |được )*(?:hoàn thành|hoàn tất|thực hiện xong|xong)(?: tại| theo| bằng)? (?:Công văn|Quyết định|Kế hoạch|Thông báo|Văn bản|Báo cáo|Tờ trình) số [^.;()]*)\s*\)?$/iu;
/** A closing clause that is nothing but a time: "…; thực hiện năm 2026 và các năm tiếp theo". */
const CARRIED_OUT = /^(?:tổ chức |triển khai )*(?:thực hiện|triển khai)(?: trong)? (?=\p{L})/iu;

/** The time in the brackets that close a sentence: "… (hoàn thành trong quý I/2025)". */
export function timeInBrackets(text: string): string | null {
  const inner = /\(([^()]{3,160})\)\s*[.;]?$/u.exec(text)?.[1];
  if (inner === undefined) return null;
  if (/chủ trì/iu.test(inner)) return timeInSentence(inner);
  const words = parse(inner).filter((w) => w.type !== 'citation' && w.type !== 'aside');
  const first = words[0];
  if (!first) return null;
  if (first.type === 'condition' && !CONDITION.test(inner)) return null;
  if (first.type === 'from' && words.length === 1) return null;
  // "(Văn phòng Sở; tháng 5/2026)": who stands before, until when behind.
  const owner = /^[^;]*;\s*/u.exec(inner);
  const isBeside = owner !== null && opensWithActor(inner) && first.start >= owner[0].length;
  return withoutEnd(inner.slice(isBeside ? owner[0].length : 0).trim());
}

/** The time a sentence names for itself, as printed; only words that cannot mean the date of something else. */
export function timeInSentence(text: string): string | null {
  const plain = withoutEnd(text);
  const done = DONE.exec(plain)?.[1];
  if (done !== undefined) return done;
  const condition = CONDITION.exec(plain);
  const words = parse(plain).filter(
    (w) =>
      (w.type === 'due' && w.marked) || w.type === 'fromTo' || w.type === 'monthDay' || w.type === 'periodic',
  );
  const first = words.find(
    (w) => w.type !== 'periodic' || (w.every.length > 0 && !OF_MONEY.test(plain.slice(0, w.start))),
  );
  if (first) {
    const last = words.at(-1) ?? first;
    const verb = /(?:hoàn thành|xong)\s+$/iu.exec(plain.slice(0, first.start))?.[0].length ?? 0;
    const end = Math.max(last.end, first.end);
    return plain.slice(first.start - verb, end + (GOES_ON.exec(plain.slice(end))?.[0].length ?? 0));
  }
  const tail = plain.split(/[,;]\s*/u).at(-1) ?? '';
  // "… ngay khi đăng ký, thực hiện từ ngày 01/4/2026": what closes the sentence says when, the event before it how.
  if (isTimeOfWork(tail)) return tail;
  // In a text of several sentences the condition may govern only one of them.
  if (condition && !/[.;]\s/u.test(plain)) return beforeAct(plain.slice(condition.index));
  const said = plain.split(/[.;]\s+/u).at(-1) ?? '';
  const standing = [tail, said].find((words) => STANDING.test(words));
  if (standing !== undefined) return standing;
  const named = said.replace(NAMED, '');
  if (named !== said && CONDITION.exec(named)?.index === 0) return named;
  return SEASON.exec(plain)?.[0] ?? OPENS_STANDING.exec(plain)?.[0] ?? null;
}

/** "Ngay sau khi có hướng dẫn của Bộ, tham mưu ban hành …": the event ends where the work begins. */
function beforeAct(condition: string): string {
  const comma = [...condition.matchAll(/,\s+/gu)].find(
    (m) => verbAt(condition.slice(m.index + m[0].length)) === 0,
  );
  return comma && /^(?:ngay |sau khi |khi )/iu.test(condition) ? condition.slice(0, comma.index) : condition;
}

function isTimeOfWork(clause: string): boolean {
  const time = clause.replace(CARRIED_OUT, '');
  return time !== clause && (isOnlyTime(time) || isBeginning(time));
}

/** "từ ngày 01/4/2026". */
function isBeginning(time: string): boolean {
  const [word, ...more] = parse(time);
  return word?.type === 'from' && more.length === 0 && word.start === 0 && word.end === time.length;
}

/** The time of a phase: its title or the bracket in it, where that is nothing but a time. */
export function timeOfPhase(title: string): string | null {
  const bracket = /\(([^()]+)\)/u.exec(title)?.[1];
  const said = [bracket, title.split(':')[0], title].map((part) => withoutEnd(part?.trim() ?? ''));
  return said.find((part) => part !== '' && isOnlyTime(part)) ?? null;
}

/** The time inside a label of figures: "70% năm 2023", "100% kể từ tháng 4/2023". */
export function timeOfTarget(text: string): string | null {
  const words = parse(text).filter((w) => ['due', 'from', 'fromTo', 'onwards'].includes(w.type));
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? text.slice(first.start, last.end) : null;
}

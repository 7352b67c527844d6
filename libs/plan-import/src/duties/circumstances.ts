import { isOnlyTime } from '../deadlines/aside.js';
import { opensWithVerb, verbAt } from '../units/verbs.js';

/** A sentence may open with when and on what grounds, and name who acts behind that. */
export const CIRCUMSTANCE =
  /^(?:căn cứ|trên cơ sở|định kỳ|hằng|hàng|khi|nếu|trường hợp|trong|sau|trước|đến|từ|để|nhằm|ngoài|đối với|theo|riêng|chậm nhất)(?!\p{L})/iu;

/** Does the act begin here? "hướng dẫn của Sở Y tế" is a paper. */
export const opensWithAct = (text: string): boolean =>
  opensWithVerb(text) && !/^\p{L}+(?: \p{L}+)?,? (?:của|này|về)(?!\p{L})/u.test(text);

const GROUNDS = /^(?:căn cứ|trên cơ sở)\s/iu;
const EVENT =
  /^(?:(?:ngay )?(?:sau )?khi|nếu|trường hợp|(?:chậm nhất |không quá )?(?:trong (?:vòng|thời hạn|thời gian)|sau) \(?\d)(?!\p{L})/iu;

/** What an act's sentence opens with: grounds, which are left out, or the event that it waits for. */
export interface Opened {
  what: string;
  event: string | null;
}

/**
 * "Căn cứ Kế hoạch này, xây dựng kế hoạch …", "Khi xảy ra sự cố phải báo cáo …": the act without its opening. A time that
 * opens it stays, as do openings that no act follows.
 */
export function withoutOpening(sentence: string): Opened {
  const whole = { what: sentence, event: null };
  if (!GROUNDS.test(sentence) && !EVENT.test(sentence)) return whole;
  const isEvent = !GROUNDS.test(sentence);
  for (const m of sentence.slice(0, LONGEST_OPENING).matchAll(isEvent ? BEHIND_EVENT : /,\s+/gu)) {
    const what = sentence.slice(m.index + m[0].length);
    if (!opensWithAct(what)) continue;
    // "căn cứ Chương trình xây dựng kế hoạch, gửi …": the act began before the comma.
    if (!isEvent && verbAt(sentence.slice(0, m.index), GROUND) >= 0) return whole;
    return { what, event: isEvent ? sentence.slice(0, m.index) : null };
  }
  return whole;
}
const BEHIND_EVENT = /,\s+(?:thì\s+)?(?:phải\s+)?|\s(?:thì|phải)\s+/gu;
const LONGEST_OPENING = 400;
/** Behind the word itself: "căn cứ". */
const GROUND = 8;

/** "trong thời hạn 15 ngày kể từ ngày ban hành Kế hoạch này": counted from an event, so no day yet. */
const TERM =
  /(?:(?:chậm nhất|không quá|muộn nhất) (?:là )?)?(?:(?:trong (?:vòng|thời hạn|thời gian)|sau|trong) )?(?:không quá |tối đa )?\d{1,3} (?:\([^()]{1,20}\) )?(?:ngày|giờ|tuần|tháng)(?: làm việc)?,? (?:kể từ|tính từ|từ khi|từ ngày|sau khi)(?! (?:ngày )?\d)[^,;.]*|(?=chậm|trong|sau)(?<=(?:báo cáo|phản ánh|thông báo|gửi) [^;]{0,120})(?:chậm nhất (?:là )?(?:sau )?|trong (?:vòng|thời hạn) |sau )\d{1,3} (?:giờ|ngày(?: làm việc)?)(?=\s*$)/iu;
export const termIn = (clause: string): string | null => TERM.exec(clause)?.[0].trim() ?? null;

/** "…; hoàn thành trong quý I năm 2026": only the time of what stands before it. */
export const isTimeAlone = (piece: string): boolean =>
  /^\s*(?:phải |cần )?(?:hoàn thành|xong|thực hiện|thời gian|trước|chậm nhất)(?!\p{L})/iu.test(piece) &&
  isOnlyTime(piece.replace(/^\s*(?:(?:phải |cần )?(?:hoàn thành|xong|thực hiện)(?: việc này)?)\s+/iu, ''));

/** "…, sau đó cập nhật thường xuyên" behind a day. */
export const goesOnAfter = (rest: string): boolean =>
  /^[,;]?\s*(?:và\s+)?(?:sau đó\s+)?(?:(?:tiếp tục|duy trì|cập nhật|thực hiện)[\s,]+){1,3}(?:\p{L}+\s+){0,3}?(?:thường xuyên|hằng năm|các năm tiếp theo)$/iu.test(
    rest,
  );

/** A second day of one act: "trước ngày 18 của tháng cuối quý và trước ngày 05/12/2026", "trước ngày 15/6 và 25/11". */
export const NEXT_DAY =
  /(?<=\d|quý|tháng)\s+và\s+(?=(?:(?:trước|chậm nhất)\s(?:ngày\s)?|ngày\s)?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?(?![\d/-])(?!,?\s(?:hằng|hàng|mỗi)\s))/giu;

const RHYTHM = String.raw`(?:(?:hằng|hàng) (?:tuần|tháng|quý|năm)|(?:0?[369]|sáu|chín) tháng(?: (?:đầu|cuối) năm)?|tuần|tháng|quý|năm|cả năm)(?: \([^()]{1,60}\))?`;
const RHYTHMS = new RegExp(String.raw`^(?:định kỳ )?${RHYTHM}(?:(?:,|;| và|, và) ${RHYTHM})+,? `, 'iu');

/** "định kỳ hằng tháng (trước ngày 20), hằng quý (…) và năm (…) báo cáo …": several rhythms before one act. */
export function rhythmsThatOpen(what: string): string | null {
  const said = RHYTHMS.exec(what)?.[0];
  return said !== undefined && opensWithAct(what.slice(said.length)) ? said.replace(/,?\s+$/u, '') : null;
}

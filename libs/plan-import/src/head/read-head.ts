import type { SourceLine } from '../front-ends/source-block.js';
import type { PlanDocumentHead } from '../plan-document.js';
import { isDay } from '../deadlines/calendar-day.js';
import { inCapitals } from '../text/capitals.js';
import { foldInPlace, withoutEnd } from '../text/vietnamese.js';
import { documentNumbers } from './document-numbers.js';

const TITLE_WORD =
  /^(?:dự thảo\s+)?(?:(?:kế hoạch|chương trình|phương án|phụ lục)|(?:chương trình|kế hoạch) hành động(?: của [^,;.]{3,40})?)$/iu;

/** Of other kinds that give work; a plan printed behind one is the plan. */
const OTHER_KIND = /^(?:chỉ thị|công điện|thông báo)$/iu;

/** The decision that issues a plan is no document the plan rests on. */
const ISSUED_WITH = /\((?:ban hành )?kèm theo (?:quyết định|nghị quyết)[^()]*\)/giu;
/** What a decision rests on that issues the plan, printed before the plan's title. */
const RESTS = /^(?:Căn cứ|Thực hiện|Theo|Trên cơ sở)(?!\p{L})/u;

/** The plan's own facts, from what is printed before its first main heading. */
export function readHead(head: readonly SourceLine[], body: readonly SourceLine[]): PlanDocumentHead {
  const texts = head.map((l) => l.text);
  const { title, after } = titleOf(texts);
  const before = texts.slice(0, texts.length - after.length);
  const opening = [...before.filter((t) => RESTS.test(t)), title, ...after].join(' ');
  const annexed = annexedTo(texts.join(' '));
  const number = numberOf(texts) ?? annexed.number;
  const supersedes = supersededIn([...after, ...body.map((l) => l.text)]);
  return {
    number,
    issuer: issuerOf(after.join(' '), texts),
    date: dateOf(before.filter((t) => !RESTS.test(t))) ?? annexed.date,
    title,
    basedOn: documentNumbers(opening.replace(ISSUED_WITH, ' ')).filter(
      (n) => n !== number && !supersedes.includes(n),
    ),
    supersedes,
  };
}

function titleOf(texts: string[]): { title: string; after: string[] } {
  const plan = texts.findIndex((t) => TITLE_WORD.test(t));
  const at = plan < 0 ? texts.findIndex((t) => OTHER_KIND.test(t)) : plan;
  if (at < 0) return titleWithoutWord(texts);
  const lines = texts.slice(at + 1);
  const capitals = lines[0] !== undefined && inCapitals(lines[0]);
  const count = lines.findIndex((t, i) => i > 0 && !(capitals ? inCapitals(t) : goesOn(lines[i - 1], t)));
  const end = count < 0 ? lines.length : count;
  return { title: withoutEnd(lines.slice(0, end).join(' ')), after: lines.slice(end) };
}

/** "KẾ HOẠCH chuyển đổi số năm 2026" on one line, or a document whose head is missing. */
function titleWithoutWord(texts: string[]): { title: string; after: string[] } {
  const at = texts.findIndex((t) => /^kế hoạch\s/iu.test(t));
  const index = at < 0 ? 0 : at;
  return {
    title: withoutEnd(texts[index] ?? '').replace(/^kế hoạch\s+/iu, ''),
    after: texts.slice(index + 1),
  };
}

/** A title in small letters is centred over several lines; a preamble opens with a capital. */
const goesOn = (before = '', next: string): boolean => /^\p{Ll}/u.test(next) && !/[.;:)]$/u.test(before);

function numberOf(texts: string[]): string | null {
  for (const text of texts) {
    const m =
      /(?:^|\s)Số\s*:\s*((?:\d{1,3}\.)?\d{1,5}\s?\/\s?[\p{Lu}\d][\p{L}\d-]*(?:\s?-\s?\p{Lu}[\p{L}\d]*)*)/u.exec(
        text,
      );
    const number = m?.[1] ?? OF_PARTY.exec(text)?.[1];
    if (number !== undefined) return number.replace(/\s/gu, '');
  }
  return null;
}

/** "(Kèm theo Kế hoạch số 21/KH-UBND ngày 12/3/2026 …)": an annex that circulates alone is that plan's. */
function annexedTo(opening: string): { number: string | null; date: string | null } {
  const found =
    /kèm theo (?:Kế hoạch|Chương trình) số:?\s*(\d{1,5}\s?\/\s?\p{Lu}[\p{L}\d-]*)(?:,?\s+ngày\s+(\d{1,2})(?:\/|\s+tháng\s+)(\d{1,2})(?:\/|\s+năm\s+)(\d{4}))?/iu.exec(
      opening,
    );
  const [, number = null, date = '', month = '', year = ''] = found ?? [];
  const day = [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-');
  return { number: number?.replace(/\s/gu, '') ?? null, date: isDay(day) ? day : null };
}

/** A committee of the Party sets no colon: "Số 12-CTr/TU". */
const OF_PARTY = /^Số\s*:?\s*(\d{1,5}\s?-\s?\p{Lu}[\p{L}\d]*\s?\/\s?\p{Lu}[\p{L}-]*)\s*$/u;

function dateOf(texts: string[]): string | null {
  for (const text of texts) {
    const m = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu.exec(text);
    const day = m ? [m[3], m[2]?.padStart(2, '0'), m[1]?.padStart(2, '0')].join('-') : '';
    if (isDay(day)) return day;
  }
  return null;
}

const ISSUES =
  /(?:^|[,;.]\s*)((?:Chủ tịch |Trưởng )?(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Ban Chỉ đạo|Tổ công tác|Văn phòng|Sở|Bộ)(?:\s(?!ban hành|xây dựng|yêu cầu|chỉ thị)[^,;.\s]+){0,14})\s(?:ban hành|xây dựng|(?:yêu cầu|chỉ thị)(?=\s*:))/u;

/** A committee of the Party; in a plan of the State such words say whose resolution is carried out. */
const PARTY_ISSUES =
  /(?:^|[,;.]\s*)((?:(?:Ban Thường vụ|Ban Chấp hành|Thường trực)\s)?(?:(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) (?:ủy|uỷ)|Đảng bộ|Chi bộ)(?:\s(?!ban hành|xây dựng)[^,;.\s]+){0,10})\s(?:ban hành|xây dựng)/u;
const isOfParty = (texts: string[]): boolean => texts.some((t) => t.startsWith('ĐẢNG CỘNG SẢN VIỆT NAM'));

function issuerOf(opening: string, texts: string[]): string | null {
  const ofParty = isOfParty(texts) ? PARTY_ISSUES.exec(opening)?.[1] : undefined;
  const said = ofParty ?? ISSUES.exec(opening)?.[1] ?? issuerOfAnnex(opening);
  const above = letterhead(texts);
  const printed = said && !(UNNAMED_BOARD.test(said) && above && BOARD.test(above)) ? said : above;
  if (printed === null) return null;
  const levelOnly =
    /(?:\s(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh)|(?:Tỉnh|Thành|Huyện|Thị|Quận|^Đảng) (?:ủy|uỷ))$/iu.test(
      printed,
    );
  if (!levelOnly) return printed;
  const place = texts
    .map((t) => /(?:^|\s)((?:\p{Lu}\p{L}*\s?){1,4}),\s*ngày/u.exec(t)?.[1])
    .find((p) => p !== undefined);
  return place !== undefined ? `${printed} ${place.trim()}` : printed;
}

/** "Ban Chỉ đạo tỉnh" in the text, below "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ TỈNH LAM GIANG". */
const UNNAMED_BOARD = /^Ban Chỉ đạo(?: (?:tỉnh|thành phố|huyện|xã|phường))?$/iu;
const BOARD = /^BAN CHỈ ĐẠO \S.*\s(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG)\s/u;

/** "(ban hành kèm theo Kế hoạch số … của Ủy ban nhân dân thành phố)" under the title of an annex. */
const issuerOfAnnex = (opening: string): string | null =>
  /kèm theo[^()]*?\scủa\s((?:Ủy ban|Uỷ ban|UBND|Ban Chỉ đạo|Chủ tịch|Sở|Bộ|Chính phủ|Thủ tướng)(?:\s[^().;]{3,120})?)(?:[).;]|$)/iu
    .exec(opening)?.[1]
    ?.trim() ?? null;

/** The body named in capitals at the top left. */
function letterhead(texts: string[]): string | null {
  const at = texts.findIndex(
    (t) =>
      inCapitals(t) &&
      /^(?:(?:chu tich )?(?:uy ban nhan dan|ubnd)|ban chi dao|(?:tinh|thanh|huyen|thi|quan|dang) uy |so |bo (?!truong)|chinh phu$|thu tuong chinh phu$)/u.test(
        foldInPlace(t),
      ),
  );
  if (at < 0) return null;
  const next = texts[at + 1];
  const more =
    next !== undefined &&
    inCapitals(next) &&
    /^(?:thanh pho|tinh|quan|huyen|thi xa|phuong|xa|thi tran) /u.test(foldInPlace(next));
  return [texts[at], ...(more ? [next] : [])].join(' ').replace(/\s*-{2,}$/u, '');
}

function supersededIn(texts: string[]): string[] {
  const sentences = texts.flatMap((t) => t.split(/(?<=[.;])\s/u));
  return [
    ...new Set(
      sentences
        .filter(
          (s) =>
            /(?:Kế hoạch này|thay cho|hết hiệu lực)/u.test(s) && /thay thế|thay cho|hết hiệu lực/u.test(s),
        )
        .flatMap(documentNumbers),
    ),
  ];
}

import { foldInPlace, normaliseVietnamese, withoutEnd } from '../text/vietnamese.js';
import { spreadAt } from './spread-heads.js';
import { opensUnit } from './unit-heads.js';

/**
 * Separate bodies out of a printed list. A group such as "các sở, ngành, địa phương có liên quan" stays one entry, and
 * so does a name with commas or "và" inside it (Sở Văn hóa, Thể thao và Du lịch). Each entry as printed, without the
 * closing stop; behind a common head ("Các sở: Nội vụ, Tư pháp") each with that head.
 */
export function splitUnits(words: string): string[] {
  const plain = normaliseVietnamese(words);
  const text = { printed: plain, folded: foldInPlace(plain) };
  const units: string[] = [];
  let from = 0;
  for (const at of beginnings(plain)) {
    if (at < from) continue;
    const spread = spreadAt(text, at);
    if (!spread) continue;
    units.push(...splitPlain(plain.slice(from, at)), ...spread.units);
    from = spread.end;
  }
  return [...units, ...splitPlain(plain.slice(from).replace(from > 0 ? /^[\s,;]+/u : /^/u, ''))]
    .map(clean)
    .filter((unit) => /\p{L}{2}/u.test(unit));
}

/** Where an entry may begin, outside brackets. */
const beginnings = (text: string): number[] => {
  const depth = depths(text);
  const after = [...text.matchAll(/[,;]\s*(?:và\s+)?| và | cùng /gu)].map((m) => m.index + m[0].length);
  return [text.search(/\S/u), ...after].filter((at) => at >= 0 && (depth[at] ?? 0) === 0);
};

/** A stroke, "&", "+" or a dash divides two bodies only where either opens with its own head. */
const SEPARATORS = /,(?!\.)| và | cùng |\s*[/&+]\s*(?=\p{Lu})|\s+[-–]\s+(?=\p{Lu})/gu;
const OWN_HEAD = /^(?:Sở|Công an|UBND|Ủy ban|Uỷ ban|Phòng|Văn phòng|Chi cục|Thanh tra|Kho bạc)\s+\p{L}/u;

/** No name is longer; of words that are none only so many are looked back at. */
const LONGEST = 600;

function splitPlain(text: string): string[] {
  const units: string[] = [];
  for (const list of splitOutside(text, /;/gu)) {
    let current = '';
    for (const piece of splitOutside(list, SEPARATORS, true)) {
      const [separator, words] = [piece.separator, piece.words];
      if (current !== '' && startsUnit(current.slice(-LONGEST), separator, words)) {
        units.push(current);
        current = words;
      } else current += `${separator}${words}`;
    }
    units.push(current);
  }
  return units.flatMap(apart);
}

/** "Bộ Nội vụ Bộ Tài chính": two of one kind without a sign between them, each with a name. */
function apart(unit: string): string[] {
  const head = /^\s*(Bộ|Sở) \p{Lu}[^()]*$/u.exec(unit)?.[1];
  return head === undefined ? [unit] : unit.split(new RegExp(`(?<=\\p{Ll})\\s+(?=${head} \\p{Lu})`, 'u'));
}

const clean = (unit: string): string => {
  const words = unit.trim();
  return withoutEnd(words.slice(BINDS.exec(words.toLowerCase())?.[0].length ?? 0).trim());
};
/** In small letters. */
const BINDS = /^(?:(?:và|cùng|với|cùng với|phối hợp với|phối hợp|đề nghị)\s+)+/u;

/** Does a new body begin after this separator, or does the name before it go on? */
function startsUnit(before: string, separator: string, words: string): boolean {
  const next = words.trim();
  const [foldedBefore, folded] = [foldInPlace(clean(before)), foldInPlace(next)];
  if (HAMLET.test(next) && HAMLET.test(clean(before))) return true;
  if (/[/&+–-]/u.test(separator)) return OWN_HEAD.test(next) && OWN_HEAD.test(clean(before));
  if (isOneBody(foldedBefore, folded) || isOneGroup(clean(before), next)) return false;
  if (opensWithoutCapital(foldedBefore, next) || opensGroup(before, next)) return true;
  if (separator === ' và ' || separator === ' cùng ') {
    if (
      /^van phong (?:.*\b)?(?:hdnd|hoi dong nhan dan|dbqh|doan dai bieu quoc hoi|quoc hoi)$/u.test(
        foldedBefore,
      )
    )
      return false;
    return opensUnit(next) || COMPANY.test(next);
  }
  if (/^(?:cac|nhung) /u.test(folded)) return true;
  if (/^\p{Lu}/u.test(next)) return !isOneName(foldedBefore, folded);
  return /^(?:to(?! chuc)|ubnd|cong an|dang uy (?:cac|cap|xa|phuong)) /u.test(folded);
}

/** "thôn Đoài, thôn Thượng": each bears the word. */
const HAMLET = /^(?:[Tt]hôn|[Ấấ]p|[Bb]ản|[Bb]uôn|[Xx]óm|[Kk]hu phố|[Tt]ổ dân phố) (?=[\p{Lu}\d])/u;

/**
 * One group goes on: with another kind of body printed with a capital ("Các Sở, Ban, Ngành"), or with a place of the
 * same list ("các địa phương Bình Khê, Tân Hòa"). What has a head or a name of its own is another body.
 */
const isOneGroup = (before: string, next: string): boolean =>
  (NEXT_KIND.test(next) && KINDS.test(before)) || (PLACES.test(before) && A_PLACE.test(next));

const KINDS =
  /^(?:\p{L}[\p{L} ]* )?[Cc]ác \p{L}[\p{Ll}/]*(?: \p{Ll}+){0,2}(?:,\s*(?:\p{L}\p{Ll}*)(?: \p{Ll}+){0,2})*$/u;
const NEXT_KIND =
  /^(?:(?:Sở|Ban|Phòng|Trung tâm|Hội|Bộ)$|(?:Ngành|Đoàn thể|Địa phương|Đơn vị|Cơ quan|Tổ chức|Cá nhân|Doanh nghiệp|Tỉnh|Thành phố|Huyện|Thị xã|Quận|Xã|Phường|Thị trấn|Đặc khu|Cụm công nghiệp)(?=$| \p{Ll}))/u;
const PLACES = /^(?:các|Các) (?:địa phương|khu vực):? \p{Lu}[\p{L}'’]*(?:,? \p{Lu}[\p{L}'’]*)*$/u;
const A_PLACE =
  /^(?!(?:Sở|Bộ|Ban|Công an|UBND|Uỷ|Ủy|Văn phòng|Chi cục|Cục|Hạt|Hội|Thuế|Đoàn)(?!\p{L}))\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*){0,3}$/u;

const COMPANY = /^(?:VNPT|Viettel|VIETTEL|Mobi[Ff]one|Vina[Pp]hone|FPT)(?!\p{L})/u;

/** A name that "và các" or an office behind a person goes on with. */
const isOneBody = (before: string, next: string): boolean =>
  (/(?:^|[,;] )bao$/u.test(before) && /^dai /u.test(next)) ||
  (/ban quan ly (?:cac )?(?:khu|du an)[^,;]*$/u.test(before) && /^cac (?:khu|cum|du an) /u.test(next)) ||
  (/^(?:dong chi|d\/c|ong|ba) [^,;]+$/u.test(before) &&
    /^(?:pho |q\. ?)?(?:giam doc|chu tich|truong|chanh|bi thu|tong giam doc|uy vien|chi huy|chi cuc truong|cuc truong|vien truong|hieu truong|pho) ?/u.test(
      next,
    ));

/** "trung tâm y tế các huyện": its own place closes it, as "công lập" closed the group before. */
const OF_LEVEL =
  /^(?:trung tâm|trạm|bệnh viện|trường|phòng|công an) [^,;]*(?:các|cấp) (?:huyện|quận|xã|phường|thị xã|thành phố)(?!\p{L})/u;

/** Printed small behind bodies: companies of a trade, officers of a field, heads of hamlets. A group, or people before them, goes on. */
const opensWithoutCapital = (before: string, next: string): boolean =>
  (OF_LEVEL.test(next) && /(?:cong lap|truc thuoc|tren dia ban|lien quan|tuyen tinh)$/u.test(before)) ||
  (/^doanh nghiệp (?:viễn thông|bưu chính|công nghệ|cung cấp)/u.test(next) &&
    !/^(?:cac|nhung) /u.test(before)) ||
  (/^(?:cán bộ|công chức|viên chức) \p{Lu}/u.test(next) &&
    !/(?:^|[ ,])(?:can bo|cong chuc|vien chuc|nguoi)[^,]*$/u.test(before)) ||
  (/^trưởng (?:các )?(?:thôn|ấp|bản|buôn|khu phố|khu dân cư|tổ dân phố)(?!\p{L})/u.test(next) &&
    !/(?:^|[ ,])(?:truong|bi thu|pho|chi bo|can bo|cong chuc|gia lang|nguoi)[^,]*$/u.test(before));

const BARE_KINDS = new Set(['bộ', 'sở', 'ban', 'ngành', 'phòng']);
/** "Bộ Tài chính, bộ, ngành liên quan": behind a body with a name the bare word opens a group. */
const opensGroup = (before: string, next: string): boolean =>
  BARE_KINDS.has(next) &&
  /^\p{Lu}\p{L}*\s/u.test(clean(before)) &&
  !/(?<!\p{L})(?:các|những|mọi|từng)(?!\p{L})|(?:bộ|sở|ban|ngành|phòng|đơn vị|cơ quan|cấp)$/u.test(
    clean(before).toLowerCase(),
  );

/** Departments whose own name is a list. */
const listed: [RegExp, RegExp][] = [
  [/van hoa$/u, /^(?:the thao|khoa hoc|xa hoi va)/u],
  [/lao dong$/u, /^thuong binh/u],
  [/kinh te$/u, /^ha tang/u],
  [/phat thanh$/u, /^truyen hinh/u],
  [/khoa hoc$/u, /^cong nghe/u],
  [/nong nghiep$/u, /^(?:moi truong|nong thon)/u],
  [/thuong binh$/u, /^xa hoi/u],
  [
    / (?:thon|ap|buon|xa|phuong|quan|huyen)$/u,
    /^(?:kp|tdp|tp|tt|khu pho|to dan pho|thi xa|thi tran|thanh pho)(?: |$)/u,
  ],
];
const isOneName = (before: string, next: string): boolean =>
  listed.some(([end, begin]) => end.test(before) && begin.test(next));

interface Piece {
  separator: string;
  words: string;
}

/** Splits where the separator stands outside brackets and quotation marks. */
function splitOutside(text: string, separator: RegExp): string[];
function splitOutside(text: string, separator: RegExp, keep: true): Piece[];
function splitOutside(text: string, separator: RegExp, keep = false): (string | Piece)[] {
  const pieces: Piece[] = [];
  const depth = depths(text);
  let [from, before] = [0, ''];
  for (const m of text.matchAll(separator)) {
    if (m.index < from || (depth[m.index] ?? 0) > 0) continue;
    pieces.push({ separator: before, words: text.slice(from, m.index) });
    before = m[0];
    from = m.index + m[0].length;
  }
  pieces.push({ separator: before, words: text.slice(from) });
  return keep ? pieces : pieces.map((p) => p.words);
}

/** How many brackets and quotation marks are open at each character. */
function depths(text: string): number[] {
  if (!/[(“]/u.test(text)) return [];
  let depth = 0;
  return Array.from({ length: text.length }, (_, i) => {
    const c = text[i];
    if (c === '(' || c === '“') depth++;
    else if ((c === ')' || c === '”') && depth > 0) depth--;
    return depth;
  });
}

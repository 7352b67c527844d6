import type { SourceLine } from '../front-ends/source-block.js';
import type { PlanDocumentHead, PlanDocumentSignatory } from '../plan-document.js';
import { withoutEnd } from '../text/vietnamese.js';

const CAPACITY = /^(TM|KT|TL|TUQ|Q)\s?\.\s*(?=\p{Lu})/u;
const OFFICE =
  /^(?:(?:TM|KT|TL|TUQ|Q)\s?\.|(?:PHÓ\s+)?(?:CHỦ TỊCH|TRƯỞNG BAN|TRƯỞNG PHÒNG|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|THỦ TRƯỞNG|TỔ TRƯỞNG|BỘ TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG))/u;
const RANK = /^(?:Đại|Thượng|Trung|Thiếu)\s+(?:tá|úy|uý|tướng)\s+|^(?:PGS|GS|TS|ThS|BS|KS)\.?\s*/u;
const NAME = /^(?:\p{Lu}\p{L}*\s+){1,5}\p{Lu}\p{L}*$/u;

/** Signature and list of receivers (Decree 30/2020/NĐ-CP, art. 8 and 13), from what is printed after the body. */
export function readClosing(lines: readonly SourceLine[]): Pick<PlanDocumentHead, 'signatory' | 'receivers'> {
  const texts = lines.map((l) => l.text);
  const signatory = signatoryOf(texts);
  const receivers = receiversOf(texts);
  return { ...(signatory ? { signatory } : {}), ...(receivers.length > 0 ? { receivers } : {}) };
}

function signatoryOf(texts: readonly string[]): PlanDocumentSignatory | null {
  const at = texts.findIndex((t) => OFFICE.test(t) && inCapitals(t));
  if (at < 0) return null;
  const after = texts.slice(at);
  const count = after.findIndex((t) => !inCapitals(t) || (!OFFICE.test(t) && !CONTINUED.test(t)));
  const office = after.slice(0, count < 0 ? after.length : count);
  const capacity = office.map((t) => CAPACITY.exec(t)?.[1]).findLast((c) => c !== undefined) ?? null;
  return {
    capacity: capacity as PlanDocumentSignatory['capacity'],
    office,
    name: nameIn(after.slice(office.length)),
  };
}

const CONTINUED = /^(?:VÀ|CỦA|PHƯỜNG|XÃ|THÀNH PHỐ|TỈNH|HUYỆN|QUẬN|THỊ XÃ|CHUYỂN ĐỔI SỐ)\b/u;
const inCapitals = (text: string): boolean => !/\p{Ll}/u.test(text) && /\p{Lu}{2}/u.test(text);

function nameIn(texts: readonly string[]): string | null {
  for (const text of texts.slice(0, 6)) {
    const plain = text.replace(RANK, '');
    if (/^(?:Nơi nhận|Nguồn)/u.test(text)) break;
    if (NAME.test(plain) && /\p{Ll}/u.test(plain)) return plain;
  }
  return null;
}

function receiversOf(texts: readonly string[]): string[] {
  const at = texts.findIndex((t) => /^Nơi nhận\s*:?/u.test(t));
  if (at < 0) return [];
  const [, first = ''] = /^Nơi nhận\s*:?\s*(.*)$/su.exec(texts[at] ?? '') ?? [];
  const after = texts.slice(at + 1);
  const end = after.findIndex((t) => OFFICE.test(t) || /^PHỤ LỤC/u.test(t) || !/^[-–+•*]/u.test(t));
  const listed = [first, ...after.slice(0, end < 0 ? after.length : end)];
  return listed
    .flatMap((t) => t.split(/;\s*[-–]\s+/u))
    .map((t) => withoutEnd(t.replace(/^[-–+•*]\s*/u, '')))
    .filter((t) => t !== '');
}

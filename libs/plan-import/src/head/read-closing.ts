import type { SourceLine } from '../front-ends/source-block.js';
import type { PlanDocumentHead, PlanDocumentSignatory } from '../plan-document.js';
import { hasWordsInCapitals } from '../text/capitals.js';
import { withoutEnd } from '../text/vietnamese.js';

const CAPACITY = /^(TM|KT|TL|TUQ|Q)\s?\.\s*(?=\p{Lu})/u;
const OFFICE =
  /^(?:(?:TM|KT|TL|TUQ|Q)\s?\.|(?:PHÓ\s+)?(?:CHỦ TỊCH|TRƯỞNG BAN|TRƯỞNG PHÒNG|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|THỦ TRƯỞNG|TỔ TRƯỞNG|BỘ TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG))/u;
const RANK = /^(?:Đại|Thượng|Trung|Thiếu)\s+(?:tá|úy|uý|tướng)\s+|^(?:PGS|GS|TS|ThS|BS|KS)\.?\s*/u;
const NAME = /^(?:\p{Lu}\p{L}*\s+){1,5}\p{Lu}\p{L}*$/u;

/** Signature and list of receivers (Decree 30/2020/NĐ-CP, art. 8 and 13), from what is printed after the body. */
export function readClosing(lines: readonly SourceLine[]): Pick<PlanDocumentHead, 'signatory' | 'receivers'> {
  const texts = lines.flatMap((l) => columnsOf(l.text));
  const signatory = signatoryOf(texts.filter((t) => !isListed(t)));
  const receivers = receiversOf(texts);
  return { ...(signatory ? { signatory } : {}), ...(receivers.length > 0 ? { receivers } : {}) };
}

const isListed = (text: string): boolean => /^(?:Nơi nhận(?!\p{L})|[-–+•*])/u.test(text);

/** The list of receivers and the signature stand side by side: a line may hold a piece of each. */
function columnsOf(text: string): string[] {
  if (!isListed(text)) return [text];
  const office = BESIDE_LIST.exec(text);
  const name = /^[-–+•*].*\.(?=\s)/u.exec(text)?.[0];
  const at = office?.index ?? (name && isName(text.slice(name.length).trim()) ? name.length : -1);
  return at < 0 ? [text] : [text.slice(0, at).trim(), text.slice(at).trim()];
}

const BESIDE_LIST =
  /(?<=[:;.,/]\s)(?:(?:TM|KT|TL|TUQ|Q)\s?\.\s*|PHÓ\s+)?(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|CHỦ TỊCH|TRƯỞNG BAN|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|BAN CHỈ ĐẠO)[\p{Lu}\s]*$/u;

function signatoryOf(texts: readonly string[]): PlanDocumentSignatory | null {
  const at = texts.findIndex((t) => OFFICE.test(t) && hasWordsInCapitals(t));
  if (at < 0) return null;
  const after = texts.slice(at);
  const count = after.findIndex((t) => !hasWordsInCapitals(t) || (!OFFICE.test(t) && !CONTINUED.test(t)));
  const office = after.slice(0, count < 0 ? after.length : count);
  return {
    capacity: capacityIn(office),
    office,
    name: nameIn(after.slice(office.length)),
  };
}

/** The capacity that the lines of an office bear; the last one is the signer's. */
export const capacityIn = (office: readonly string[]): PlanDocumentSignatory['capacity'] =>
  (office.map((line) => CAPACITY.exec(line)?.[1]).findLast((capacity) => capacity !== undefined) ??
    null) as PlanDocumentSignatory['capacity'];

const CONTINUED = /^(?:VÀ|CỦA|PHƯỜNG|XÃ|THÀNH PHỐ|TỈNH|HUYỆN|QUẬN|THỊ XÃ|CHUYỂN ĐỔI SỐ)\b/u;
const isOffice = (text: string): boolean =>
  hasWordsInCapitals(text) && (OFFICE.test(text) || CONTINUED.test(text));

function nameIn(texts: readonly string[]): string | null {
  for (const text of texts.slice(0, 6)) {
    if (/^Nguồn/u.test(text)) break;
    if (isName(text)) return text.replace(RANK, '');
  }
  return null;
}

function isName(text: string): boolean {
  const plain = text.replace(RANK, '');
  return NAME.test(plain) && /\p{Ll}/u.test(plain);
}

/** The signature may stand between the lines of the list; what follows it after the list's full stop is something else. */
function listedAfter(texts: readonly string[]): string[] {
  const listed: string[] = [];
  let interrupted = false;
  for (const text of texts) {
    if (isListed(text)) {
      if (interrupted && listed.at(-1)?.endsWith('.')) break;
      listed.push(text);
    } else if (isOffice(text) || isName(text)) interrupted = true;
    else break;
  }
  return listed;
}

function receiversOf(texts: readonly string[]): string[] {
  const at = texts.findIndex((t) => /^Nơi nhận\s*:?/u.test(t));
  if (at < 0) return [];
  const [, first = ''] = /^Nơi nhận\s*:?\s*(.*)$/su.exec(texts[at] ?? '') ?? [];
  const listed = [first, ...listedAfter(texts.slice(at + 1))];
  return listed
    .flatMap((t) => t.split(/;\s*[-–]\s+/u))
    .map((t) => withoutEnd(t.replace(/^[-–+•*]\s*/u, '')))
    .filter((t) => t !== '');
}

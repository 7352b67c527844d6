import { foldInPlace } from '../text/vietnamese.js';

/** What a column of a plan's table holds. `owners`: lead and supporting units together. */
export type ColumnKind =
  | 'number'
  | 'content'
  | 'lead'
  | 'support'
  | 'owners'
  | 'executor'
  | 'time'
  | 'start'
  | 'product'
  | 'target'
  | 'remark'
  | 'money'
  | 'leader';

/** "Mục tiêu, nhiệm vụ": work, with what it is for. */
const WORK_AND_AIM =
  /^(?:muc tieu|chi tieu) (?:va )?nhiem vu(?: |$)|^nhiem vu (?:va )?(?:muc tieu|chi tieu)(?: |$)/u;
export const isWorkAndAim = (header: string): boolean => WORK_AND_AIM.test(plainHeader(header));

const kinds: [ColumnKind, RegExp][] = [
  ['number', /^(?:s ?tt|tt|so (?:tt|thu tu)|thu tu|no|ma (?:so|nhiem vu)|ky hieu|#)\b/u],
  ['leader', /lanh dao (?:phu trach|chi dao|theo doi)|nguoi (?:phu trach|chi dao)|dong chi phu trach/u],
  ['owners', /chu tri.{0,20}(?:phoi hop)|phan cong (?:to chuc )?thuc hien/u],
  ['support', /phoi hop/u],
  ['lead', /chu tri|dau moi|chiu trach nhiem|tham muu/u],
  ['money', /kinh phi|du toan|nguon von|nguon luc/u],
  ['product', /san pham|ket qua|dau ra|minh chung/u],
  ['start', /(?:thoi (?:gian|diem)|ngay) bat dau|^bat dau|^tu (?:ngay|thang)/u],
  [
    'time',
    /^tg(?:ht|th)?(?: |$)|thoi (?:gian|han|diem|hạn)|tien do|lo trinh|han (?:hoan thanh|xong|cuoi)|^hoan thanh|^ket thuc|^den (?:ngay|thang)|ngay hoan thanh|^han$/u,
  ],
  [
    'executor',
    /(?:don vi|co quan|bo phan|to chuc|ca nhan|noi|nguoi).{0,20}(?:thuc hien|trien khai|duoc giao)|^thuc hien$|trach nhiem|^don vi$|^co quan(?:,? don vi)?$/u,
  ],
  ['content', WORK_AND_AIM],
  ['remark', /ghi chu|can cu|van ban (?:lien quan|giao)|tinh trang|tinh hinh/u],
  ['target', /chi tieu|muc tieu|ke hoach nam|don vi tinh/u],
  ['content', /nhiem vu|noi dung|cong viec|hoat dong|giai phap|ten viec|dau viec|mo ta/u],
];

/** What the words over a column say it holds; null where they say nothing known. */
export function columnKind(header: string): ColumnKind | null {
  const folded = plainHeader(header);
  if (folded === '' || folded.length > 90) return null;
  return kinds.find(([, words]) => words.test(folded))?.[0] ?? null;
}

const plainHeader = (header: string): string =>
  foldInPlace(header)
    .replace(/[^\p{L}\d#]+/gu, ' ')
    // "chủ trỳ", "chủ chì".
    .replace(/(?<!\p{L})chu (?:try|chi|chy)(?!\p{L})/gu, 'chu tri')
    .trim();

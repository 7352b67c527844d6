/** What a labelled line is about. */
export type LabelKind =
  'lead' | 'support' | 'executor' | 'time' | 'product' | 'content' | 'target' | 'remark';

export interface Label {
  kind: LabelKind;
  /** Where the label starts and where its value starts, in the text it was found in. */
  start: number;
  valueStart: number;
}

const WHO =
  '(?:(?:cac )?(?:don vi|co quan|bo phan|to chuc|so, nganh|phong, ban)(?:(?:,| va|/) ?(?:don vi|co quan|to chuc|ca nhan|dia phuong))* )';
const patterns: [LabelKind, string][] = [
  [
    'lead',
    `${WHO}?(?:chu tri|dau moi|chiu trach nhiem(?: chinh)?)(?: thuc hien| tham muu| chinh| to chuc)*|(?:giao|phan cong)(?: nhiem vu)?(?: chu tri)?`,
  ],
  ['support', `${WHO}?(?:cung )?(?:tham gia )?phoi hop(?: thuc hien| trien khai)*`],
  [
    'executor',
    `${WHO}(?:duoc giao )?(?:to chuc )?(?:thuc hien|trien khai)(?: thuc hien)?|trach nhiem thuc hien|phan cong thuc hien`,
  ],
  [
    'time',
    '(?:thoi (?:gian|han|diem)|tien do|lo trinh|han)(?:,? (?:va )?(?:thuc hien|hoan thanh|trien khai|ket thuc|bao cao|tien do|to chuc|xong))*|hoan thanh',
  ],
  [
    'product',
    '(?:yeu cau )?(?:san pham|ket qua)(?:(?:,|/| va| -) ?(?:san pham|ket qua))?(?: (?:dau ra|du kien|can dat|dat duoc|hoan thanh|chinh|thuc hien|mong doi))*',
  ],
  ['target', 'chi tieu(?:, lo trinh)?(?: (?:cu the|can dat|chinh))*|muc tieu(?: cu the)?'],
  ['content', '(?:nhiem vu|noi dung)(?: (?:cu the|nhiem vu|thuc hien|cong viec))*'],
  ['remark', '(?:lanh dao (?:phu trach|chi dao)|nguoi phu trach|kinh phi(?: thuc hien)?|nguon luc|ghi chu)'],
];
const start = patterns.map(([kind, source]) => ({ kind, at: new RegExp(`^(?:${source}) ?:`, 'u') }));
const INSIDE = new Set<LabelKind>(['lead', 'support', 'executor', 'time', 'product']);

/** Takes folded text (see foldInPlace): does it open with a label such as "Đơn vị chủ trì:"? */
export const opensWithLabel = (folded: string): boolean => labelAt(folded, 0) !== null;

function labelAt(folded: string, at: number): Label | null {
  const rest = folded.slice(at, at + 120);
  for (const { kind, at: pattern } of start) {
    const m = pattern.exec(rest);
    if (m) return { kind, start: at, valueStart: at + m[0].length };
  }
  return null;
}

/**
 * Every label of a folded text, in order: at its start, and inside it after a stop, a bracket or a dash
 * ("… năm 2026; cơ quan chủ trì: Sở A; thời gian: quý II").
 */
export function labelsIn(folded: string): Label[] {
  const labels: Label[] = [];
  const first = labelAt(folded, 0);
  if (first) labels.push(first);
  if (first?.kind === 'target') return labels;
  for (const m of folded.matchAll(/[.;,(\-–] *(?=\p{L})/gu)) {
    const label = labelAt(folded, m.index + m[0].length);
    if (label && INSIDE.has(label.kind) && label.start >= (labels.at(-1)?.valueStart ?? 0))
      labels.push(label);
  }
  return labels;
}

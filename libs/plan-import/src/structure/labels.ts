/** What a labelled line is about. */
export type LabelKind =
  'lead' | 'support' | 'executor' | 'time' | 'product' | 'content' | 'target' | 'remark';

export interface Label {
  kind: LabelKind;
  /** Where the label starts and where its value starts, in the text it was found in. */
  start: number;
  valueStart: number;
  /** "Thời gian bắt đầu": the time something begins. */
  begins?: true;
}

const WHO =
  '(?:(?:cac )?(?:don vi|co quan|cq|dv|bo phan|to chuc|so, nganh|phong, ban)(?:(?:,| va|/) ?(?:don vi|co quan|to chuc|ca nhan|dia phuong))* )';
const patterns: [LabelKind, string][] = [
  [
    'lead',
    `${WHO}?(?:chu (?:tri|chi)|dau moi|chiu trach nhiem(?: chinh)?)(?: thuc hien| tham muu| chinh| to chuc)*(?: ?\\((?:dau moi|chinh|chu tri)\\)|(?:,|/| va) ?phoi hop(?: thuc hien)?)?|(?:giao|phan cong)(?: nhiem vu)?(?: chu tri)?|(?:cq|dv)ct`,
  ],
  [
    'support',
    `${WHO}?(?:cung )?(?:tham gia )?phoi hop(?: thuc hien| trien khai)*|${WHO}cung (?:thuc hien|tham gia|trien khai)|(?:cq|dv)ph`,
  ],
  [
    'executor',
    `${WHO}(?:duoc giao )?(?:to chuc )?(?:thuc hien|trien khai)(?: thuc hien)?(?: chinh)?|trach nhiem thuc hien|phan cong thuc hien`,
  ],
  [
    'time',
    '(?:thoi (?:gian|han|diem)|tien do|lo trinh|han)(?:,? (?:va )?(?:du kien )?(?:thuc hien|hoan thanh|trien khai|bat dau|ket thuc|bao cao|tien do|to chuc|xong|trinh(?: ban hanh)?|ban hanh|phe duyet))*|hoan thanh(?: trong| truoc)?|tg(?:ht|th)',
  ],
  [
    'product',
    '(?:yeu cau |du kien )?(?:san pham|ket qua)(?:(?:,|/| va| -) ?(?:san pham|ket qua))?(?: (?:dau ra|du kien|can dat|dat duoc|hoan thanh|chinh|thuc hien|mong doi))*',
  ],
  ['target', 'chi tieu(?:, lo trinh)?(?: (?:cu the|can dat|chinh))*|muc tieu(?: cu the)?'],
  ['content', '(?:nhiem vu|noi dung)(?: (?:cu the|nhiem vu|thuc hien|cong viec))*'],
  [
    'remark',
    '(?:lanh dao (?:phu trach|chi dao)|nguoi phu trach|(?:nguon )?kinh phi(?: thuc hien)?|nguon luc|(?:co so|can cu) phap ly|ghi chu)',
  ],
];
const start = patterns.map(([kind, source]) => ({ kind, at: new RegExp(`^(?:${source}) ?:`, 'u') }));

/** Folded, what a value that names somebody opens with; "Đơn vị: triệu đồng" and "Thực hiện: rà soát …" name nobody. */
const BODY =
  '(?= ?(?:(?:cac|giao) )?(?:so(?! hoa| lieu| luong)|bo(?! tri| sung| chi so| tieu chi)|ban(?! hanh| giao)|ubnd|uy ban|hdnd|cong an|phong(?! ngua| chong)|van phong|trung tam|chi cuc|cuc|thanh tra(?! viec| cong)|thue|hoi(?! nghi| thao)|doan|to(?! chuc)|mat tran|uy ban mttq|bo phan|cong chuc|don vi|co quan|nganh|dia phuong|truong|benh vien|tram|vnpt|viettel)(?!\\p{L}))';
/** Everyday words that are labels only where a line opens with them. */
const lineOnly: [LabelKind, string][] = [
  ['executor', `(?:don vi|co quan|trach nhiem|phu trach|thuc hien) ?:${BODY}`],
  ['lead', `${WHO}(?:tham muu|phu trach) ?:${BODY}`],
  [
    'time',
    'thuc hien ?:(?= ?(?:quy (?:[ivx]|\\d)|thang \\d|nam \\d|trong (?:quy|thang|nam) |truoc |thuong xuyen))',
  ],
  // Without its colon: "Thời gian thực hiện sau khi …".
  [
    'time',
    'thoi (?:gian|han) (?:thuc hien|hoan thanh|trien khai)(?= (?:sau khi|truoc|trong (?:quy|thang|nam)|cham nhat|xong|hang|quy (?:[ivx]|\\d)|thang \\d|nam \\d|thuong xuyen)(?!\\p{L}))',
  ],
  ['remark', `${WHO}(?:theo doi, )?giam sat ?:`],
  // Figures in what is required are targets: such a line stays content.
  ['remark', `yeu cau ?:(?= ?\\p{L})(?! ?giao )(?!${BODY})(?!.*\\d)`],
];
const onLine = lineOnly.map(([kind, source]) => ({ kind, at: new RegExp(`^(?:${source})`, 'u') }));
const INSIDE = new Set<LabelKind>(['lead', 'support', 'executor', 'time', 'product']);

/**
 * Takes folded text (see foldInPlace): does it open with a label such as "Đơn vị chủ trì:"? `line`: it surely begins a
 * line of its own, so that everyday words ("Đơn vị: Sở Y tế") count too.
 */
export const opensWithLabel = (folded: string, line = false): boolean => labelAt(folded, 0, line) !== null;

/** `line`: the words that are labels only at the start of a line count too. */
function labelAt(folded: string, at: number, line = at === 0): Label | null {
  const rest = folded.slice(at, at + 400);
  for (const { kind, at: pattern } of line ? [...start, ...onLine] : start) {
    const m = pattern.exec(rest);
    if (!m) continue;
    const label = { kind, start: at, valueStart: at + m[0].length };
    return kind === 'time' && BEGINS.test(m[0]) ? { ...label, begins: true } : label;
  }
  return null;
}

const BEGINS = /bat dau ?:$/u;

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
    const isAfterLabel = m[0].startsWith(';') && INSIDE.has(labels.at(-1)?.kind ?? 'remark');
    const label = labelAt(folded, m.index + m[0].length, isAfterLabel);
    if (label && INSIDE.has(label.kind) && label.start >= (labels.at(-1)?.valueStart ?? 0))
      labels.push(label);
  }
  return labels;
}

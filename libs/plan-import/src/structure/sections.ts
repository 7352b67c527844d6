import { foldInPlace } from '../text/vietnamese.js';
import type { SourceLine } from '../front-ends/source-block.js';
import { markerOf, rank } from './marker.js';
import { outlineOf, type OutlineNode } from './outline.js';

/** What a main section is for: why and how much, the tasks, or who reports and organises. */
export type SectionKind = 'purpose' | 'tasks' | 'duties';

const DUTIES =
  /^(?:to chuc (?:trien khai )?thuc hien|to chuc trien khai|kinh phi|nguon (?:luc|kinh phi)|che do (?:thong tin|bao cao)|(?:thong tin,? )?bao cao|trach nhiem (?:thi hanh|to chuc)|dieu khoan)/u;
const PURPOSE =
  /^(?:muc dich|muc tieu|yeu cau|quan diem|pham vi|can cu|co so|su can thiet|dac diem|tinh hinh|thuc trang|doi tuong|nguyen tac|thoi gian)/u;
const WORK = /(?:nhiem vu|giai phap|noi dung|phan cong)/u;

/** What the years before were like; as an item of a list such words may be work ("Đánh giá kết quả …"), as a main heading not. */
const REVIEW =
  /^(?:(?:mot so|nhung|cac) )?(?:ket qua|danh gia (?:tinh hinh|ket qua|thuc trang)|(?:ton tai,? )?han che|(?:han che,? )?ton tai|kho khan|nguyen nhan)(?= |,|$)/u;
/** "1. Mục tiêu" inside "I. MỤC TIÊU, NHIỆM VỤ". */
const AIM = /^(?:muc tieu|muc dich|yeu cau|quan diem)(?= |,|:|$)/u;

/** "PHÂN CÔNG THỰC HIỆN": the list of tasks itself, or, where that stands before it with its owners, who organises it. */
const SHARED_OUT =
  /^(?:phan cong (?:nhiem vu|trach nhiem|to chuc|thuc hien|trien khai)|trach nhiem (?:cua |thuc hien|cac co quan))/u;

export function sectionKind(heading: string, isMain = false): SectionKind {
  const folded = foldInPlace(heading);
  if (DUTIES.test(folded)) return 'duties';
  if (isMain && REVIEW.test(folded) && !WORK.test(folded) && !/[.;:]$/u.test(heading)) return 'purpose';
  return PURPOSE.test(folded) && !WORK.test(folded) ? 'purpose' : 'tasks';
}

/** "II. CHỈ TIÊU" over figures that nobody is named for: what the plan is to reach. */
const isAimed = (node: OutlineNode): boolean =>
  /^(?:cac )?chi tieu(?: (?:chung|chinh|chu yeu|cu the|phan dau|nam \d{4}))*:?$/u.test(
    foldInPlace(node.text),
  ) && !namesOwner(node);

/**
 * The sections of a body. Behind a list of tasks that no closing section follows, the document's last paragraphs ("Trong quá
 * trình thực hiện, nếu có vướng mắc …", "Trên đây là …") are no words of its last item.
 */
export function sectionsOf(body: readonly SourceLine[]): ReturnType<typeof mainSections> {
  const sections = mainSections(outlineOf(body));
  const end = 1 + body.findLastIndex(({ text }) => markerOf(text) !== null || !LAST_WORDS.test(text));
  if (end === body.length || sections.at(-1)?.kind !== 'tasks') return sections;
  const said = body.slice(end).filter(({ text }) => !ON_BEHALF.test(text));
  return [...mainSections(outlineOf(body.slice(0, end))), { kind: 'duties', node: outlineOf(said) }];
}
const LAST_WORDS =
  /^(?:Trong quá trình (?:tổ chức |triển khai )*thực hiện|Trên đây là|Thừa (?:lệnh|ủy quyền|uỷ quyền))(?=[ ,])/u;
/** Who sends the paper round; nobody is asked for anything. */
const ON_BEHALF = /^Thừa /u;

/** The nodes of each main section; a plan without main headings is all tasks, also one of bullets alone. */
export const mainSections = (root: OutlineNode): { kind: SectionKind; node: OutlineNode }[] =>
  root.items.every((n) => !n.marker || n.marker.bullet) && root.items[0]?.marker
    ? [{ kind: 'tasks', node: root }]
    : headedSections(root);

const headedSections = (root: OutlineNode): { kind: SectionKind; node: OutlineNode }[] =>
  root.items
    .filter((n) => n.marker && !n.marker.bullet)
    .map((node): { kind: SectionKind; node: OutlineNode } => {
      const isMain = (node.marker?.rank ?? rank.none) <= rank.roman;
      const kind = isMain && isAimed(node) ? 'purpose' : sectionKind(node.text, isMain);
      return { kind, node: withoutAims(node) };
    })
    .map(({ kind, node }, i, all) => {
      const shares =
        kind === 'tasks' && node.marker?.rank === rank.roman && SHARED_OUT.test(foldInPlace(node.text));
      const isGiven = shares && all.slice(0, i).some((s) => s.kind === 'tasks' && ownersIn(s.node) >= 2);
      return { kind: isGiven ? 'duties' : kind, node };
    });

/** How many times who leads a task is said. */
const ownersIn = ({ text, items }: OutlineNode): number =>
  items.reduce((n, item) => n + ownersIn(item), NAMES_OWNER.test(text) ? 1 : 0);
const NAMES_OWNER = /(?:đơn vị|cơ quan) (?:chủ trì|thực hiện)[^:]{0,20}:|\(?[^:;.]{3,80} chủ trì(?!\p{L})/iu;

/** A section that names its aims beside its tasks has a part for each; the aims are no tasks, unless somebody is to reach them. */
function withoutAims(node: OutlineNode): OutlineNode {
  const folded = foldInPlace(node.text);
  if (!AIM.test(folded) || !WORK.test(folded)) return node;
  const items = node.items.filter((n) => !isAim(n));
  return items.some((n) => n.marker) ? { ...node, items } : node;
}

const isAim = (node: OutlineNode): boolean =>
  node.marker !== null &&
  !node.marker.bullet &&
  AIM.test(foldInPlace(node.text)) &&
  !WORK.test(foldInPlace(node.text)) &&
  node.text.split(' ').length <= 8 &&
  !/[.;]$/u.test(node.text) &&
  !namesOwner(node);

const namesOwner = ({ text, items }: OutlineNode): boolean =>
  /chủ trì|(?:đơn vị|cơ quan) thực hiện/iu.test(text) || items.some(namesOwner);

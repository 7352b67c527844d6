import { foldInPlace } from '../text/vietnamese.js';
import type { OutlineNode } from './outline.js';

/** What a main section is for: why and how much, the tasks, or who reports and organises. */
export type SectionKind = 'purpose' | 'tasks' | 'duties';

const DUTIES =
  /^(?:to chuc (?:trien khai )?thuc hien|to chuc trien khai|kinh phi|nguon (?:luc|kinh phi)|che do (?:thong tin|bao cao)|(?:thong tin,? )?bao cao|trach nhiem (?:thi hanh|to chuc)|dieu khoan)/u;
const PURPOSE =
  /^(?:muc dich|muc tieu|yeu cau|quan diem|pham vi|can cu|co so|su can thiet|dac diem|tinh hinh|thuc trang|doi tuong|nguyen tac|thoi gian)/u;
const WORK = /(?:nhiem vu|giai phap|noi dung|phan cong)/u;

export function sectionKind(heading: string): SectionKind {
  const folded = foldInPlace(heading);
  if (DUTIES.test(folded)) return 'duties';
  return PURPOSE.test(folded) && !WORK.test(folded) ? 'purpose' : 'tasks';
}

/** The nodes of each main section; a plan without main headings is all tasks. */
export const mainSections = (root: OutlineNode): { kind: SectionKind; node: OutlineNode }[] =>
  root.items
    .filter((n) => n.marker && !n.marker.bullet)
    .map((node) => ({ kind: sectionKind(node.text), node }));

import { countsOf } from '../../counts.js';
import type { PlanDocument } from '../../plan-document.js';
import { normaliseVietnamese } from '../../text/vietnamese.js';
import {
  closingWords,
  receiverLines,
  RECEIVERS,
  signatureWords,
  type ClosingSection,
  type SignatureWords,
} from './closing-words.js';
import { dateInWords, headWords, TITLE_WORD, type HeadWords } from './head-words.js';
import { planYear } from '../../head/plan-year.js';
import { mapTexts, printable } from './printable.js';
import { roman } from './roman.js';
import { same } from './same.js';
import { taskWords } from './task-words.js';

/** A row of the annex: a heading over rows, or one task's cells in the order of the columns. */
export type AnnexRow = { section: string } | { cells: string[] };

/** The words of a plan in the form of an annex, every one as an office file prints it. */
export interface PlanForm {
  head: HeadWords;
  closing: ClosingSection[];
  /** "Nơi nhận:" and its lines; empty where the plan names nobody. */
  receivers: string[];
  signature: SignatureWords;
  annex: { title: string[]; columns: string[]; rows: AnnexRow[] };
}

export function planForm(given: PlanDocument): PlanForm {
  // As the interchange form has it: what is printed is what is carried.
  const document = mapTexts(given, normaliseVietnamese);
  const { plan, tasks } = document;
  const closing = closingWords(document).map(({ heading, paragraphs }, i) => ({
    heading: `${roman(i + 1)}. ${heading}`,
    paragraphs,
  }));
  const follows = closing.length > 0 ? ', tổ chức thực hiện như sau' : '';
  const receivers = receiverLines(plan);
  const form: PlanForm = {
    head: headWords(plan, `với ${tasks.length} nhiệm vụ tại Phụ lục kèm theo${follows}`),
    closing,
    receivers: receivers.length > 0 ? [RECEIVERS, ...receivers] : [],
    signature: signatureWords(plan),
    annex: { title: annexTitle(document), columns: columnsOf(document), rows: rowsOf(document) },
  };
  return mapTexts(form, printable);
}

function annexTitle({ plan }: PlanDocument): string[] {
  const { number, date, issuer, title } = plan;
  const named = [
    'Kèm theo Kế hoạch',
    ...(number === null ? [] : [`số ${number}`]),
    ...(date === null ? [] : [dateInWords(date)]),
    ...(issuer === null ? [] : [`của ${issuer}`]),
  ];
  return ['PHỤ LỤC', `DANH MỤC NHIỆM VỤ ${TITLE_WORD} ${title}`, `(${named.join(' ')})`];
}

const ROW = /^row (?=\S)/u;

/** Rows of a table are counted; items of a plan in prose are called by where they stand. */
const columnsOf = ({ tasks }: PlanDocument): string[] => [
  tasks.every(({ ref }) => ROW.test(ref)) ? 'STT' : 'Ký hiệu',
  'Nội dung nhiệm vụ',
  'Đơn vị chủ trì',
  'Đơn vị phối hợp',
  'Thời gian hoàn thành',
  'Sản phẩm',
  'Ghi chú',
];

function rowsOf(document: PlanDocument): AnnexRow[] {
  const { plan, tasks } = document;
  const year = planYear(plan);
  const headings = headingsOf(document);
  return tasks.flatMap((task, i): AnnexRow[] => {
    const { ref, content, leads, supports, time, product, remark } = taskWords(task, year);
    const heading = headings.get(i);
    const row = { cells: [ref.replace(ROW, ''), content, leads, supports, time, product, remark] };
    return heading === undefined ? [row] : [{ section: heading }, row];
  });
}

/** Before which task a section begins, where the document names its sections; else they are but the beginnings of references. */
function headingsOf({ tasks, counts: { bySection } }: PlanDocument): Map<number, string> {
  const headings = new Map<number, string>();
  const total = Object.values(bySection).reduce((sum, count) => sum + count, 0);
  if (total !== tasks.length || same(bySection, countsOf(tasks).bySection)) return headings;
  let at = 0;
  for (const [name, count] of Object.entries(bySection)) {
    headings.set(at, name);
    at += count;
  }
  return headings;
}

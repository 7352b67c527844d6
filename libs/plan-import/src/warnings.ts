import { shownRef } from './shown-ref.js';
import { impossibleDates } from './deadlines/parse-deadline.js';
import type { SourceLine } from './front-ends/source-block.js';
import type { ColumnUnread } from './tables/columns-unread.js';
import { addedUnread } from './tables/take-added.js';
import type { TaskDraft } from './tasks/task-draft.js';
import type {
  PlanDocumentDuty,
  PlanDocumentHead,
  PlanDocumentSource,
  PlanDocumentTask,
  PlanDocumentWarning,
} from './plan-document.js';

/** "Số: …/KH-UBND", "ngày … tháng … năm 2026": the places are printed, and nothing is written in them yet. */
const BLANK_NUMBER = /(?:^|\s)số\s*:?[\s._…]*\/\s?(?:\d{4}\s?\/\s?)?\p{Lu}/iu;
const BLANK_DAY =
  /(?<!\p{L})ngày(?:[\s._…]*tháng[\s._…\d]*năm|[\s._…]*\/[\s._…\d]*\/|\s+\d{1,2}\s+tháng[\s._…]*năm)/iu;

/** A draft goes round before it has its number and its day: a person should fill them in, or send the issued text. */
export function draftDoubts(
  { number, date }: Pick<PlanDocumentHead, 'number' | 'date'>,
  head: readonly SourceLine[],
): PlanDocumentWarning[] {
  const blank = (pattern: RegExp) => head.find(({ text }) => text.length < 120 && pattern.test(text));
  const unnumbered = number === null ? blank(BLANK_NUMBER) : undefined;
  const undated = date === null ? blank(BLANK_DAY) : undefined;
  const doubts: PlanDocumentWarning[] = [];
  if (unnumbered)
    doubts.push({
      code: 'plan-number-blank',
      message: {
        vi: `Số của văn bản ở dòng ${unnumbered.line} còn để trống; hãy bổ sung số khi văn bản được ban hành.`,
        en: `The document's number on line ${unnumbered.line} is blank; add it when the document is issued.`,
      },
      line: unnumbered.line,
    });
  if (undated)
    doubts.push({
      code: 'plan-date-blank',
      message: {
        vi: `Ngày ban hành ở dòng ${undated.line} chưa ghi đủ; hãy bổ sung ngày khi văn bản được ban hành.`,
        en: `The day of issue on line ${undated.line} is not complete; add it when the document is issued.`,
      },
      line: undated.line,
    });
  return doubts;
}

/** What a person should look at before the plan is issued. */
export const warningsFor = (
  tasks: readonly PlanDocumentTask[],
  duties: readonly PlanDocumentDuty[] = [],
): PlanDocumentWarning[] => [
  ...tasks.flatMap(doubtsOf),
  ...repeatedRefs(tasks),
  ...duties.flatMap(({ deadlineText, source }) => misprints(deadlineText, source)),
];

/** A misprint is no reason to refuse a document: the words are kept, and a person is told which day to correct. */
const misprints = (
  text: string | null,
  place: PlanDocumentSource | null,
  ref?: string,
): PlanDocumentWarning[] =>
  text === null ? [] : impossibleDates(text).map((date) => dateImpossible(date, place, ref));

function dateImpossible(date: string, place: PlanDocumentSource | null, ref?: string): PlanDocumentWarning {
  const line = place?.line ?? 0;
  return {
    code: 'date-impossible',
    message: {
      vi: `Ngày "${date}" ở dòng ${line} không có trong lịch; hãy đối chiếu với văn bản và nhập lại thời hạn.`,
      en: `The date "${date}" on line ${line} does not exist; compare the document and enter the deadline again.`,
    },
    line,
    ...(place?.page ? { page: place.page } : {}),
    ...(ref === undefined ? {} : { ref }),
  };
}

/** A kind of body without a name says nobody. */
const CUT_NAME = /^(?:Bộ|Sở|Cục|Vụ|Tổng cục|Chi cục|Ủy ban|Uỷ ban)$/u;

function doubtsOf(task: PlanDocumentTask): PlanDocumentWarning[] {
  const { line = 0, page } = task.source ?? {};
  const shown = shownRef(task.ref);
  const doubts = misprints(task.deadlineText, task.values?.deadline ?? task.source, task.ref);
  const doubt = (code: string, vi: string, en: string) =>
    doubts.push({ code, message: { vi, en }, line, ...(page ? { page } : {}), ref: task.ref });
  if (task.leads.length === 0)
    doubt(
      'task-without-lead',
      `Nhiệm vụ ${shown} không nêu đơn vị chủ trì; hãy chọn đơn vị trước khi ban hành.`,
      `Task ${task.ref} names no lead unit; choose one before the plan is issued.`,
    );
  const cut = [...task.leads, ...task.supports].find((unit) => CUT_NAME.test(unit));
  if (cut !== undefined)
    doubt(
      'unit-name-cut',
      `Tên đơn vị "${cut}" của nhiệm vụ ${shown} không trọn trong văn bản; hãy đối chiếu và ghi đủ tên.`,
      `The unit "${cut}" of task ${task.ref} is cut short in the document; compare, and complete the name.`,
    );
  const unread = addedUnread(task.remark);
  if (unread !== undefined)
    doubt(
      'added-not-read',
      `Chưa hiểu phần ghi thêm “${unread}” ở Ghi chú của nhiệm vụ ${shown} nên vẫn để nguyên tại đó; hãy nhập lại.`,
      `The words “${unread}” added to the remarks of task ${task.ref} were not understood and stay there; enter them by hand.`,
    );
  if (task.deadlineText === null)
    doubt(
      'task-without-deadline',
      `Nhiệm vụ ${shown} không nêu thời hạn; hãy xác nhận hoặc bổ sung.`,
      `Task ${task.ref} names no deadline; confirm or add one.`,
    );
  else if (task.deadline.kind === 'none' && doubts.every(({ code }) => code !== 'date-impossible'))
    doubt(
      'deadline-not-understood',
      `Chưa hiểu thời hạn "${task.deadlineText}" của nhiệm vụ ${shown}; hãy nhập lại.`,
      `The deadline "${task.deadlineText}" of task ${task.ref} was not understood; enter it by hand.`,
    );
  return doubts;
}

const refRepeated = ({ ref, source }: PlanDocumentTask): PlanDocumentWarning => ({
  code: 'task-ref-repeated',
  message: {
    vi: `Ký hiệu ${shownRef(ref)} xuất hiện nhiều lần; hãy kiểm tra cách đánh số.`,
    en: `The reference ${ref} occurs more than once; check the numbering.`,
  },
  line: source?.line ?? 0,
  ref,
});

/** Plans are misnumbered in print: that is a doubt for a person, wherever the plan was read from. */
export function repeatedRefs(tasks: readonly PlanDocumentTask[]): PlanDocumentWarning[] {
  const seen = new Set<string>();
  return tasks.flatMap((task) => {
    const repeated = seen.has(task.ref);
    seen.add(task.ref);
    return repeated ? [refRepeated(task)] : [];
  });
}

/** Paragraphs that describe what a table assigns; a person may make tasks of them. */
export function leftToAnnex(left: readonly PlanDocumentTask[]): PlanDocumentWarning[] {
  const [first] = left;
  if (!first) return [];
  const refs = left.map((t) => t.ref).join(', ');
  return [
    {
      code: 'body-left-to-annex',
      message: {
        vi: `Các mục ${refs} không giao cho đơn vị cụ thể và không nêu ngày hoàn thành nên không lập thành nhiệm vụ; nhiệm vụ lấy theo bảng phân công, hãy kiểm tra và bổ sung nếu cần.`,
        en: `The items ${refs} are given to no unit of their own and to no day and were not made tasks; the tasks are those of the table: compare, and add what is missing.`,
      },
      line: first.source?.line ?? 0,
    },
  ];
}

/** Prose of a body whose closing part assigns the work; a person should see whether it asks for more. */
export function leftToEnd(described: readonly Pick<TaskDraft, 'ref' | 'line'>[]): PlanDocumentWarning[] {
  const [first] = described;
  if (!first) return [];
  const refs = described.map((t) => t.ref).join(', ');
  return [
    {
      code: 'body-left-to-closing',
      message: {
        vi: `Các mục ${refs} chỉ nêu định hướng, không giao cho ai nên không lập thành nhiệm vụ; nhiệm vụ lấy theo phần tổ chức thực hiện, hãy kiểm tra và bổ sung nếu cần.`,
        en: `The items ${refs} describe and are given to nobody, and were not made tasks; the tasks are those of the closing part: compare, and add what is missing.`,
      },
      line: first.line,
    },
  ];
}

/** An annex in which no task was recognised: a form, or a list of a kind that is not known. */
export const annexNotRead = (line: number): PlanDocumentWarning => ({
  code: 'annex-not-read',
  message: {
    vi: `Không nhận ra nhiệm vụ nào trong phụ lục từ dòng ${line}; nếu phụ lục có giao việc, hãy nhập riêng.`,
    en: `No task was recognised in the annex from line ${line}; if it assigns work, enter that separately.`,
  },
  line,
});

/** A table of data without a header that is known, or with nothing below its header. */
export const tableNotRead = (line: number): PlanDocumentWarning => ({
  code: 'table-not-read',
  message: {
    vi: `Bảng từ dòng ${line} không nhận ra dòng tiêu đề hoặc không có dòng nhiệm vụ nên chưa được đọc; nếu bảng có giao việc, hãy đặt tên các cột như Nội dung nhiệm vụ, Đơn vị chủ trì, Thời gian rồi đọc lại, hoặc nhập riêng.`,
    en: `The table from line ${line} has no header that is known or no rows of tasks and was not read; if it assigns work, name its columns, such as Nội dung nhiệm vụ, Đơn vị chủ trì, Thời gian, and read it again, or enter that separately.`,
  },
  line,
});

/** A column of a table of tasks whose title says nothing known: its words are in no task. */
export const columnNotRead = ({ title, line }: ColumnUnread): PlanDocumentWarning => ({
  code: 'column-not-read',
  message: {
    vi: `Bảng từ dòng ${line} có cột “${title}” không rõ là gì nên chưa được đọc; nếu đó là đơn vị, thời gian hoặc sản phẩm, hãy sửa tên cột rồi đọc lại.`,
    en: `The column “${title}” of the table from line ${line} is not known and was not read; if it holds units, times or products, correct its title and read it again.`,
  },
  line,
});

/** Pages of a PDF without a text layer among others that have one. */
export function pagesAreImages(pages: readonly number[]): PlanDocumentWarning {
  const all = pages.join(', ');
  return {
    code: 'pages-are-images',
    message: {
      vi: `Trang ${all} chỉ có ảnh, không có chữ để đọc; hãy đối chiếu và nhập riêng nhiệm vụ trên các trang đó.`,
      en: `Page ${all} holds only a picture and no text; compare, and enter the tasks of such pages separately.`,
    },
    line: 0,
    ...(pages[0] === undefined ? {} : { page: pages[0] }),
  };
}

/** Notes at the foot of pages are no part of the text above them. */
export const footnotesLeftOut = (count: number): PlanDocumentWarning => ({
  code: 'footnotes-left-out',
  message: {
    vi: `Văn bản có ${count} chú thích cuối trang chưa được đọc; hãy xem chúng có thuộc nhiệm vụ nào không.`,
    en: `The document has ${count} footnotes that were not read; see whether any of them belongs to a task.`,
  },
  line: 1,
});

const listed = (lines: readonly number[]): string =>
  lines.length > 10 ? `${lines.slice(0, 10).join(', ')}…` : lines.join(', ');

/** Lines of a text with bars or tabs in them that fit no table: they were read as prose. */
export const rowsLost = (lines: readonly number[]): PlanDocumentWarning => ({
  code: 'rows-not-read',
  message: {
    vi: `Dòng ${listed(lines)} giống hàng của một bảng nhưng không khớp các cột nên chưa được đọc thành nhiệm vụ; hãy đối chiếu và nhập riêng.`,
    en: `Line ${listed(lines)} looks like a row of a table but does not fit its columns and was not read as a task; compare, and enter its task separately.`,
  },
  line: lines[0] ?? 1,
});

/** Words of a table of tasks that stand in no column of it, or where the number of a row should be. */
export const cellsNotRead = (cells: readonly { text: string; line: number }[]): PlanDocumentWarning => {
  const [first = { text: '', line: 1 }] = cells;
  const words = first.text.length > 60 ? `${first.text.slice(0, 60)}…` : first.text;
  const lines = listed([...new Set(cells.map(({ line }) => line))]);
  return {
    code: 'cells-not-read',
    message: {
      vi: `Ô “${words}” của bảng (dòng ${lines}) không thuộc cột nào đọc được nên không nằm trong nhiệm vụ nào; hãy đối chiếu và bổ sung.`,
      en: `The cell “${words}” of the table (line ${lines}) is in no column that is read and its words are in no task; compare, and add what is missing.`,
    },
    line: first.line,
  };
};

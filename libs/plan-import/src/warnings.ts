import type { SourceLine } from './front-ends/source-block.js';
import { impossibleDates } from './deadlines/parse-deadline.js';
import type { PlanDocumentDuty, PlanDocumentTask, PlanDocumentWarning } from './plan-document.js';

/** What a person should look at before the plan is issued. */
export function warningsFor(
  tasks: PlanDocumentTask[],
  rest: readonly SourceLine[],
  duties: readonly PlanDocumentDuty[] = [],
  times: ReadonlyMap<PlanDocumentTask, number> = new Map(),
): PlanDocumentWarning[] {
  const warnings = [
    ...tasks.flatMap((task) => doubtsOf(task, times.get(task))),
    ...repeatedRefs(tasks),
    ...duties.flatMap(({ deadlineText, source }) => misprints(deadlineText, source?.line ?? 0)),
  ];
  const annex = rest.find((l) => /^(?:PHỤ LỤC|Phụ lục)|^\|.*\|.*\|/u.test(l.text));
  return annex ? [...warnings, annexNotRead(annex.line)] : warnings;
}

/** A misprint is no reason to refuse a document: the words are kept, and a person is told which day to correct. */
const misprints = (text: string | null, line: number): PlanDocumentWarning[] =>
  text === null ? [] : impossibleDates(text).map((date) => dateImpossible(date, line));

const dateImpossible = (date: string, line: number): PlanDocumentWarning => ({
  code: 'date-impossible',
  message: {
    vi: `Ngày "${date}" ở dòng ${line} không có trong lịch; hãy đối chiếu với văn bản và nhập lại thời hạn.`,
    en: `The date "${date}" on line ${line} does not exist; compare the document and enter the deadline again.`,
  },
  line,
});

function doubtsOf(task: PlanDocumentTask, timeLine?: number): PlanDocumentWarning[] {
  const line = task.source?.line ?? 0;
  const doubts: PlanDocumentWarning[] = misprints(task.deadlineText, timeLine ?? line);
  const doubt = (code: string, vi: string, en: string) => doubts.push({ code, message: { vi, en }, line });
  if (task.leads.length === 0)
    doubt(
      'task-without-lead',
      `Nhiệm vụ ${task.ref} không nêu đơn vị chủ trì; hãy chọn đơn vị trước khi ban hành.`,
      `Task ${task.ref} names no lead unit; choose one before the plan is issued.`,
    );
  if (task.deadlineText === null)
    doubt(
      'task-without-deadline',
      `Nhiệm vụ ${task.ref} không nêu thời hạn; hãy xác nhận hoặc bổ sung.`,
      `Task ${task.ref} names no deadline; confirm or add one.`,
    );
  else if (task.deadline.kind === 'none' && doubts.every(({ code }) => code !== 'date-impossible'))
    doubt(
      'deadline-not-understood',
      `Chưa hiểu thời hạn "${task.deadlineText}" của nhiệm vụ ${task.ref}; hãy nhập lại.`,
      `The deadline "${task.deadlineText}" of task ${task.ref} was not understood; enter it by hand.`,
    );
  return doubts;
}

const refRepeated = ({ ref, source }: PlanDocumentTask): PlanDocumentWarning => ({
  code: 'task-ref-repeated',
  message: {
    vi: `Ký hiệu ${ref} xuất hiện nhiều lần; hãy kiểm tra cách đánh số.`,
    en: `The reference ${ref} occurs more than once; check the numbering.`,
  },
  line: source?.line ?? 0,
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

const annexNotRead = (line: number): PlanDocumentWarning => ({
  code: 'annex-not-read',
  message: {
    vi: `Phụ lục từ dòng ${line} chưa được đọc; hãy nhập riêng các nhiệm vụ trong phụ lục.`,
    en: `The annex from line ${line} was not read; enter its tasks separately.`,
  },
  line,
});

import type { SourceLine } from './front-ends/source-line.js';
import type { PlanDocumentTask, PlanDocumentWarning } from './plan-document.js';

/** What a person should look at before the plan is issued. */
export function warningsFor(tasks: PlanDocumentTask[], rest: readonly SourceLine[]): PlanDocumentWarning[] {
  const seen = new Set<string>();
  const warnings = tasks.flatMap((task) => {
    const repeated = seen.has(task.ref);
    seen.add(task.ref);
    return doubtsOf(task, repeated);
  });
  const annex = rest.find((l) => /^(?:PHỤ LỤC|Phụ lục)|^\|.*\|.*\|/u.test(l.text));
  return annex ? [...warnings, annexNotRead(annex.line)] : warnings;
}

function doubtsOf(task: PlanDocumentTask, repeated: boolean): PlanDocumentWarning[] {
  const line = task.source?.line ?? 0;
  const doubts: PlanDocumentWarning[] = [];
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
  else if (task.deadline.kind === 'none')
    doubt(
      'deadline-not-understood',
      `Chưa hiểu thời hạn "${task.deadlineText}" của nhiệm vụ ${task.ref}; hãy nhập lại.`,
      `The deadline "${task.deadlineText}" of task ${task.ref} was not understood; enter it by hand.`,
    );
  if (repeated)
    doubt(
      'task-ref-repeated',
      `Ký hiệu ${task.ref} xuất hiện nhiều lần; hãy kiểm tra cách đánh số.`,
      `The reference ${task.ref} occurs more than once; check the numbering.`,
    );
  return doubts;
}

const annexNotRead = (line: number): PlanDocumentWarning => ({
  code: 'annex-not-read',
  message: {
    vi: `Phụ lục từ dòng ${line} chưa được đọc; hãy nhập riêng các nhiệm vụ trong phụ lục.`,
    en: `The annex from line ${line} was not read; enter its tasks separately.`,
  },
  line,
});

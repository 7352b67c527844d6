import { foldText } from '../../shared/fold-text.js';
import type { DraftTask } from '../plan.events.js';
import { onTask, type PlanFinding } from './finding.js';

/** Under it the reader itself asks a person to compare. */
const SURE = 0.8;
const VERBS =
  /^(?:xay dung|ban hanh|to chuc|trien khai|ra soat|hoan thanh|tham muu|kiem tra|bao cao|lap|thanh lap|ket noi|so hoa|cong bo|tap huan|mua sam|nang cap|danh gia|tong hop|thuc hien|huong dan)\b/;
/** Fewer clauses are one task with its steps. */
const CLAUSES = 3;

/** Rõ việc: it says what is to be done, one thing, and was surely read. */
export function checkContent(task: DraftTask): PlanFinding[] {
  const { content, confidence } = task;
  if (content.trim() === '') return [onTask(task, 'must', 'content-missing')];
  return [
    ...(saysSeveral(content) ? [onTask(task, 'should', 'content-several')] : []),
    ...(confidence !== undefined && confidence < SURE
      ? [onTask(task, 'should', 'reading-doubtful', { percent: Math.round(confidence * 100) })]
      : []),
  ];
}

/** Clauses that each begin with an act of their own, or a list inside the sentence: perhaps several tasks. */
function saysSeveral(content: string): boolean {
  const first = content.indexOf('(1)');
  if (first >= 0 && content.indexOf('(2)', first) > 0) return true;
  const clauses = content.split(';');
  // Most sentences have too few to be looked at.
  return clauses.length >= CLAUSES && clauses.filter((c) => VERBS.test(foldText(c))).length >= CLAUSES;
}

/** Rõ kết quả: a product, a figure or a step to be shown. What stands or was done before needs none. */
export function checkResult(task: DraftTask): PlanFinding[] {
  const { product, targets, milestones, duty, deadline } = task;
  if (duty || deadline.kind === 'done' || product?.trim() || targets.length > 0 || milestones?.length)
    return [];
  return [onTask(task, 'should', 'result-missing')];
}

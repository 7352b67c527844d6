import type { PlanDocumentTask } from '../plan-document.js';
import { readLeadSentence } from '../units/lead-sentence.js';
import type { TaskDraft } from './task-draft.js';

/** "Các sở, ngành", "UBND cấp xã": whoever it may be, each is asked by the rows of the annex. */
const GROUP =
  /^(?:các|những|mọi|mỗi|từng|toàn)\s|(?<!\p{L})(?:các|cấp (?:xã|huyện|tỉnh|cơ sở)|liên quan)(?!\p{L})/iu;

/**
 * Beside a table that assigns the work, a paragraph of the body is a task only where it gives work itself: by labels of
 * its own or above it, to a named body, to whoever is told to lead, or by a day. "Các sở, ngành nêu cao trách nhiệm …"
 * and "Phấn đấu mỗi năm …" describe what the rows assign.
 */
export const assignsItself = (draft: TaskDraft | undefined, task: PlanDocumentTask): boolean =>
  draft === undefined ||
  draft.labels.some(isOwnerOrTime) ||
  draft.inherited.labels.length > 0 ||
  draft.inherited.leads.length > 0 ||
  hasTerm(task) ||
  task.leads.some((unit) => !GROUP.test(unit)) ||
  (task.leads.length > 0 && readLeadSentence(task.content)?.explicit === true);

const isOwnerOrTime = ({ kind }: TaskDraft['labels'][number]): boolean =>
  ['lead', 'support', 'executor', 'time'].includes(kind);

/** A day of the work; the year by which a figure is to be reached says nothing of who does what. */
const hasTerm = ({ deadline, targets }: PlanDocumentTask): boolean =>
  ['by', 'conditional', 'done'].includes(deadline.kind) &&
  !targets.some(({ by }) => by !== null && by === deadline.due);

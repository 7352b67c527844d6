import { timeFromWords } from '@dondoc/application';
import type { PlanDraftView } from '@dondoc/contracts';
import { asDay, type Day, type DraftTask } from '@dondoc/domain';
import { dayAsTyped } from './typed-day.js';
import { toldRefusal } from '../registers/told-refusal.js';
import { UserError } from '../user-error.js';

export interface TaskCorrection {
  readonly lead?: readonly string[];
  readonly support?: readonly string[];
  readonly due?: string;
  readonly timeText?: string;
  readonly content?: string;
  readonly product?: string;
  readonly ref?: string;
}

function refRepeated(ref: string, tasks: readonly DraftTask[]): UserError {
  const keys = tasks.map(({ key }) => key).join(', ');
  return new UserError(
    'plan-task-ref-repeated',
    `Ký hiệu ${ref} có ở ${tasks.length} nhiệm vụ; hãy dùng một trong các mã ${keys}.`,
    `${tasks.length} tasks bear ${ref}; use one of their keys: ${keys}.`,
  );
}

/** The task of that key, or of that reference where only one has it. @throws UserError `plan-task-unknown`, `plan-task-ref-repeated` */
export function taskOf({ tasks, planId }: PlanDraftView, keyOrRef: string): DraftTask {
  const byRef = tasks.filter(({ ref }) => ref === keyOrRef);
  const task = tasks.find(({ key }) => key === keyOrRef) ?? (byRef.length === 1 ? byRef[0] : undefined);
  if (task) return task;
  if (byRef.length > 1) throw refRepeated(keyOrRef, byRef);
  throw new UserError(
    'plan-task-unknown',
    `Dự thảo ${planId} không có nhiệm vụ ${keyOrRef}; hãy xem các mã bằng dondoc plan show ${planId}.`,
    `The draft ${planId} has no task ${keyOrRef}; see the keys with dondoc plan show ${planId}.`,
  );
}

/** The task with what was typed over what stands, as the api takes it; names are looked up there. */
export function correctedTask(task: DraftTask, correction: TaskCorrection, year: number | undefined): object {
  const { key: _, source: __, confidence: ___, duty: ____, ...stands } = task;
  const { lead, support, content, product, ref } = correction;
  return {
    ...stands,
    ...(content === undefined ? {} : { content }),
    ...(product === undefined ? {} : { product }),
    ...(ref === undefined ? {} : { ref }),
    ...(lead === undefined ? {} : { leadsPrinted: lead, owners: undefined }),
    ...(support === undefined ? {} : { supportsPrinted: support, supports: undefined }),
    ...timeOf(task, correction, year),
  };
}

/** A day typed is the deadline; words typed are read, and stand with it; old words never stay beside a new time. */
function timeOf(task: DraftTask, { due, timeText }: TaskCorrection, year: number | undefined): object {
  const day = due === undefined ? undefined : typedDay(due);
  if (timeText !== undefined) {
    // What the words do not say is taken away, and is not left as it was.
    const emptied = { deadlineText: undefined, milestones: undefined };
    return { ...emptied, ...timeFromWords(task, timeText, { year, due: day }) };
  }
  return day === undefined ? {} : { deadlineText: undefined, deadline: { kind: 'by', due: day } };
}

/** @throws UserError `date-impossible` */
export function typedDay(text: string): Day {
  try {
    return asDay(dayAsTyped(text));
  } catch (error) {
    throw toldRefusal(error);
  }
}

import type { TaskEvent } from '@dondoc/domain';

/** Events that change every part of their task. */
const WHOLE_TASK: ReadonlySet<string> = new Set<TaskEvent['type']>([
  'TaskAssigned',
  'CalendarMoved',
  'TaskCompleted',
  'TaskClosed',
  'ObligationReopened',
]);

/** Which parts of its task an event changes: their rows are made anew, the others stand. A new period changes the part it is of. */
export function touchedBy({
  type,
  data,
}: {
  readonly type: string;
  readonly data: object;
}): 'all' | readonly string[] {
  const { obligationId, parentId } = data as { obligationId?: string; parentId?: string };
  if (WHOLE_TASK.has(type) || obligationId === undefined) return 'all';
  return parentId === undefined ? [obligationId] : [obligationId, parentId];
}

import { requireText } from '../shared/require-text.js';
import { requireNotPast } from '../calendar/require-not-past.js';
import { localDay } from '../calendar/instant.js';
import { refuse } from '../shared/domain-error.js';
import type { TaskContext } from '../task/task.commands.js';
import { targetTwice } from './decision.decider.js';
import type { OutsideEventRecorded } from './outside-event.events.js';

export type RecordOutsideEvent = { readonly type: 'RecordOutsideEvent' } & OutsideEventRecorded['data'];

/** Records an outside event once. What it does to each task is that task's own decision (`MeetCondition`). */
export function recordOutsideEvent(
  { type: _type, ...data }: RecordOutsideEvent,
  { now }: Pick<TaskContext, 'now'>,
): readonly OutsideEventRecorded[] {
  const today = localDay(now);
  if (data.targets.length === 0) refuse('event-without-task');
  const twice = targetTwice(data.targets);
  if (twice) refuse('decision-target-twice', { taskId: twice.taskId });
  requireText('what', data.what);
  if (data.document.trim() === '') refuse('event-without-document');
  if (data.happenedOn > today) refuse('event-in-the-future', { date: data.happenedOn });
  requireNotPast(data.due, now);
  return [{ type: 'OutsideEventRecorded', data }];
}

import { localDay } from '../calendar/instant.js';
import { refuse } from '../shared/domain-error.js';
import type { TaskContext } from '../task/task.commands.js';
import type { DecisionEvent, DecisionRecorded } from './decision.events.js';

export type RecordDecision = { readonly type: 'RecordDecision' } & DecisionRecorded['data'];

/** Records a conclusion once. What it does to each task is that task's own decision (`ApplyDecision`). */
export function recordDecision(command: RecordDecision, ctx: TaskContext): readonly DecisionEvent[] {
  const { type: _type, ...data } = command;
  if (data.targets.length === 0) refuse('decision-without-task');
  if (data.text.trim() === '') refuse('text-missing', { field: 'text' });
  if (data.document.trim() === '') refuse('decision-without-document');
  if (data.kind === 'extend' && !data.due) refuse('decision-without-date', { kind: data.kind });
  if (data.kind === 'reassign' && !data.toUnit) refuse('decision-without-unit', { kind: data.kind });
  if (data.due && data.due < localDay(ctx.now)) refuse('date-in-the-past', { field: 'due', date: data.due });
  return [{ type: 'DecisionRecorded', data }];
}

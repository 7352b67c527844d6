import { endOfDay } from '../calendar/instant.js';
import { refuse } from '../shared/domain-error.js';
import { requireText } from '../shared/require-text.js';
import type { ObligationCommand, TaskContext } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import type { MilestoneState, ObligationState } from './task.state.js';

/** How far a step or a figure is. A figure is reached at its target value or beyond; a step by saying so. */
export function reportMilestone(
  ob: ObligationState,
  command: Extract<ObligationCommand, { type: 'ReportMilestone' }>,
  { now }: TaskContext,
): readonly TaskEvent[] {
  const { obligationId, milestoneId, value } = command;
  const milestone = ob.milestones.find((m) => m.milestoneId === milestoneId);
  if (!milestone) refuse('milestone-unknown', { milestoneId });
  const { target, due } = milestone;
  if (target && value === undefined) refuse('milestone-without-value', { unit: target.unit });
  if (value !== undefined && !Number.isFinite(value)) refuse('milestone-without-value', { unit: '' });
  if (milestone.reachedAt && value === milestone.value) return [];
  const reached = !target || (value ?? 0) >= target.value;
  // Reached in time, it stays so: a later figure says how far it went since.
  const pastItsDay = due !== undefined && now >= endOfDay(due);
  const late = reached && ob.relation === 'assigned' && (milestone.reachedAt ? milestone.late : pastItsDay);
  const note = requireText('note', command.note);
  const measured = value === undefined ? {} : { value };
  return [
    { type: 'MilestoneReported', data: { obligationId, milestoneId, note, ...measured, reached, late } },
  ];
}

/** Whether it is followed by a date of its own and not reached. */
export const isMissing = (milestone: MilestoneState): boolean =>
  milestone.due !== undefined && !milestone.reachedAt;

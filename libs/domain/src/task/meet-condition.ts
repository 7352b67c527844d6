import { requireNotPast } from '../calendar/require-not-past.js';
import { localDay } from '../calendar/instant.js';
import type { Deadline } from '../deadline/deadline.js';
import { refuse } from '../shared/domain-error.js';
import { requireText } from '../shared/require-text.js';
import type { ObligationCommand, TaskContext } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import type { ObligationState } from './task.state.js';

/** What a part waited for has happened: it is to be done by a day from now on, or without one. A repeat stays quiet. */
export function meetCondition(
  ob: ObligationState,
  command: Extract<ObligationCommand, { type: 'MeetCondition' }>,
  { now }: TaskContext,
): readonly TaskEvent[] {
  const { obligationId, outsideEventId, document, happenedOn, due } = command;
  const today = localDay(now);
  if (ob.ledger.some((entry) => entry.outsideEventId === outsideEventId)) return [];
  if (ob.deadline.kind !== 'conditional') refuse('deadline-not-conditional');
  if (happenedOn > today) refuse('event-in-the-future', { date: happenedOn });
  requireNotPast(due, now);
  if (document.trim() === '') refuse('event-without-document');
  const to: Deadline = due ? { kind: 'by', due } : { kind: 'standing', from: happenedOn };
  const what = requireText('what', command.what);
  return [
    {
      type: 'ConditionMet',
      data: { obligationId, outsideEventId, what, document, happenedOn, from: ob.deadline, to },
    },
  ];
}

import { localDay } from '../calendar/instant.js';
import { refuse } from '../shared/domain-error.js';
import type { TaskContext } from '../task/task.commands.js';
import type { PlanCommand } from './plan.commands.js';
import type { PlanEvent } from './plan.events.js';
import type { MeetingState, PlanState } from './plan.state.js';

type CommandOf<Type extends PlanCommand['type']> = Extract<PlanCommand, { type: Type }>;

function meetingOf(state: PlanState, key: string): MeetingState {
  if (state.status === 'none') refuse('plan-unknown');
  return state.meetings.find((m) => m.period.key === key) ?? refuse('meeting-unknown', { period: key });
}

/** The meeting of a period has been held; a repeat stays quiet. */
export function recordMeeting(
  state: PlanState,
  { periodKey, heldOn, by, note }: CommandOf<'RecordMeeting'>,
  ctx: TaskContext,
): readonly PlanEvent[] {
  const meeting = meetingOf(state, periodKey);
  if (meeting.heldOn === heldOn && meeting.by === by) return [];
  if (meeting.heldOn) refuse('meeting-already-held', { day: meeting.heldOn });
  if (heldOn > localDay(ctx.now)) refuse('meeting-in-the-future', { date: heldOn });
  if (heldOn < meeting.period.dataFrom)
    refuse('meeting-before-its-period', { date: heldOn, from: meeting.period.dataFrom });
  return [{ type: 'MeetingHeld', data: { periodKey, heldOn, by, ...(note ? { note } : {}) } }];
}

/** The document with a meeting's conclusions has been issued. */
export function recordConclusions(
  state: PlanState,
  { periodKey, document, issuedOn }: CommandOf<'RecordConclusions'>,
  ctx: TaskContext,
): readonly PlanEvent[] {
  const meeting = meetingOf(state, periodKey);
  if (document.trim() === '') refuse('decision-without-document');
  if (meeting.conclusions === document) return [];
  if (meeting.conclusions) refuse('conclusions-already-issued', { document: meeting.conclusions });
  if (!meeting.heldOn) refuse('meeting-not-held', { period: periodKey });
  if (issuedOn < meeting.heldOn || issuedOn > localDay(ctx.now))
    refuse('conclusions-day-impossible', { date: issuedOn, held: meeting.heldOn });
  return [{ type: 'ConclusionsIssued', data: { periodKey, document, issuedOn } }];
}

import { requireText } from '../shared/require-text.js';
import { requireNotPast } from '../calendar/require-not-past.js';
import { addWorkingDays } from '../calendar/calendar.js';
import { localDay } from '../calendar/instant.js';
import { never, refuse } from '../shared/domain-error.js';
import type { HandOffId } from '../shared/ids.js';
import { obligationOf } from './decide-obligation.js';
import type { HandOffCommand, TaskContext } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import { HAND_OFF_LIFECYCLE, requireOpen } from './task.lifecycle.js';
import { isOpen, type HandOffState, type TaskState } from './task.state.js';

export function handOffOf(state: TaskState, id: HandOffId): HandOffState {
  return state.handOffs.find((h) => h.handOffId === id) ?? refuse('hand-off-unknown', { handOffId: id });
}

/** A hand-off lives only as long as the obligation it serves is being worked on. */
function requireWorking(state: TaskState, handOff: HandOffState): void {
  if (!isOpen(obligationOf(state, handOff.obligationId))) refuse('obligation-already-closed');
}

/** A repeat of what has just been done stays quiet instead of being refused. */
const DONE: Partial<Record<HandOffCommand['type'], HandOffState['status']>> = {
  AcceptHandOff: 'accepted',
  DeliverHandOff: 'delivered',
  TakeHandOff: 'taken',
  WithdrawHandOff: 'withdrawn',
};

export function decideHandOff(
  state: TaskState,
  command: HandOffCommand,
  ctx: TaskContext,
): readonly TaskEvent[] {
  const handOff = handOffOf(state, command.handOffId);
  requireWorking(state, handOff);
  if (DONE[command.type] === handOff.status) return [];
  requireOpen(HAND_OFF_LIFECYCLE[command.type], command.type, handOff.status);
  const { handOffId, obligationId } = handOff;
  const on = { handOffId, obligationId };
  switch (command.type) {
    case 'AcceptHandOff':
      return [{ type: 'HandOffAccepted', data: on }];
    case 'AnswerHandOff':
      requireText('opinion', command.opinion);
      return [{ type: 'HandOffAnswered', data: { ...on, opinion: command.opinion, agrees: command.agrees } }];
    case 'DeliverHandOff':
      requireText('note', command.note);
      return [{ type: 'HandOffDelivered', data: { ...on, note: command.note, evidence: command.evidence } }];
    case 'TakeHandOff':
      return [{ type: 'HandOffTaken', data: { ...on, silently: false } }];
    case 'ReturnHandOff':
      return giveBack(command, on, ctx);
    case 'ProposeHandOffDate':
      return proposeDate(handOff, command, on, ctx);
    case 'SettleHandOffDate':
      return settleDate(handOff, command, on);
    case 'WithdrawHandOff':
      requireText('reason', command.reason);
      return [{ type: 'HandOffWithdrawn', data: { ...on, reason: command.reason } }];
    default:
      return never(command);
  }
}

type On = Pick<HandOffState, 'handOffId' | 'obligationId'>;

function proposeDate(
  handOff: HandOffState,
  { due, reason }: Extract<HandOffCommand, { type: 'ProposeHandOffDate' }>,
  on: On,
  ctx: TaskContext,
): readonly TaskEvent[] {
  if (handOff.proposal?.due === due) return [];
  requireText('reason', reason);
  requireNotPast(due, ctx.now);
  if (due === handOff.due) refuse('hand-off-date-unchanged', { due });
  return [{ type: 'HandOffDateProposed', data: { ...on, due, reason } }];
}

function settleDate(
  { proposal, due }: HandOffState,
  { agrees, reason }: Extract<HandOffCommand, { type: 'SettleHandOffDate' }>,
  on: On,
): readonly TaskEvent[] {
  if (!proposal) refuse('hand-off-date-not-proposed');
  if (!agrees) requireText('reason', reason ?? '');
  const why = reason ? { reason } : {};
  const settled = { due: agrees ? proposal.due : due, agreed: agrees, ...why };
  return [{ type: 'HandOffDateSettled', data: { ...on, ...settled } }];
}

function giveBack(
  command: Extract<HandOffCommand, { type: 'ReturnHandOff' }>,
  on: Pick<HandOffState, 'handOffId' | 'obligationId'>,
  ctx: TaskContext,
): readonly TaskEvent[] {
  requireText('reason', command.reason);
  const today = localDay(ctx.now);
  const due = command.due ?? addWorkingDays(ctx.rules.calendar, today, ctx.rules.policy.handOffWithin);
  requireNotPast(due, ctx.now);
  return [{ type: 'HandOffReturned', data: { ...on, reason: command.reason, due } }];
}

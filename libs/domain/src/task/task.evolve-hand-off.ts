import type { Instant } from '../calendar/instant.js';
import { never } from '../shared/domain-error.js';
import { findObligation } from './own-part.js';
import type { TaskEvent } from './task.events.js';
import type { HandOffState, TaskState } from './task.state.js';

type HandOffEvent = Extract<TaskEvent, { type: `HandOff${string}` }>;

export function evolveHandOff(state: TaskState, event: HandOffEvent, at: Instant): TaskState {
  if (event.type === 'HandOffRequested') return requested(state, event, at);
  return {
    ...state,
    handOffs: state.handOffs.map((h) =>
      h.handOffId === event.data.handOffId ? { ...h, ...change(h, event, at) } : h,
    ),
  };
}

function requested(
  state: TaskState,
  { data }: Extract<HandOffEvent, { type: 'HandOffRequested' }>,
  at: Instant,
): TaskState {
  const fromUnitId = findObligation(state, data.obligationId)?.unitId;
  if (!fromUnitId) return state;
  const handOff: HandOffState = {
    ...data,
    fromUnitId,
    status: 'requested',
    occasion: 1,
    since: at,
    requestedAt: at,
  };
  return { ...state, handOffs: [...state.handOffs, handOff] };
}

function change(
  handOff: HandOffState,
  event: Exclude<HandOffEvent, { type: 'HandOffRequested' }>,
  at: Instant,
): Partial<HandOffState> {
  switch (event.type) {
    case 'HandOffAccepted':
      return { status: 'accepted', proposal: undefined, since: at };
    case 'HandOffAnswered':
      return { status: 'answered', agrees: event.data.agrees, proposal: undefined, since: at };
    case 'HandOffDelivered':
      return { status: 'delivered', proposal: undefined, since: at };
    case 'HandOffTaken':
      return { status: 'taken', since: at };
    case 'HandOffReturned':
      return { status: 'returned', due: event.data.due, occasion: handOff.occasion + 1, since: at };
    case 'HandOffDateProposed':
      return { proposal: { due: event.data.due, reason: event.data.reason, at } };
    case 'HandOffDateSettled':
      return settled(handOff, event.data, at);
    case 'HandOffWithdrawn':
      return { status: 'withdrawn', proposal: undefined, since: at };
    default:
      return never(event);
  }
}

/** Agreed, the supporter has promised that day; not agreed, it is asked again from now on. */
const settled = (
  { occasion }: HandOffState,
  { due, agreed }: Extract<HandOffEvent, { type: 'HandOffDateSettled' }>['data'],
  at: Instant,
): Partial<HandOffState> =>
  agreed
    ? { status: 'accepted', due, proposal: undefined, since: at }
    : { proposal: undefined, occasion: occasion + 1, since: at };

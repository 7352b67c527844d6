import type { Instant } from '../calendar/instant.js';
import type { ObligationId } from '../shared/ids.js';
import { placeOf } from './own-part.js';
import type { ObligationState, TaskState } from './task.state.js';

/** Replaces one obligation by what `change` makes of it; the others are the same values as before. */
export function onObligation(
  state: TaskState,
  id: ObligationId,
  change: (ob: ObligationState) => Partial<ObligationState>,
): TaskState {
  const place = placeOf(state, id);
  const ob = state.obligations[place];
  return ob ? { ...state, obligations: replaced(state.obligations, place, { ...ob, ...change(ob) }) } : state;
}

/** The list with another value in one place. */
export function replaced<Item>(list: readonly Item[], place: number, item: Item): readonly Item[] {
  const next = list.slice();
  next[place] = item;
  return next;
}

/** A new occasion to be late: the ladder starts anew and earlier rungs no longer count. */
export const newOccasion = (ob: ObligationState, at: Instant): Partial<ObligationState> => ({
  occasion: ob.occasion + 1,
  occasionSince: at,
  escalationLevel: 0,
  urgings: 0,
  urgedAt: undefined,
});

import type { Instant } from '../calendar/instant.js';
import type { ObligationId } from '../shared/ids.js';
import type { ObligationState, TaskState } from './task.state.js';

/** Replaces one obligation by what `change` makes of it. */
export const onObligation = (
  state: TaskState,
  id: ObligationId,
  change: (ob: ObligationState) => Partial<ObligationState>,
): TaskState => ({
  ...state,
  obligations: state.obligations.map((ob) => (ob.obligationId === id ? { ...ob, ...change(ob) } : ob)),
});

/** A new occasion to be late: the ladder starts anew and earlier rungs no longer count. */
export const newOccasion = (ob: ObligationState, at: Instant): Partial<ObligationState> => ({
  occasion: ob.occasion + 1,
  occasionSince: at,
  escalationLevel: 0,
  urgings: 0,
  urgedAt: undefined,
});

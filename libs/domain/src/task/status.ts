import { addWorkingDays } from '../calendar/calendar.js';
import { atLocal, type Instant } from '../calendar/instant.js';
import { dueDay, overdueAt } from '../deadline/deadline.js';
import { stepsOf } from '../policy/policy.js';
import type { ObligationId } from '../shared/ids.js';
import { ownParts } from './own-part.js';
import type { Rules } from './task.commands.js';
import { isWorking, type ObligationState, type TaskState } from './task.state.js';

/** One vocabulary of status words everywhere. Computed from state and time, never stored. */
export type StatusWord =
  | 'new'
  | 'acknowledged'
  | 'in-progress'
  | 'standing'
  | 'due-soon'
  | 'overdue'
  | 'awaiting-approval'
  | 'needs-more'
  | 'completed-on-time'
  | 'completed-late'
  | 'done-before'
  | 'difficulty'
  | 'waiting'
  | 'suspended'
  | 'stopped';

/** From this instant a dated obligation counts as due soon: the first reminder of its policy. */
export function dueSoonAt(ob: ObligationState, rules: Rules): Instant | undefined {
  const due = dueDay(ob.deadline);
  const first = Math.min(0, ...stepsOf(rules.policy, 'due-soon').map((s) => s.after));
  return due && atLocal(addWorkingDays(rules.calendar, due, first), rules.policy.hour);
}

/**
 * Whether the obligation is overdue at that instant. A requested body never is; nor is a result that waits for
 * approval or confirmation, which others now hold: that it came late is kept and counts once it is confirmed.
 */
export function isOverdue(ob: ObligationState, now: Instant): boolean {
  if (ob.relation === 'requested' || ob.suspension || !isWorking(ob)) return false;
  const at = overdueAt(ob.deadline);
  return at !== undefined && now >= at;
}

export function statusOf(state: TaskState, ob: ObligationState, now: Instant, rules: Rules): StatusWord {
  if (ob.status === 'confirmed') return ob.late ? 'completed-late' : 'completed-on-time';
  if (ob.status === 'closed') return 'stopped';
  if (state.closedAt) return state.task?.deadline.kind === 'done' ? 'done-before' : 'stopped';
  if (ob.suspension) return 'suspended';
  if (isOverdue(ob, now)) return 'overdue';
  if (ob.status === 'submitted' || ob.status === 'approved') return 'awaiting-approval';
  if (state.difficulties.some((d) => d.obligationId === ob.obligationId && !d.answeredAt))
    return 'difficulty';
  const soon = dueSoonAt(ob, rules);
  if (soon && now >= soon && ob.relation === 'assigned') return 'due-soon';
  if (ob.status === 'in-progress' && ob.submittedAt) return 'needs-more';
  if (ob.status === 'assigned') return 'new';
  return ofDeadlineKind(ob);
}

function ofDeadlineKind(ob: ObligationState): StatusWord {
  if (ob.deadline.kind === 'conditional') return 'waiting';
  if (ob.deadline.kind === 'standing' || ob.deadline.kind === 'periodic') return 'standing';
  return ob.status === 'in-progress' ? 'in-progress' : 'acknowledged';
}

/** Worst first: a task shows the word of its part that most needs somebody. */
const URGENCY: readonly StatusWord[] = [
  'overdue',
  'difficulty',
  'due-soon',
  'needs-more',
  'new',
  'awaiting-approval',
  'in-progress',
  'acknowledged',
  'waiting',
  'suspended',
  'standing',
  'completed-late',
  'completed-on-time',
  'done-before',
  'stopped',
];

export interface StatusAt {
  readonly task: StatusWord;
  readonly obligations: ReadonlyMap<ObligationId, StatusWord>;
}

export function statusAt(state: TaskState, now: Instant, rules: Rules): StatusAt {
  const own = ownParts(state);
  const obligations = new Map(
    state.obligations.map((ob) => [ob.obligationId, statusOf(own(ob.obligationId), ob, now, rules)]),
  );
  return { task: taskStatus(state, new Set(obligations.values())), obligations };
}

function taskStatus(state: TaskState, words: ReadonlySet<StatusWord>): StatusWord {
  if (state.outcome === 'completed-late') return 'completed-late';
  if (state.outcome === 'completed-on-time') return 'completed-on-time';
  if (state.outcome === 'closed') return state.task?.deadline.kind === 'done' ? 'done-before' : 'stopped';
  return URGENCY.find((word) => words.has(word)) ?? 'new';
}

import { addWorkingDays } from '../calendar/calendar.js';
import { localDay, type Instant } from '../calendar/instant.js';
import { refuse } from '../shared/domain-error.js';
import { requireAuthority } from './authority.js';
import { requireText } from '../shared/require-text.js';
import type { ObligationCommand, TaskContext } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import type { ObligationState, TaskState } from './task.state.js';

type CommandOf<Type extends ObligationCommand['type']> = Extract<ObligationCommand, { type: Type }>;

/** Whether there is a finding that can be contested. */
export const isContestable = (ob: ObligationState): boolean =>
  !ob.contest && !ob.excused && foundLateAt(ob) !== undefined;

/**
 * A unit that was found late says why it was not its fault: a finding counts against officers, unless an objective cause is
 * confirmed (Decree 335/2025/NĐ-CP). Once, within the days of the policy, counted from the confirmation, before it from the
 * submission that was late.
 */
export function contestLateness(
  ob: ObligationState,
  command: CommandOf<'ContestLateness'>,
  { now, rules }: TaskContext,
): readonly TaskEvent[] {
  const { obligationId, contestId, evidence } = command;
  if (ob.contest?.contestId === contestId) return [];
  if (ob.contest) refuse('lateness-already-contested');
  const found = foundLateAt(ob);
  if (!found || ob.excused) refuse('not-found-late');
  const { contestWithin } = rules.policy;
  if (contestWithin !== undefined) {
    const last = addWorkingDays(rules.calendar, localDay(found), contestWithin);
    if (localDay(now) > last) refuse('contest-too-late', { last });
  }
  const reason = requireText('reason', command.reason);
  return [{ type: 'LatenessContested', data: { obligationId, contestId, reason, evidence } }];
}

/** When the part was found late: by its result, or by the dated one with which a standing part began. */
function foundLateAt({ late, confirmedAt, submittedAt, firstResult }: ObligationState): Instant | undefined {
  if (late) return confirmedAt ?? submittedAt;
  return firstResult?.late ? firstResult.at : undefined;
}

/** The authority that assigned the part confirms the lateness or sets it aside, with a document. */
export function decideContest(
  state: TaskState,
  ob: ObligationState,
  command: CommandOf<'DecideContest'>,
  ctx: TaskContext,
): readonly TaskEvent[] {
  const { obligationId, contestId, setAside, document } = command;
  if (ob.contest?.contestId !== contestId) refuse('contest-unknown', { contestId });
  requireAuthority(state, ob, ctx);
  if (ob.contest.decidedAt) refuse('contest-already-decided');
  const reason = requireText('reason', command.reason);
  if (document.trim() === '') refuse('decision-without-document');
  return [{ type: 'ContestDecided', data: { obligationId, contestId, setAside, reason, document } }];
}

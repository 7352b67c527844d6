import { addWorkingDays } from '../calendar/calendar.js';
import type { Day } from '../calendar/day.js';
import { localDay } from '../calendar/instant.js';
import { overdueAt } from '../deadline/deadline.js';
import { never, refuse } from '../shared/domain-error.js';
import { completionOf } from './completion.js';
import type { ApplyDecision, TaskContext } from './task.commands.js';
import type { DecisionKind, TaskEvent } from './task.events.js';
import type { ObligationState, TaskState } from './task.state.js';

/** What a decision of the committee or its head does to one obligation. Applied once: a repeat stays quiet. */
export function applyDecision(
  state: TaskState,
  ob: ObligationState,
  command: ApplyDecision,
  ctx: TaskContext,
): readonly TaskEvent[] {
  const { decisionId } = command;
  if (state.decisions.some((d) => d.decisionId === decisionId && d.obligationId === ob.obligationId))
    return [];
  return [applied(command, ctx), ...consequences(state, ob, command, ctx)];
}

/** The obligation goes on after these: they have a day by which it is done, given or by default. */
const FOLLOWED: ReadonlySet<DecisionKind> = new Set(['guide', 'criticise', 'accept-objective-cause']);

function applied(command: ApplyDecision, ctx: TaskContext): TaskEvent {
  const { obligationId, decisionId, kind, text, document } = command;
  const followed = FOLLOWED.has(kind);
  const carryOutBy = followed ? { carryOutBy: command.due ?? defaultDay(ctx) } : {};
  return { type: 'DecisionApplied', data: { obligationId, decisionId, kind, text, document, ...carryOutBy } };
}

const defaultDay = (ctx: TaskContext): Day =>
  addWorkingDays(ctx.rules.calendar, localDay(ctx.now), ctx.rules.policy.decisionWithin);

function consequences(
  state: TaskState,
  ob: ObligationState,
  command: ApplyDecision,
  ctx: TaskContext,
): readonly TaskEvent[] {
  const { obligationId } = ob;
  const { decisionId } = command;
  switch (command.kind) {
    case 'guide':
    case 'criticise':
      return [];
    case 'accept-objective-cause':
      return [{ type: 'ObjectiveCauseAccepted', data: { obligationId, decisionId, reason: command.text } }];
    case 'extend':
      return [extend(ob, command, ctx)];
    case 'reassign':
      return [reassign(ob, command)];
    case 'close':
      return close(state, ob, command, ctx);
    default:
      return never(command.kind);
  }
}

function extend(ob: ObligationState, command: ApplyDecision, ctx: TaskContext): TaskEvent {
  const { due } = command;
  if (!due) refuse('decision-without-date', { kind: command.kind });
  if (ob.deadline.kind !== 'by') refuse('deadline-not-dated');
  if (due <= ob.deadline.due) refuse('extension-not-later', { due, current: ob.deadline.due });
  if (due < localDay(ctx.now)) refuse('date-in-the-past', { field: 'due', date: due });
  const over = overdueAt(ob.deadline);
  return {
    type: 'DeadlineExtended',
    data: {
      obligationId: ob.obligationId,
      decisionId: command.decisionId,
      from: ob.deadline,
      to: { ...ob.deadline, due },
      document: command.document,
      reason: command.text,
      afterDue: over !== undefined && ctx.now >= over,
    },
  };
}

function reassign(ob: ObligationState, command: ApplyDecision): TaskEvent {
  const { toUnit } = command;
  if (!toUnit) refuse('decision-without-unit', { kind: command.kind });
  if (toUnit.unitId === ob.unitId) refuse('reassigned-to-the-same-unit', { unitId: ob.unitId });
  return {
    type: 'ObligationReassigned',
    data: {
      obligationId: ob.obligationId,
      decisionId: command.decisionId,
      fromUnitId: ob.unitId,
      toUnitId: toUnit.unitId,
      relation: toUnit.relation,
    },
  };
}

function close(
  state: TaskState,
  ob: ObligationState,
  command: ApplyDecision,
  ctx: TaskContext,
): readonly TaskEvent[] {
  const closed: TaskEvent = {
    type: 'ObligationClosed',
    data: { obligationId: ob.obligationId, decisionId: command.decisionId, reason: command.text },
  };
  return [closed, ...completionOf(state, closed, ctx)];
}

import { requireNotPast } from '../calendar/require-not-past.js';
import { addWorkingDays } from '../calendar/calendar.js';
import type { Day } from '../calendar/day.js';
import { localDay } from '../calendar/instant.js';
import { overdueAt, type Deadline } from '../deadline/deadline.js';
import { never, refuse } from '../shared/domain-error.js';
import { completionOf } from './completion.js';
import { resumedDeadline } from './suspension.js';
import type { ApplyDecision, Reopen, TaskContext } from './task.commands.js';
import type { DecisionKind, TaskEvent } from './task.events.js';
import { withPeriods, type ObligationState, type TaskState } from './task.state.js';

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

/** Takes up again what was confirmed or closed; a part whose day has gone by gets a new one. */
export function reopen(
  state: TaskState,
  ob: ObligationState,
  command: Reopen,
  ctx: TaskContext,
): readonly TaskEvent[] {
  const { decisionId, text, document } = command;
  const { obligationId, deadline } = ob;
  if (state.decisions.some((d) => d.decisionId === decisionId && d.obligationId === obligationId)) return [];
  const on = { obligationId, decisionId };
  return [
    { type: 'DecisionApplied', data: { ...on, kind: 'reopen', text, document } },
    {
      type: 'ObligationReopened',
      data: { ...on, reason: text, from: deadline, to: reopenedDeadline(deadline, command.due, ctx) },
    },
  ];
}

function reopenedDeadline(deadline: Deadline, due: Day | undefined, ctx: TaskContext): Deadline {
  if (deadline.kind !== 'by') return deadline;
  const today = localDay(ctx.now);
  requireNotPast(due, ctx.now);
  if (!due && deadline.due < today) refuse('decision-without-date', { kind: 'reopen' });
  return due ? { ...deadline, due } : deadline;
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
    case 'keep':
      if (!ob.outsideCompetence) refuse('competence-not-questioned');
      return [{ type: 'CompetenceConfirmed', data: { obligationId, decisionId, reason: command.text } }];
    case 'extend':
      return [extend(ob, command, ctx)];
    case 'reassign':
      return withPeriods(state, ob)
        .filter((part) => part === ob || part.unitId !== command.toUnit?.unitId)
        .map((part) => reassign(part, command));
    case 'suspend':
      return suspend(state, ob, command, ctx);
    case 'resume':
      return resume(state, ob, command, ctx);
    case 'close':
      return close(state, ob, command, ctx);
    // What has ended is taken up again by `Reopen`; this part stands.
    case 'reopen':
      return refuse('act-not-open', { act: 'Reopen', status: ob.status });
    default:
      return never(command.kind);
  }
}

function extend(ob: ObligationState, command: ApplyDecision, ctx: TaskContext): TaskEvent {
  const { due } = command;
  if (!due) refuse('decision-without-date', { kind: command.kind });
  if (ob.deadline.kind !== 'by') refuse('deadline-not-dated');
  if (due <= ob.deadline.due) refuse('extension-not-later', { due, current: ob.deadline.due });
  requireNotPast(due, ctx.now);
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

function suspend(
  state: TaskState,
  ob: ObligationState,
  { decisionId, text, due }: ApplyDecision,
  ctx: TaskContext,
): readonly TaskEvent[] {
  if (ob.suspension) refuse('obligation-already-suspended');
  requireNotPast(due, ctx.now);
  const until = due ? { until: due } : {};
  return withPeriods(state, ob)
    .filter((part) => !part.suspension)
    .map(({ obligationId }) => ({
      type: 'ObligationSuspended',
      data: { obligationId, decisionId, reason: text, ...until },
    }));
}

function resume(
  state: TaskState,
  ob: ObligationState,
  { decisionId, due }: ApplyDecision,
  ctx: TaskContext,
): readonly TaskEvent[] {
  if (!ob.suspension) refuse('obligation-not-suspended');
  const today = localDay(ctx.now);
  requireNotPast(due, ctx.now);
  if (due && ob.deadline.kind !== 'by') refuse('deadline-not-dated');
  return withPeriods(state, ob)
    .filter((part) => part.suspension)
    .map((part) => {
      const own = part === ob ? due : undefined;
      const to = resumedDeadline(part, today, ctx.rules.calendar, own);
      return {
        type: 'ObligationResumed',
        data: { obligationId: part.obligationId, decisionId, from: part.deadline, to },
      };
    });
}

function close(
  state: TaskState,
  ob: ObligationState,
  command: ApplyDecision,
  ctx: TaskContext,
): readonly TaskEvent[] {
  const closed = withPeriods(state, ob).map(({ obligationId }): TaskEvent => ({
    type: 'ObligationClosed',
    data: { obligationId, decisionId: command.decisionId, reason: command.text },
  }));
  return [...closed, ...completionOf(state, closed, ctx)];
}

import { localDay } from '../calendar/instant.js';
import { unitsOf } from '../organisation/resolve.js';
import { refuse } from '../shared/domain-error.js';
import type { TaskContext } from '../task/task.commands.js';
import { checkCompletion } from './check-draft-task.js';
import { checkPlan, mustMend, toAcknowledge } from './check/check-plan.js';
import type { AcknowledgedCode } from './acknowledged.js';
import type { PlanCommand } from './plan.commands.js';
import type { PlanEvent, PlanHead } from './plan.events.js';
import type { PlanState } from './plan.state.js';
import { taskIdOf } from './tasks-to-assign.js';

type IssuePlan = Extract<PlanCommand, { type: 'IssuePlan' }>;

/**
 * None is issued without an owner: a task that names no lead gets one chosen by a person first.
 * @throws DomainError plan-without-task, plan-issued-in-the-future, plan-issued-before-its-date, plan-ends-before-it-begins,
 * plan-number-taken, task-without-owner, completion-by-no-owner, plan-has-faults,
 * plan-doubts-not-acknowledged.
 */
export function decideIssue(
  { tasks }: PlanState,
  head: PlanHead,
  command: IssuePlan,
  ctx: TaskContext,
): readonly PlanEvent[] {
  const { organisation, document, terms } = command;
  if (tasks.length === 0) refuse('plan-without-task', { planId: head.planId });
  requireDay(head, command, ctx);
  requireOwnNumber(head, command);
  const ownerless = tasks.filter((t) => unitsOf(organisation, t.owners).length === 0);
  if (ownerless.length > 0) refuse('task-without-owner', { ref: ownerless.map((t) => t.ref).join(', ') });
  for (const task of tasks) checkCompletion(task, organisation);
  const acknowledged = requireChecked(head, tasks, command);
  return [
    {
      type: 'PlanIssued',
      data: {
        planId: head.planId,
        issuedOn: command.issuedOn,
        issuedForUnitId: organisation.steering.committeeUnitId,
        steering: organisation.steering,
        policyVersion: ctx.rules.policy.version,
        calendarVersion: ctx.rules.calendar.version,
        tasks: tasks.map((t, i) => ({ key: t.key, taskId: taskIdOf(head.planId, i) })),
        ...(document ? { document } : {}),
        ...(terms && Object.keys(terms).length > 0 ? { terms } : {}),
        ...(acknowledged.length > 0 ? { acknowledged } : {}),
        ...(ctx.actor?.capacity ? { capacity: ctx.actor.capacity } : {}),
      },
    },
  ];
}

/** A plan may be brought in long after it was signed, but is never issued before the day on its paper, nor in the future. */
function requireDay(head: PlanHead, { issuedOn, terms }: IssuePlan, { now }: TaskContext): void {
  const today = localDay(now);
  if (issuedOn > today) refuse('plan-issued-in-the-future', { date: issuedOn, today });
  if (head.date && issuedOn < head.date)
    refuse('plan-issued-before-its-date', { date: issuedOn, printed: head.date });
  const { validTo } = { ...head, ...terms };
  if (validTo && validTo < issuedOn) refuse('plan-ends-before-it-begins', { validTo });
}

/** Issued twice, a plan would ask every unit twice. */
function requireOwnNumber(
  { planId, number }: PlanHead,
  { document = number, numberHeldBy }: IssuePlan,
): void {
  if (document === undefined || !numberHeldBy || numberHeldBy.planId === planId) return;
  refuse('plan-number-taken', { number: document, plan: numberHeldBy.title });
}

/**
 * The check once more, on the day of issue: what must be mended, and what nobody acknowledges, is told by its first finding
 * and the number of all. Answers what was acknowledged and is there.
 */
function requireChecked(
  head: PlanHead,
  tasks: PlanState['tasks'],
  { organisation, issuedOn: on, terms, acknowledged = [] }: IssuePlan,
): readonly AcknowledgedCode[] {
  const findings = checkPlan({ head: { ...head, ...terms }, tasks, organisation, on });
  const faults = mustMend(findings);
  const [first] = faults;
  if (first) refuse('plan-has-faults', { ...first.params, first: first.code, count: faults.length });
  const doubts = toAcknowledge(findings);
  const unseen = findings.filter(({ code }) =>
    doubts.some((doubt) => doubt === code && !acknowledged.includes(doubt)),
  );
  const [doubt] = unseen;
  if (doubt)
    refuse('plan-doubts-not-acknowledged', { ...doubt.params, first: doubt.code, count: unseen.length });
  return doubts;
}

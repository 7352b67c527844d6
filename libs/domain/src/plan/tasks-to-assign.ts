import { rollForward } from '../deadline/deadline.js';
import type { Organisation } from '../organisation/organisation.js';
import { relationOf, unitsOf } from '../organisation/resolve.js';
import { asId, type ObligationId, type PlanId, type TaskId } from '../shared/ids.js';
import type { Rules } from '../task/task.commands.js';
import type { TaskAssigned } from '../task/task.events.js';
import type { PlanState } from './plan.state.js';
import type { DraftTask, PlanHead, PlanTerms } from './plan.events.js';

/** "hue-2025-t07": short, readable, and a valid workflow id. */
export const taskIdOf = (planId: PlanId, index: number): TaskId =>
  asId(`${planId}-t${String(index + 1).padStart(2, '0')}`);

/** The tasks of a draft as they are given out: groups resolved to the units the organisation has today. */
export function tasksToAssign(
  state: PlanState,
  organisation: Organisation,
  rules: Rules,
  terms: PlanTerms = {},
): readonly TaskAssigned['data'][] {
  const head = state.head && { ...state.head, ...terms };
  return head ? state.tasks.map((task, i) => assignmentOf(head, task, i, organisation, rules)) : [];
}

function assignmentOf(
  head: PlanHead,
  task: DraftTask,
  index: number,
  organisation: Organisation,
  rules: Rules,
): TaskAssigned['data'] {
  const owners = unitsOf(organisation, task.owners);
  const supports = unitsOf(organisation, task.supports).filter((u) => !owners.includes(u));
  return {
    taskId: taskIdOf(head.planId, index),
    planId: head.planId,
    organisationId: head.organisationId,
    ref: task.ref,
    content: task.content,
    targets: task.targets,
    deadline: head.rollForward ? rollForward(rules.calendar, task.deadline) : task.deadline,
    obligations: owners.map((unit, i) => ({
      obligationId: asId<ObligationId>(`ob-${i + 1}`),
      unitId: unit.unitId,
      relation: task.requested ? 'requested' : relationOf(unit),
    })),
    supports: supports.map((u) => u.unitId),
    supportsPrinted: task.supportsPrinted,
    steering: organisation.steering,
    policyVersion: rules.policy.version,
    calendarVersion: rules.calendar.version,
    ...(task.product ? { product: task.product } : {}),
    ...(task.milestones ? { milestones: task.milestones } : {}),
    ...(task.completion ? { completion: task.completion } : {}),
    ...(task.duty ? { duty: true } : {}),
    ...(head.reviews ? { reviews: head.reviews } : {}),
    ...(head.difficultiesTo ? { difficultiesTo: head.difficultiesTo } : {}),
    ...(task.deadlineText ? { deadlineText: task.deadlineText } : {}),
  };
}

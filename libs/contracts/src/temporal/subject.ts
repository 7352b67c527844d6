import { PLAN_CHANGED, PLAN_WORKFLOW } from './plan-workflow.js';
import { planWorkflowId, TASK_CHANGED, TASK_WORKFLOW, taskWorkflowId } from './task-workflow.js';

const PLAN = 'plan/';

/** Under which id the table of clocks knows a plan; a task it knows by the task's own id. */
export const planSubject = (planId: string): string => `${PLAN}${planId}`;

/** The plan that such an id stands for; undefined for a task's. */
export const planIdIn = (subject: string): string | undefined =>
  subject.startsWith(PLAN) ? subject.slice(PLAN.length) : undefined;

/** Which workflow runs what the table of clocks knows by that id, and how it is told of a change. */
export function workflowOf(subject: string): { workflow: string; workflowId: string; signal: string } {
  const planId = planIdIn(subject);
  return planId
    ? { workflow: PLAN_WORKFLOW, workflowId: planWorkflowId(planId), signal: PLAN_CHANGED }
    : { workflow: TASK_WORKFLOW, workflowId: taskWorkflowId(subject), signal: TASK_CHANGED };
}

import { refuse } from '../shared/domain-error.js';
import {
  LEVEL_OF,
  stepsOf,
  TRIGGERS,
  type EscalationPolicy,
  type PolicyStep,
  type Trigger,
} from './policy.js';

const ACTS: readonly string[] = ['remind', 'urge', 'escalate', 'docket', 'ask'];
/** A year of working days: a figure beyond it is a slip of the pen. */
const MOST_DAYS = 260;

/**
 * Whether a policy can be issued: tasks rest on it for years, and a wrong one would stop them.
 * @throws DomainError policy-hour-invalid, policy-figure-invalid, policy-incomplete, policy-trigger-unknown,
 *   policy-step-invalid, policy-steps-not-ascending.
 */
export function checkPolicy(policy: EscalationPolicy): void {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(policy.hour)) refuse('policy-hour-invalid', { hour: policy.hour });
  for (const field of ['acknowledgementExpiresAfter', 'decisionWithin', 'handOffWithin'] as const)
    if (!isFigure(policy[field], 1)) refuse('policy-figure-invalid', { field });
  if (policy.docketAfterUrgings !== undefined && !isFigure(policy.docketAfterUrgings, 1))
    refuse('policy-figure-invalid', { field: 'docketAfterUrgings' });
  for (const trigger of Object.keys(policy.steps))
    if (!(TRIGGERS as readonly string[]).includes(trigger)) refuse('policy-trigger-unknown', { trigger });
  for (const trigger of TRIGGERS) checkSteps(policy, trigger);
}

const isFigure = (value: unknown, least: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= MOST_DAYS;

function checkSteps(policy: EscalationPolicy, trigger: Trigger): void {
  if (!Array.isArray(policy.steps[trigger])) refuse('policy-incomplete', { trigger });
  const steps = stepsOf(policy, trigger);
  steps.forEach((step, i) => {
    const place = { trigger, step: i + 1 };
    const isLast = i === steps.length - 1;
    if (!isStep(step) || (step.repeatEvery !== undefined && !(isLast && isFigure(step.repeatEvery, 1))))
      refuse('policy-step-invalid', place);
    const before =
      trigger === 'due-soon'
        ? step.after > 0 || step.repeatEvery
        : trigger !== 'milestone-missed' && step.after < 0;
    if (before) refuse('policy-step-invalid', place);
    if (i > 0 && step.after <= (steps[i - 1]?.after ?? 0)) refuse('policy-steps-not-ascending', place);
  });
}

const isStep = ({ after, act, whom }: PolicyStep): boolean =>
  isFigure(after, -MOST_DAYS) && ACTS.includes(act) && whom in LEVEL_OF;

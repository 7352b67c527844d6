import { DomainError } from '../shared/domain-error.js';
import { LEVEL_OF, stepsOf, type EscalationPolicy, type PolicyStep, type TRIGGERS } from './policy.js';
import { isFigure, MOST_DAYS } from './policy-figure.js';

type Ladder = (typeof TRIGGERS)[number];

const ACTS: readonly string[] = ['remind', 'urge', 'escalate', 'docket', 'ask'];

/** Calling to mind, as against taking up. */
const isReminding = ({ act }: PolicyStep): boolean => act === 'remind' || act === 'ask';

/** What is found late is found so on the day after its day at the soonest. */
const FINDS_LATE: readonly string[] = ['overdue', 'decision-not-carried-out', 'milestone-missed'];
/** Of these one is also reminded before the day. */
const REMINDS_AHEAD: readonly string[] = ['milestone-missed'];

/** A step with where it stands. */
interface Rung {
  readonly trigger: Ladder;
  readonly step: PolicyStep;
  /** Steps before it, from the first. */
  readonly before: readonly PolicyStep[];
  readonly isLast: boolean;
}

/** What stands against the steps of one trigger, step by step. */
export function checkLadder(policy: EscalationPolicy, trigger: Ladder): DomainError[] {
  if (!Array.isArray(policy.steps[trigger]))
    return [new DomainError('policy-incomplete', { place: `steps.${trigger}`, trigger })];
  const steps = stepsOf(policy, trigger);
  return steps.flatMap((step, i) => {
    const rung = { trigger, step, before: steps.slice(0, i), isLast: i === steps.length - 1 };
    if (!isStep(step)) return [new DomainError('policy-step-invalid', placeOf(rung))];
    return [ofDay, ofOrder, ofRepeat, ofDocket].flatMap((check) => check(rung) ?? []);
  });
}

const placeOf = ({ trigger, before }: Rung, member = '') => ({
  place: `steps.${trigger}.${before.length}${member}`,
  trigger,
  step: before.length + 1,
});

const isStep = ({ after, act, whom }: PolicyStep): boolean =>
  isFigure(after, -MOST_DAYS) && ACTS.includes(act) && Object.hasOwn(LEVEL_OF, whom);

function ofDay(rung: Rung): DomainError | undefined {
  const { trigger, step } = rung;
  if (REMINDS_AHEAD.includes(trigger) && isReminding(step)) return undefined;
  const least = FINDS_LATE.includes(trigger) ? 1 : 0;
  if (trigger === 'due-soon' ? step.after <= 0 : step.after >= least) return undefined;
  if (trigger === 'due-soon') return new DomainError('policy-step-after-due', placeOf(rung, '.after'));
  return new DomainError('policy-step-too-early', { ...placeOf(rung, '.after'), least });
}

/** In days a ladder ascends always; in offices it may call to mind anybody, but never takes up lower than it has reached. */
function ofOrder(rung: Rung): DomainError[] {
  const { step, before } = rung;
  const faults: DomainError[] = [];
  const last = before.at(-1);
  if (last && step.after <= last.after)
    faults.push(new DomainError('policy-steps-not-ascending', placeOf(rung, '.after')));
  const reached = before.filter((s) => !isReminding(s)).map((s) => LEVEL_OF[s.whom]);
  if (!isReminding(step) && reached.some((level) => LEVEL_OF[step.whom] < level))
    faults.push(new DomainError('policy-steps-descending', placeOf(rung, '.whom')));
  return faults;
}

function ofRepeat(rung: Rung): DomainError | undefined {
  const { trigger, step, isLast } = rung;
  if (step.repeatEvery === undefined) return undefined;
  const place = placeOf(rung, '.repeatEvery');
  if (!isFigure(step.repeatEvery, 1)) return new DomainError('policy-repeat-invalid', place);
  if (!isLast) return new DomainError('policy-repeat-not-last', place);
  return trigger === 'due-soon' ? new DomainError('policy-repeat-before-due', place) : undefined;
}

/** The docket is where a ladder ends: what waits there is followed by the steps of `docket-undecided`, which cannot put it there again. */
function ofDocket(rung: Rung): DomainError | undefined {
  const { trigger, step, before } = rung;
  if (step.act !== 'docket') return undefined;
  if (trigger === 'docket-undecided') return new DomainError('policy-docket-loop', placeOf(rung, '.act'));
  const again = step.repeatEvery !== undefined || before.some(({ act }) => act === 'docket');
  return again ? new DomainError('policy-docket-repeated', placeOf(rung)) : undefined;
}

import { addWorkingDays } from '../calendar/calendar.js';
import type { Day } from '../calendar/day.js';
import { atLocal, later, localDay, type Instant } from '../calendar/instant.js';
import { LEVEL_OF, stepNumber, stepsOf, type PolicyStep, type Trigger } from '../policy/policy.js';
import type { Alarm, Ladder } from './alarm.js';
import type { Rules } from './task.commands.js';
import { unitOfOffice } from './task.parties.js';
import type { ObligationState, TaskState } from './task.state.js';

/** Hour of the policy on the n-th working day from a day (n may be negative). */
export const atStep = (rules: Rules, base: Day, after: number): Instant =>
  atLocal(addWorkingDays(rules.calendar, base, after), rules.policy.hour);

/** A requested body is asked once per occasion and never found late. */
export function stepsFor(rules: Rules, ob: ObligationState, trigger: Trigger): readonly PolicyStep[] {
  const steps = stepsOf(rules.policy, trigger);
  return ob.relation === 'assigned'
    ? steps
    : steps.slice(-1).map((s) => ({ after: s.after, act: 'ask', whom: 'head-of-unit' }));
}

export const rungKey = (ladder: Ladder, index: number): string => `${ladder.occasion}/${index + 1}`;

const stepAt = ({ steps }: Ladder, index: number): PolicyStep | undefined => stepNumber(steps, index + 1);

/**
 * When a rung is due. After an outage it comes no sooner than one rung after the last one happened,
 * so that nobody's time to answer is spent on our outage; nor on a suspension.
 */
function rungAt(
  ob: ObligationState,
  rules: Rules,
  ladder: Ladder,
  base: Day,
  index: number,
): Instant | undefined {
  const step = stepAt(ladder, index);
  if (!step) return undefined;
  const nominal = atStep(rules, base, step.after);
  const before = stepAt(ladder, index - 1);
  const happened = before && ob.fired[rungKey(ladder, index - 1)];
  const distance = before && happened ? step.after - before.after : step.after;
  const asClimbed = happened ? later(nominal, atStep(rules, localDay(happened), distance)) : nominal;
  return ob.resumedAt ? later(asClimbed, atStep(rules, localDay(ob.resumedAt), distance)) : asClimbed;
}

/**
 * The next rung of a ladder that has not happened: rungs are climbed one at a time.
 * Steps due before `since` belong to a time before this occasion and are passed over.
 */
export function nextRung(
  state: TaskState,
  rules: Rules,
  ob: ObligationState,
  ladder: Ladder,
  base: Day,
  since?: Instant,
): Alarm | undefined {
  for (let index = 0; stepAt(ladder, index); index += 1) {
    if (ob.fired[rungKey(ladder, index)]) continue;
    const at = rungAt(ob, rules, ladder, base, index);
    if (at && !(since && at <= since)) return alarmOf(state, ob, ladder, index, at);
  }
  return undefined;
}

function alarmOf(
  state: TaskState,
  ob: ObligationState,
  ladder: Ladder,
  index: number,
  at: Instant,
): Alarm | undefined {
  const step = stepAt(ladder, index);
  if (!step || !state.task) return undefined;
  return {
    key: rungKey(ladder, index),
    at,
    act: step.act,
    trigger: ladder.trigger,
    step: index + 1,
    level: LEVEL_OF[step.whom],
    obligationId: ob.obligationId,
    unitId: ob.unitId,
    to: { office: step.whom, unitId: unitOfOffice(state.task, ob.unitId, step.whom) },
    effect: { kind: 'step' },
    subject: ladder.subject ?? {},
  };
}

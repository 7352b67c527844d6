import { later, localDay } from '../calendar/instant.js';
import { stepsOf, type Trigger } from '../policy/policy.js';
import type { Alarm, AlarmSubject } from './alarm.js';
import { nextRung, stepsFor } from './ladder.js';
import { isMissing } from './report-milestone.js';
import type { Rules } from './task.commands.js';
import { isContested, isWorking, type ObligationState, type TaskState } from './task.state.js';

const ladder = (rules: Rules, trigger: Trigger, occasion: string, subject: AlarmSubject = {}) => ({
  trigger,
  occasion,
  steps: stepsOf(rules.policy, trigger),
  subject,
});

/** A unit asked for a later day and has no answer; a day that was offered waits for the unit itself. */
export function ofExtension(state: TaskState, rules: Rules, ob: ObligationState): Alarm | undefined {
  const { extension } = ob;
  if (!extension || extension.offer || !isWorking(ob)) return undefined;
  const { extensionId, askedAt } = extension;
  const occasion = `extension/${extensionId}/unanswered`;
  const asked = ladder(rules, 'extension-unanswered', occasion, { extensionId });
  return nextRung(state, rules, ob, asked, localDay(askedAt));
}

/**
 * A unit said that a part is not its to do: the duty stays with it until the authority has decided. A decision about
 * something else answers what stood on the docket, not this: on the next occasion it is asked anew.
 */
export function ofCompetence(state: TaskState, rules: Rules, ob: ObligationState): Alarm | undefined {
  const { outsideCompetence } = ob;
  if (!outsideCompetence || !isWorking(ob)) return undefined;
  const { reportedAt } = outsideCompetence;
  const anew = reportedAt < ob.occasionSince ? `-${ob.occasion}` : '';
  const occasion = `${ob.obligationId}/assignment-${ob.assignment}/competence${anew}`;
  const asked = ladder(rules, 'competence-undecided', occasion);
  return nextRung(state, rules, ob, asked, localDay(later(reportedAt, ob.occasionSince)));
}

export function ofContest(state: TaskState, rules: Rules, ob: ObligationState): Alarm | undefined {
  const { contest } = ob;
  if (!contest || !isContested(ob)) return undefined;
  const { contestId, at } = contest;
  const asked = ladder(rules, 'contest-unanswered', `contest/${contestId}/unanswered`, { contestId });
  return nextRung(state, rules, ob, asked, localDay(at));
}

/** The day on which an outside event was expected has gone by: has it happened? */
export function ofCondition(state: TaskState, rules: Rules, ob: ObligationState): Alarm | undefined {
  const { deadline } = ob;
  if (deadline.kind !== 'conditional' || !deadline.expected || !isWorking(ob)) return undefined;
  const begun = localDay(ob.occasionSince);
  const occasion = `${ob.obligationId}/deadline-${ob.occasion}/expected`;
  const base = deadline.expected > begun ? deadline.expected : begun;
  return nextRung(state, rules, ob, ladder(rules, 'condition-expected', occasion), base);
}

/** Dated steps and figures inside a part, each with its own ladder; only what lies ahead when the part begins. */
export function ofMilestones(state: TaskState, rules: Rules, ob: ObligationState): (Alarm | undefined)[] {
  if (!isWorking(ob)) return [];
  return ob.milestones.filter(isMissing).map((milestone) => {
    const { milestoneId, due } = milestone;
    if (!due) return undefined;
    const own = {
      trigger: 'milestone-missed',
      occasion: `${ob.obligationId}/deadline-${ob.occasion}/${milestoneId}`,
      steps: stepsFor(rules, ob, 'milestone-missed'),
      subject: { milestoneId },
    } as const;
    return nextRung(state, rules, ob, own, due, later(ob.occasionSince, ob.assignedAt));
  });
}

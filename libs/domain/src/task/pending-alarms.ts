import type { Day } from '../calendar/day.js';
import { endOfDay, later, localDay, type Instant } from '../calendar/instant.js';
import { dueDay, overdueAt } from '../deadline/deadline.js';
import { rhythmOf, WORKING_DAYS_OF } from '../deadline/report-period.js';
import { LEVEL_OF, stepsOf, type PolicyStep } from '../policy/policy.js';
import { compareAlarms, type Alarm } from './alarm.js';
import { ofCompetence, ofCondition, ofContest, ofExtension, ofMilestones } from './alarms-of-changes.js';
import { bare, ofPeriods, ofSuspension } from './alarms-of-periods.js';
import { atStep, nextRung, stepsFor } from './ladder.js';
import { ownParts } from './own-part.js';
import type { Rules } from './task.commands.js';
import { unitOfOffice } from './task.parties.js';
import {
  isBeingCarriedOut,
  isContested,
  isOnDocket,
  isOpen,
  isWorking,
  type HandOffState,
  type ObligationState,
  type TaskState,
} from './task.state.js';

/**
 * Everything that will happen by itself if nobody acts, in the order in which it will: one entry per ladder,
 * its next rung. The only place where the machine's alarms come from; deciding and standing both ask here.
 */
export function pendingAlarms(state: TaskState, rules: Rules): readonly Alarm[] {
  const own = ownParts(state);
  return state.obligations
    .filter((ob) => isWatched(state, ob))
    .flatMap((ob) => alarmsOf(own(ob.obligationId), rules, ob))
    .sort(compareAlarms);
}

/** The first wanted alarm of each part that has one, with the part's place. */
export function* firstAlarms(
  state: TaskState,
  rules: Rules,
  isWanted: (alarm: Alarm) => boolean = () => true,
): Iterable<{ readonly alarm: Alarm; readonly place: number }> {
  const own = ownParts(state);
  for (const [place, ob] of state.obligations.entries()) {
    if (!isWatched(state, ob)) continue;
    let first: Alarm | undefined;
    for (const alarm of alarmsOf(own(ob.obligationId), rules, ob))
      if (isWanted(alarm) && (!first || compareAlarms(alarm, first) < 0)) first = alarm;
    if (first) yield { alarm: first, place };
  }
}

/** The first of all, without putting the others in order. */
export function nextAlarm(state: TaskState, rules: Rules): Alarm | undefined {
  let first: Alarm | undefined;
  for (const { alarm } of firstAlarms(state, rules))
    if (!first || compareAlarms(alarm, first) < 0) first = alarm;
  return first;
}

/** An ended part is watched only while a finding on it is contested. */
const isWatched = (state: TaskState, ob: ObligationState): boolean =>
  state.task !== undefined && (isContested(ob) || (!state.closedAt && isOpen(ob)));

type Lists = Pick<TaskState, 'handOffs' | 'difficulties' | 'decisions' | 'docket'>;
type Asked = Pick<TaskState, 'closedAt' | 'task'> & Lists & Rules;

/**
 * What was worked out for a part stands until something it was worked out from is another value: in a group of forty
 * units one act leaves thirty-nine as they were.
 */
const known = new WeakMap<ObligationState, { readonly asked: Asked; readonly alarms: readonly Alarm[] }>();

/** The alarms of one part, in no order; `own` is the state with the lists of that part alone. */
export function alarmsOf(own: TaskState, rules: Rules, ob: ObligationState): readonly Alarm[] {
  if (!isWatched(own, ob)) return [];
  const before = known.get(ob);
  if (before && isSame(before.asked, own, rules)) return before.alarms;
  const { closedAt, task, handOffs, difficulties, decisions, docket } = own;
  const asked = { closedAt, task, handOffs, difficulties, decisions, docket, ...rules };
  const alarms = workOut(own, rules, ob).filter((a) => a !== undefined);
  known.set(ob, { asked, alarms });
  return alarms;
}

const isSame = (asked: Asked, own: TaskState, { policy, calendar }: Rules): boolean =>
  asked.policy === policy &&
  asked.calendar === calendar &&
  asked.closedAt === own.closedAt &&
  asked.task === own.task &&
  isSameList(asked.handOffs, own.handOffs) &&
  isSameList(asked.difficulties, own.difficulties) &&
  isSameList(asked.decisions, own.decisions) &&
  isSameList(asked.docket, own.docket);

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((item, i) => item === b[i]));

function workOut(state: TaskState, rules: Rules, ob: ObligationState): (Alarm | undefined)[] {
  if (state.closedAt || !isOpen(ob)) return [ofContest(state, rules, ob)];
  if (ob.suspension)
    return [ofSuspension(state, rules, ob), ofContest(state, rules, ob), ...ofDocket(state, rules, ob)];
  return [
    ...ofAcknowledgement(state, rules, ob),
    ...ofDeadline(state, rules, ob),
    ofResult(state, rules, ob),
    ...ofHandOffs(state, rules, ob),
    ...ofDifficulties(state, rules, ob),
    ...ofDecisions(state, rules, ob),
    ...ofDocket(state, rules, ob),
    ofUrgings(state, rules, ob),
    ofSilence(state, rules, ob),
    ofPeriods(rules, ob),
    ofExtension(state, rules, ob),
    ofCompetence(state, rules, ob),
    ofContest(state, rules, ob),
    ofCondition(state, rules, ob),
    ...ofMilestones(state, rules, ob),
  ];
}

function ofAcknowledgement(state: TaskState, rules: Rules, ob: ObligationState): (Alarm | undefined)[] {
  // Whoever says that it is not theirs to do has answered: now the authority has to.
  if (ob.outsideCompetence) return [];
  const occasion = `${ob.obligationId}/assignment-${ob.assignment}`;
  if (ob.status === 'assigned') return [ofNoAcknowledgement(state, rules, ob, `${occasion}/ack`)];
  if (ob.status !== 'acknowledged' || !ob.acknowledgedAt || !expectsProgress(ob)) return [];
  const key = `${occasion}/ack-expired`;
  if (ob.fired[key]) return [];
  const since = localDay(later(ob.acknowledgedAt, ob.resumedAt ?? ob.acknowledgedAt));
  const at = atStep(rules, since, rules.policy.acknowledgementExpiresAfter);
  return [bare(ob, key, at, 'unacknowledged', { kind: 'acknowledgement-expires' })];
}

/** Asked again and again only until its day: then the deadline's own ladder speaks. */
function ofNoAcknowledgement(
  state: TaskState,
  rules: Rules,
  ob: ObligationState,
  occasion: string,
): Alarm | undefined {
  const steps = stepsFor(rules, ob, 'unacknowledged');
  const ladder = { trigger: 'unacknowledged', occasion, steps } as const;
  const rung = nextRung(state, rules, ob, ladder, localDay(ob.assignedAt));
  const due = dueDay(ob.deadline);
  const speaksElsewhere = rung && due && rung.step > steps.length && rung.at >= endOfDay(due);
  return speaksElsewhere ? undefined : rung;
}

/** Only a dated task is expected to move from day to day; standing ones are asked about at the plan's rhythm. */
const expectsProgress = (ob: ObligationState): boolean =>
  ob.relation === 'assigned' && ob.deadline.kind === 'by';

function ofDeadline(state: TaskState, rules: Rules, ob: ObligationState): (Alarm | undefined)[] {
  const due = dueDay(ob.deadline);
  if (!due || !isWorking(ob)) return [];
  const occasion = `${ob.obligationId}/deadline-${ob.occasion}`;
  const begun = localDay(ob.occasionSince);
  const soon = nextRung(
    state,
    rules,
    ob,
    { trigger: 'due-soon', occasion: `${occasion}/due-soon`, steps: stepsFor(rules, ob, 'due-soon') },
    due,
    ob.occasionSince,
  );
  const over = nextRung(
    state,
    rules,
    ob,
    { trigger: 'overdue', occasion: `${occasion}/ladder`, steps: stepsFor(rules, ob, 'overdue') },
    begun > due ? begun : due,
  );
  return [soon && soon.at < endOfDay(due) ? soon : undefined, isFollowed(state, ob) ? undefined : over];
}

/**
 * While a decision with a day of its own is being carried out, that day is watched instead of the deadline.
 * One from before the present occasion does not count: extended and late again climbs again.
 */
const isFollowed = (state: TaskState, ob: ObligationState): boolean =>
  state.decisions.some(
    (d) => d.obligationId === ob.obligationId && isBeingCarriedOut(d) && d.at > ob.occasionSince,
  );

function ofResult(state: TaskState, rules: Rules, ob: ObligationState): Alarm | undefined {
  const occasion = `${ob.obligationId}/submission-${ob.submission}`;
  if (ob.status === 'submitted' && ob.submittedAt) {
    const ladder = {
      trigger: 'approval-pending',
      occasion: `${occasion}/approval`,
      steps: stepsFor(rules, ob, 'approval-pending'),
    } as const;
    return nextRung(state, rules, ob, ladder, localDay(ob.submittedAt));
  }
  if (ob.status === 'approved' && ob.approvedAt) {
    const steps = stepsOf(rules.policy, 'confirmation-pending');
    const ladder = { trigger: 'confirmation-pending', occasion: `${occasion}/confirmation`, steps } as const;
    return nextRung(state, rules, ob, ladder, localDay(ob.approvedAt));
  }
  return undefined;
}

function ofHandOffs(state: TaskState, rules: Rules, ob: ObligationState): (Alarm | undefined)[] {
  if (!isWorking(ob)) return [];
  return state.handOffs
    .filter((h) => h.obligationId === ob.obligationId)
    .map((h) => ofHandOff(state, rules, ob, h));
}

/** Silent = nobody on the other side answered; once it has accepted, silent means not delivered by its day. */
function ofHandOff(state: TaskState, rules: Rules, ob: ObligationState, h: HandOffState): Alarm | undefined {
  const waiting = h.status === 'requested' || h.status === 'returned' || h.status === 'accepted';
  if (!waiting) return undefined;
  const subject = { handOffId: h.handOffId };
  const occasion = `hand-off/${h.handOffId}`;
  // The supporter has answered with another day: it is the lead that keeps silent.
  if (h.proposal) return ofProposal(state, rules, ob, h, h.proposal.at);
  if (h.silence === 'take-as-agreed' && h.status !== 'accepted') {
    return bare(
      ob,
      `${occasion}/agreed-${h.occasion}`,
      atStep(rules, agreedFrom(ob, h), 1),
      'hand-off-silent',
      { kind: 'taken-as-agreed', handOffId: h.handOffId },
      subject,
    );
  }
  const accepted = h.status === 'accepted';
  // While the result was with others nobody waited for the hand-off: given back, its silence counts from then.
  const since = localDay(later(h.since, ob.occasionSince));
  return nextRung(
    state,
    rules,
    ob,
    {
      trigger: 'hand-off-silent',
      occasion: `${occasion}/${accepted ? 'undelivered' : 'silent'}-${h.occasion}`,
      steps: stepsOf(rules.policy, 'hand-off-silent'),
      subject,
    },
    accepted && h.due > since ? h.due : since,
  );
}

/** Its day, or the later one on which the supporter was last asked, or the part went on after a suspension. */
function agreedFrom({ resumedAt }: ObligationState, { due, since }: HandOffState): Day {
  const asked = localDay(resumedAt ? later(since, resumedAt) : since);
  return asked > due ? asked : due;
}

function ofProposal(
  state: TaskState,
  rules: Rules,
  ob: ObligationState,
  { handOffId, occasion }: HandOffState,
  at: Instant,
): Alarm | undefined {
  const ladder = {
    trigger: 'hand-off-silent',
    occasion: `hand-off/${handOffId}/unsettled-${occasion}`,
    steps: stepsOf(rules.policy, 'hand-off-silent'),
    subject: { handOffId },
  } as const;
  return nextRung(state, rules, ob, ladder, localDay(later(at, ob.occasionSince)));
}

function ofDifficulties(state: TaskState, rules: Rules, ob: ObligationState): (Alarm | undefined)[] {
  return state.difficulties
    .filter((d) => d.obligationId === ob.obligationId && !d.answeredAt)
    .map((d) =>
      nextRung(
        state,
        rules,
        ob,
        {
          trigger: 'difficulty-unanswered',
          occasion: `difficulty/${d.difficultyId}/unanswered`,
          steps: stepsOf(rules.policy, 'difficulty-unanswered'),
          subject: { difficultyId: d.difficultyId },
        },
        localDay(d.raisedAt),
      ),
    );
}

function ofDecisions(state: TaskState, rules: Rules, ob: ObligationState): (Alarm | undefined)[] {
  return state.decisions
    .filter((d) => d.obligationId === ob.obligationId && isBeingCarriedOut(d))
    .map((d) =>
      nextRung(
        state,
        rules,
        ob,
        {
          trigger: 'decision-not-carried-out',
          occasion: `decision/${d.decisionId}/${ob.obligationId}/not-carried-out`,
          steps: stepsFor(rules, ob, 'decision-not-carried-out'),
          subject: { decisionId: d.decisionId },
        },
        d.carryOutBy ?? localDay(d.at),
      ),
    );
}

/** What was put on the docket waits for a decision: a meeting that is not held must not be where a task falls silent. */
function ofDocket(state: TaskState, rules: Rules, ob: ObligationState): (Alarm | undefined)[] {
  return state.docket
    .filter((item) => item.obligationId === ob.obligationId && !item.decisionId)
    .map((item) =>
      nextRung(
        state,
        rules,
        ob,
        {
          trigger: 'docket-undecided',
          occasion: `docket/${item.docketItemId}/undecided`,
          steps: stepsOf(rules.policy, 'docket-undecided'),
          subject: { docketItemId: item.docketItemId },
        },
        localDay(item.putAt),
      ),
    );
}

/** Urged again and again without effect: it goes to the committee, unless it is before it already. */
function ofUrgings(state: TaskState, { policy, calendar }: Rules, ob: ObligationState): Alarm | undefined {
  const over = overdueAt(ob.deadline);
  const enough = policy.docketAfterUrgings !== undefined && ob.urgings >= policy.docketAfterUrgings;
  if (!enough || !over || !ob.urgedAt || !state.task || ob.relation !== 'assigned' || !isWorking(ob))
    return undefined;
  const key = `${ob.obligationId}/deadline-${ob.occasion}/urged-in-vain`;
  if (ob.fired[key] || isOnDocket(state, ob)) return undefined;
  const office = 'head-of-committee';
  return {
    ...{
      key,
      act: 'docket',
      trigger: 'urged-in-vain',
      step: 0,
      level: LEVEL_OF[office],
      effect: { kind: 'step' },
    },
    at: later(
      atStep({ policy, calendar }, localDay(over), 0),
      atStep({ policy, calendar }, localDay(ob.urgedAt), 1),
    ),
    ...{ obligationId: ob.obligationId, unitId: ob.unitId, subject: {} },
    to: { office, unitId: unitOfOffice(state.task, ob.unitId, office) },
  };
}

/**
 * Nobody has heard of the part for long. Most tasks of a plan have no date and are never overdue: this is how they are
 * followed. A dated one is asked about until its day, from which its own ladder speaks.
 */
function ofSilence(state: TaskState, rules: Rules, ob: ObligationState): Alarm | undefined {
  const heard = heardOn(ob);
  if (!heard || ob.relation !== 'assigned') return undefined;
  // A part with periods is asked about by them.
  if (rhythmOf(ob.deadline)) return undefined;
  const occasion = `${ob.obligationId}/heard-${heard}/stale`;
  const ladder = { trigger: 'stale', occasion, steps: staleSteps(state, rules) } as const;
  const rung = nextRung(state, rules, ob, ladder, heard);
  const due = dueDay(ob.deadline);
  return rung && due && rung.at >= endOfDay(due) ? undefined : rung;
}

/** The policy's steps, at the rhythm at which the plan wants to hear. */
function staleSteps({ task }: TaskState, { policy }: Rules): readonly PolicyStep[] {
  const steps = stepsOf(policy, 'stale');
  const [first] = steps;
  if (!task?.reviews || !first) return steps;
  const every = WORKING_DAYS_OF[task.reviews];
  return steps.map((step) => ({
    ...step,
    after: step.after - first.after + every,
    ...(step.repeatEvery ? { repeatEvery: every } : {}),
  }));
}

/** The day from which silence counts; undefined where something else asks already. */
function heardOn(ob: ObligationState): Day | undefined {
  const asksElsewhere =
    ob.status !== 'in-progress' && !(ob.status === 'acknowledged' && !expectsProgress(ob));
  if (asksElsewhere || !ob.acknowledgedAt) return undefined;
  const last = localDay(
    later(later(ob.acknowledgedAt, ob.lastProgressAt ?? ob.acknowledgedAt), ob.occasionSince),
  );
  const begins = ob.deadline.kind === 'standing' ? ob.deadline.from : undefined;
  return begins && begins > last ? begins : last;
}

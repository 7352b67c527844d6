import { addWorkingDays } from '../calendar/calendar.js';
import type { Day } from '../calendar/day.js';
import { later, localDay, type Instant } from '../calendar/instant.js';
import { nextPeriod, periodAt, type ReportPeriod } from '../deadline/report-period.js';
import type { Organisation } from '../organisation/organisation.js';
import type { EscalationPolicy } from '../policy/policy.js';
import { comparing } from '../task/alarm.js';
import { atStep } from '../task/ladder.js';
import type { Rules } from '../task/task.commands.js';
import type { PlanAlarmFacts, PlanRule } from './plan.events.js';
import type { MeetingState, PlanState } from './plan.state.js';

/** What a plan's clock does; also the name of the Temporal activity. */
export type PlanAct = 'open' | 'remind' | 'escalate' | 'end';
/** In the order in which a workflow takes what is due at one instant. */
export const PLAN_ACTS: readonly PlanAct[] = ['remind', 'escalate', 'open', 'end'];

type Office = PlanAlarmFacts['to']['office'];

/** Something that will happen to a plan by itself at `at`. */
export interface PlanAlarm {
  readonly key: string;
  readonly at: Instant;
  readonly act: PlanAct;
  readonly rule: PlanRule;
  readonly step: number;
  readonly to: PlanAlarmFacts['to'];
  readonly period?: ReportPeriod;
}

interface Step {
  /** Working days after the day the rule counts from. */
  readonly after: number;
  readonly act: PlanAct;
  readonly whom: Office;
}

/** Conclusions follow a meeting within five working days (Decision 45/2018/QĐ-TTg), unless the policy says otherwise. */
const CONCLUSIONS_WITHIN = 5;
/** About a month of working days ahead of its end a plan's final review begins. */
const END_IS_NEAR = -22;

/** Where the committee could not meet, its assistance team meets, assesses and reports to the head; after that the head hears of it. */
const MISSED: readonly Step[] = [
  { after: 1, act: 'remind', whom: 'assistance-team' },
  { after: 6, act: 'escalate', whom: 'head-of-committee' },
];

/** Last day for issuing the conclusions of a meeting held on that day. */
export const conclusionsDue = ({ calendar, policy }: Rules, heldOn: Day): Day =>
  addWorkingDays(calendar, heldOn, policy.conclusionsWithin ?? CONCLUSIONS_WITHIN);

const conclusionsSteps = ({ conclusionsWithin = CONCLUSIONS_WITHIN }: EscalationPolicy): readonly Step[] => [
  { after: Math.max(1, conclusionsWithin - 2), act: 'remind', whom: 'standing-agency' },
  { after: conclusionsWithin + 1, act: 'escalate', whom: 'head-of-committee' },
];

/** All that will happen to an issued plan by itself, in order; one entry for each thing that is followed. */
export function pendingPlanAlarms(state: PlanState, rules: Rules): readonly PlanAlarm[] {
  if (!state.steering) return [];
  // A meeting that was opened is seen to its conclusions, also when the plan's time has ended meanwhile.
  const ofTerm =
    state.status === 'issued' ? [ofRhythm(state, rules), ofEndNear(state, rules), ofEnd(state, rules)] : [];
  return [...ofTerm, ...ofMeetings(state, rules)]
    .filter((alarm) => alarm !== undefined)
    .sort(comparePlanAlarms);
}

export const comparePlanAlarms = comparing(PLAN_ACTS);

function to({ steering }: PlanState, office: Office): PlanAlarm['to'] {
  const { committeeUnitId, standingAgencyUnitId } = steering as Organisation['steering'];
  return { office, unitId: office === 'standing-agency' ? standingAgencyUnitId : committeeUnitId };
}

/** The next period opens on its first working day, at the earliest on the day after issue, while the plan is valid. */
function ofRhythm(state: PlanState, rules: Rules): PlanAlarm | undefined {
  const { head, issuedAt } = state;
  if (!head?.meetings || !issuedAt) return undefined;
  const last = state.meetings.at(-1)?.period;
  const issued = localDay(issuedAt);
  const first = periodAt(head.meetings, issued);
  const period = last
    ? nextPeriod(head.meetings, last)
    : first.due > issued
      ? first
      : nextPeriod(head.meetings, first);
  if (head.validTo && period.opens > head.validTo) return undefined;
  const nominal = atStep(rules, period.opens, 0);
  const at = later(nominal, atStep(rules, issued, 1));
  const key = `meeting/${period.key}/open`;
  return {
    ...{ key, at, act: 'open', rule: 'meeting-due', step: 0, period },
    to: to(state, 'standing-agency'),
  };
}

const ofMeetings = (state: PlanState, rules: Rules): (PlanAlarm | undefined)[] =>
  state.meetings.map((meeting) => ofMeeting(state, rules, meeting));

function ofMeeting(state: PlanState, rules: Rules, meeting: MeetingState): PlanAlarm | undefined {
  const { period, heldOn, conclusions } = meeting;
  if (!heldOn) return climb(state, rules, MISSED, 'meeting-missed', period, period.due);
  if (conclusions) return undefined;
  const steps = conclusionsSteps(rules.policy);
  return climb(state, rules, steps, 'conclusions-due', period, heldOn);
}

function climb(
  state: PlanState,
  rules: Rules,
  steps: readonly Step[],
  rule: PlanRule,
  period: ReportPeriod,
  base: ReportPeriod['due'],
): PlanAlarm | undefined {
  const keyOf = (n: number) => `meeting/${period.key}/${rule}/${n}`;
  const n = steps.findIndex((_, i) => !state.fired[keyOf(i + 1)]);
  const step = steps[n];
  if (!step) return undefined;
  const nominal = atStep(rules, base, step.after);
  const before = steps[n - 1];
  const happened = before && state.fired[keyOf(n)];
  // After an outage the next step leaves as much time as the policy gives.
  const at = happened
    ? later(nominal, atStep(rules, localDay(happened), step.after - before.after))
    : nominal;
  const { act, whom } = step;
  return { ...{ key: keyOf(n + 1), at, act, rule, step: n + 1, period }, to: to(state, whom) };
}

function ofEndNear(state: PlanState, rules: Rules): PlanAlarm | undefined {
  const { head, issuedAt } = state;
  const key = 'end/near';
  if (!head?.validTo || !issuedAt || state.fired[key]) return undefined;
  const at = atStep(rules, head.validTo, END_IS_NEAR);
  if (at <= issuedAt) return undefined;
  return { ...{ key, at, act: 'remind', rule: 'plan-ends', step: 1 }, to: to(state, 'standing-agency') };
}

function ofEnd(state: PlanState, rules: Rules): PlanAlarm | undefined {
  const { head, issuedAt } = state;
  if (!head?.validTo || !issuedAt) return undefined;
  const base = head.validTo > localDay(issuedAt) ? head.validTo : localDay(issuedAt);
  const at = atStep(rules, base, 1);
  return {
    ...{ key: 'end', at, act: 'end', rule: 'plan-ends', step: 2 },
    to: to(state, 'standing-agency'),
  };
}

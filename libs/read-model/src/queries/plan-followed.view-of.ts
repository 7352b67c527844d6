import { planStepSentence, printPeriod, type MeetingStanding, type PlanView } from '@dondoc/contracts';
import { conclusionsDue, localDay, type MeetingState, type Rules } from '@dondoc/domain';
import type { PlanEntity } from '../entities/index.js';
import type { ReadContext, Words } from './reader.js';

type Followed = Pick<PlanView, 'rhythms' | 'meetings' | 'nextStep'>;
type Meeting = PlanView['meetings'][number];

/** The versions of the rules a plan was issued under; none of a draft. */
export const versionsOf = ({ policyVersion, calendarVersion, organisationId }: PlanEntity) =>
  policyVersion === null || calendarVersion === null
    ? []
    : [{ policyVersion, calendarVersion, organisationId }];

/** How a plan is followed: its rhythms, its meetings, the newest first, and what comes next by itself. */
export function planFollowed(plan: PlanEntity, words: Words, ctx: ReadContext): Followed {
  const { meetingRhythm, reviewRhythm, rollForward, nextAlarm } = plan;
  const [versions] = versionsOf(plan);
  const rules = versions && words.rules(versions);
  return {
    rhythms: { meetings: meetingRhythm, reviews: reviewRhythm, rollForward },
    meetings: plan.meetings.map((m) => meetingView(m, rules, ctx)).reverse(),
    nextStep: nextAlarm && { at: nextAlarm.at, what: planStepSentence(nextAlarm, words, ctx.lang) },
  };
}

const meetingView = (meeting: MeetingState, rules: Rules | undefined, ctx: ReadContext): Meeting => ({
  periodKey: meeting.period.key,
  period: printPeriod(meeting.period.key, ctx.lang),
  due: meeting.period.due,
  state: standingAt(meeting, ctx),
  heldOn: meeting.heldOn ?? null,
  by: meeting.by ?? null,
  note: meeting.note ?? null,
  conclusionsDue: meeting.heldOn && rules ? conclusionsDue(rules, meeting.heldOn) : null,
  conclusions: meeting.conclusions ?? null,
  conclusionsOn: meeting.conclusionsOn ?? null,
  allowedActs: [],
});

function standingAt({ period, heldOn, conclusions }: MeetingState, { now }: ReadContext): MeetingStanding {
  if (conclusions !== undefined) return 'concluded';
  if (heldOn !== undefined) return 'held';
  return localDay(now) > period.due ? 'missed' : 'not-held';
}

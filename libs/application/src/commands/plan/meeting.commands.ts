import { planDecider, type Day, type MeetingOf, type PlanCommand } from '@dondoc/domain';
import type { CommandHandler } from '../../command-handler.js';
import { newEvents } from '../../new-events.js';
import { authorise } from '../../policy/authorise.js';
import { defaultRules } from '../../rules/load-rules.js';
import { planStream } from '../../streams/streams.js';
import { personOnly } from '../person-only.js';
import { loadVisiblePlan, type OnPlan } from '../plan-command.js';

interface OnMeeting extends OnPlan {
  /** `2025-Q1`. */
  readonly periodKey: string;
}

/** A fact about a meeting of an issued plan. */
function meetingCommand<Input extends OnMeeting>(
  name: string,
  build: (input: Input) => PlanCommand,
): CommandHandler<Input> {
  return {
    name,
    lane: ({ planId }) => planStream(planId),
    async decide({ tools, asker, input, now }) {
      const caller = personOnly(asker);
      const { state, version } = await loadVisiblePlan(tools, caller, input.planId);
      await authorise(tools, caller, 'plan.meetings');
      const { policyVersion = defaultRules.policyVersion, calendarVersion = defaultRules.calendarVersion } =
        state;
      const rules = await tools.rulesOf({
        ...{ policyVersion, calendarVersion },
        organisationId: caller.organisationId,
      });
      const events = planDecider.decide(state, build(input), { now, rules, actor: caller.actor });
      const stream = planStream(input.planId);
      return { writes: [{ stream, expectedVersion: version, events: newEvents(events, now) }] };
    },
  };
}

/** The committee, or its assistance team, has met. */
export const recordMeeting = meetingCommand<
  OnMeeting & { readonly heldOn: Day; readonly by: MeetingOf; readonly note?: string }
>('record-meeting', ({ periodKey, heldOn, by, note }) => ({
  type: 'RecordMeeting',
  ...{ periodKey, heldOn, by, note },
}));

/** The document with a meeting's conclusions has been issued. */
export const recordConclusions = meetingCommand<
  OnMeeting & { readonly document: string; readonly issuedOn: Day }
>('record-conclusions', ({ periodKey, document, issuedOn }) => ({
  type: 'RecordConclusions',
  ...{ periodKey, document, issuedOn },
}));

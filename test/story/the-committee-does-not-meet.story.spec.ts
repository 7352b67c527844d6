import { expect, test } from '@jest/globals';
import {
  asDay,
  asId,
  localDay,
  pendingPlanAlarms,
  planDecider,
  printDay,
  type Instant,
  type PlanCommand,
  type PlanEvent,
  type PlanId,
  type PlanState,
} from '@dondoc/domain';
import { defaultRules, local, personOf, sampleSteering } from '@dondoc/testing';

const desk = personOf('cong-an', 'standing-agency');

/** A plan of 2025 under which the committee meets every quarter, issued on 10 March. */
class Year {
  private state: PlanState = planDecider.initialState;
  readonly lines: string[] = [];

  constructor() {
    const planId = asId<PlanId>('kh');
    const head = { planId, organisationId: 'x', title: 'Kế hoạch năm 2025', issuer: 'UBND' };
    const terms = { meetings: 'quarter', validTo: asDay('2025-12-31') } as const;
    this.fold(
      { type: 'PlanDrafted', data: { head: { ...head, basedOn: [], supersedes: [], ...terms }, tasks: [] } },
      local('2025-03-10 08:00'),
    );
    const versions = {
      policyVersion: defaultRules.policy.version,
      calendarVersion: defaultRules.calendar.version,
    };
    const forWhom = { issuedForUnitId: sampleSteering.committeeUnitId, steering: sampleSteering };
    this.fold(
      {
        type: 'PlanIssued',
        data: { planId, issuedOn: asDay('2025-03-10'), tasks: [], ...forWhom, ...versions },
      },
      local('2025-03-10 08:30'),
    );
  }

  act(when: string, command: PlanCommand): void {
    this.until(when);
    this.happen(command, local(when));
  }

  until(when: string): void {
    for (;;) {
      const [next] = pendingPlanAlarms(this.state, defaultRules);
      if (!next || next.at > local(when)) return;
      this.happen({ type: 'PlanTimePassed' }, next.at);
    }
  }

  private happen(command: PlanCommand, now: Instant): void {
    for (const event of planDecider.decide(this.state, command, { now, rules: defaultRules, actor: desk }))
      this.fold(event, now);
  }

  private fold(event: PlanEvent, at: Instant): void {
    this.state = planDecider.evolve(this.state, event, at);
    const to = 'alarm' in event.data ? ` → ${event.data.alarm.to.office}` : '';
    this.lines.push(`${printDay(localDay(at))} ${event.type}${to}`);
  }
}

// rules: b.5-3, b.5-4, b.2-9, b.4-3, b.6-3, d-conclusions
test('a quarter in which the committee cannot meet is its assistance team’s; a meeting is followed by its conclusions within five working days; and the plan ends with its year', () => {
  const year = new Year();

  // The first quarter: the committee meets, and its conclusions are out in time.
  year.act('2025-03-26 09:00', {
    type: 'RecordMeeting',
    ...{ periodKey: '2025-Q1', heldOn: asDay('2025-03-26'), by: 'committee' },
  });
  year.act('2025-03-28 09:00', {
    type: 'RecordConclusions',
    ...{ periodKey: '2025-Q1', document: '21/TB-BCĐ', issuedOn: asDay('2025-03-28') },
  });

  // The second: it does not meet. The assistance team does, and its report is late.
  year.act('2025-07-03 09:00', {
    type: 'RecordMeeting',
    ...{ periodKey: '2025-Q2', heldOn: asDay('2025-07-02'), by: 'assistance-team' },
  });
  year.act('2025-07-14 09:00', {
    type: 'RecordConclusions',
    ...{ periodKey: '2025-Q2', document: '04/BC-TGV', issuedOn: asDay('2025-07-14') },
  });

  // The third and the fourth: nobody meets at all.
  year.until('2026-02-28');

  expect(year.lines.slice(2)).toEqual([
    '11/03/2025 MeetingOpened → standing-agency',
    '26/03/2025 MeetingHeld',
    '28/03/2025 ConclusionsIssued',
    '02/06/2025 MeetingOpened → standing-agency',
    '01/07/2025 PlanReminderSent → assistance-team',
    '03/07/2025 MeetingHeld',
    // three working days after the team met, and on the day after the fifth
    '07/07/2025 PlanReminderSent → standing-agency',
    '10/07/2025 PlanReminderSent → head-of-committee',
    '14/07/2025 ConclusionsIssued',
    '03/09/2025 MeetingOpened → standing-agency',
    '01/10/2025 PlanReminderSent → assistance-team',
    '08/10/2025 PlanReminderSent → head-of-committee',
    // the last quarter, and the final review of the plan
    '01/12/2025 PlanReminderSent → standing-agency',
    '01/12/2025 MeetingOpened → standing-agency',
    '05/01/2026 PlanReminderSent → assistance-team',
    '05/01/2026 PlanEnded → standing-agency',
    '10/01/2026 PlanReminderSent → head-of-committee',
  ]);
});

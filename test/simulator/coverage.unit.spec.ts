import { beforeAll, describe, expect, test } from '@jest/globals';
import { TRIGGERS, type DecisionKind, type TaskCommandType, type TaskEventType } from '@dondoc/domain';
import { ACTS_ON_HAND_OFFS } from './acts-on-hand-offs.js';
import { ACTS_ON_PARTS } from './acts-on-parts.js';
import type { Listener } from './life.js';
import { liveSeed } from './seeds.js';

const LIVES = 500;

/** Every type of event of a task: one that is missing here does not compile. */
const EVENTS: Readonly<Record<TaskEventType, true>> = {
  ...{ TaskAssigned: true, PersonAssigned: true, TaskAcknowledged: true, OutsideCompetenceReported: true },
  ...{ ProgressReported: true, HandOffRequested: true, HandOffDateProposed: true, HandOffDateSettled: true },
  ...{ HandOffWithdrawn: true, HandOffAccepted: true, HandOffAnswered: true, HandOffDelivered: true },
  ...{ HandOffTaken: true, HandOffReturned: true, DifficultyRaised: true, GuidanceGiven: true },
  ...{ UnitUrged: true, ReminderSent: true, StatusAsked: true, TaskEscalated: true, TaskPutOnDocket: true },
  ...{ AcknowledgementExpired: true, ResultSubmitted: true, ResultApproved: true, ResultReturned: true },
  ...{ ResultConfirmed: true, DecisionApplied: true, DeadlineExtended: true, ObligationReassigned: true },
  ...{ ObjectiveCauseAccepted: true, ObligationClosed: true, DecisionCarriedOut: true },
  ...{ ObligationSuspended: true, ObligationResumed: true, ObligationReopened: true },
  ...{ CompetenceConfirmed: true, ExtensionRequested: true, ExtensionOffered: true },
  ...{ ExtensionOfferDeclined: true, ExtensionRefused: true, LatenessContested: true, ContestDecided: true },
  ...{ MilestoneReported: true, EscalatedByHand: true, ConditionMet: true, StandingBegan: true },
  ...{ PeriodOpened: true, CalendarMoved: true, TaskCompleted: true, TaskClosed: true },
};
const COMMANDS: readonly TaskCommandType[] = [
  ...(['AssignTask', 'TimePassed', 'MoveCalendar'] as const),
  ...(Object.keys(ACTS_ON_PARTS) as (keyof typeof ACTS_ON_PARTS)[]),
  ...(Object.keys(ACTS_ON_HAND_OFFS) as (keyof typeof ACTS_ON_HAND_OFFS)[]),
];
const KINDS: Readonly<Record<DecisionKind, true>> = {
  ...{ guide: true, extend: true, reassign: true, criticise: true, 'accept-objective-cause': true },
  ...{ close: true, keep: true, suspend: true, resume: true, reopen: true },
};

describe(`the first ${LIVES} lives are not about tasks that never move`, () => {
  const seen = { events: new Set(), commands: new Set(), kinds: new Set(), triggers: new Set() };
  const outcomes = new Set();
  const listener: Listener = {
    change({ event, command, after }) {
      seen.events.add(event.type);
      seen.commands.add(command.type);
      outcomes.add(after.outcome);
      for (const ob of after.obligations) outcomes.add(ob.status);
      if (event.type === 'DecisionApplied') seen.kinds.add(event.data.kind);
      if ('alarm' in event.data) seen.triggers.add(event.data.alarm?.trigger);
    },
  };
  beforeAll(() => {
    for (let seed = 1; seed <= LIVES; seed += 1) liveSeed(seed, [listener]);
  });

  test('every type of event happens', () => {
    expect(Object.keys(EVENTS).filter((type) => !seen.events.has(type))).toEqual([]);
  });

  test('every command has an effect', () => {
    expect(COMMANDS.filter((type) => !seen.commands.has(type))).toEqual([]);
  });

  test('every kind of decision is applied', () => {
    expect(Object.keys(KINDS).filter((kind) => !seen.kinds.has(kind))).toEqual([]);
  });

  test('time acts for every reason it has', () => {
    const reasons = [...TRIGGERS, 'urged-in-vain', 'period-begun', 'suspension-ended'];
    expect(reasons.filter((trigger) => !seen.triggers.has(trigger))).toEqual([]);
  });

  test('parts come to every status, and tasks to every end', () => {
    for (const end of ['completed-on-time', 'completed-late', 'closed', 'confirmed', 'approved'])
      expect(outcomes).toContain(end);
  });
});

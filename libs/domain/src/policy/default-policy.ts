import type { EscalationPolicy } from './policy.js';

/** The default ladder. No plan states figures, so they are a setting, shown at issue; a place with a regulation of its own loads that. */
export const defaultPolicy: EscalationPolicy = {
  version: 'default/1',
  title: { vi: 'Quy tắc nhắc việc, đôn đốc mặc định', en: 'Default rules of reminding and urging' },
  hour: '08:00',
  acknowledgementExpiresAfter: 20,
  decisionWithin: 10,
  handOffWithin: 10,
  extensionsAtMost: 2,
  extensionAskedBefore: 0,
  contestWithin: 10,
  steps: {
    unacknowledged: [
      { after: 1, act: 'remind', whom: 'person-assigned' },
      { after: 2, act: 'escalate', whom: 'head-of-unit' },
      { after: 5, act: 'urge', whom: 'standing-agency', repeatEvery: 10 },
    ],
    'due-soon': [
      { after: -7, act: 'remind', whom: 'person-assigned' },
      { after: -3, act: 'remind', whom: 'person-assigned' },
    ],
    overdue: [
      { after: 1, act: 'escalate', whom: 'head-of-unit' },
      { after: 3, act: 'urge', whom: 'standing-agency' },
      { after: 10, act: 'escalate', whom: 'leader-in-charge' },
      { after: 15, act: 'docket', whom: 'head-of-committee' },
    ],
    'hand-off-silent': [
      { after: 2, act: 'remind', whom: 'head-of-unit' },
      { after: 5, act: 'escalate', whom: 'standing-agency', repeatEvery: 10 },
    ],
    'difficulty-unanswered': [
      { after: 3, act: 'remind', whom: 'standing-agency' },
      { after: 5, act: 'escalate', whom: 'leader-in-charge' },
      { after: 10, act: 'docket', whom: 'head-of-committee' },
    ],
    'decision-not-carried-out': [
      { after: 1, act: 'escalate', whom: 'head-of-unit' },
      { after: 3, act: 'urge', whom: 'standing-agency' },
      { after: 10, act: 'docket', whom: 'head-of-committee' },
    ],
    'approval-pending': [
      { after: 2, act: 'remind', whom: 'head-of-unit' },
      { after: 5, act: 'escalate', whom: 'standing-agency', repeatEvery: 10 },
    ],
    'confirmation-pending': [
      { after: 3, act: 'remind', whom: 'standing-agency' },
      { after: 7, act: 'escalate', whom: 'leader-in-charge', repeatEvery: 10 },
    ],
    // About a quarter: the rhythm of the committee's meetings; a plan that wants monthly reports has a policy that says so.
    stale: [
      { after: 66, act: 'ask', whom: 'person-assigned' },
      { after: 71, act: 'remind', whom: 'head-of-unit', repeatEvery: 66 },
    ],
    'extension-unanswered': [
      { after: 2, act: 'remind', whom: 'leader-in-charge' },
      { after: 4, act: 'remind', whom: 'head-of-committee', repeatEvery: 5 },
    ],
    'competence-undecided': [
      { after: 2, act: 'remind', whom: 'standing-agency' },
      { after: 5, act: 'escalate', whom: 'leader-in-charge' },
      { after: 10, act: 'docket', whom: 'head-of-committee' },
    ],
    'contest-unanswered': [
      { after: 5, act: 'remind', whom: 'leader-in-charge' },
      { after: 10, act: 'remind', whom: 'head-of-committee', repeatEvery: 10 },
    ],
    'milestone-missed': [
      { after: -3, act: 'remind', whom: 'person-assigned' },
      { after: 1, act: 'escalate', whom: 'head-of-unit' },
      { after: 3, act: 'urge', whom: 'standing-agency' },
    ],
    'condition-expected': [
      { after: 1, act: 'ask', whom: 'head-of-unit' },
      { after: 10, act: 'remind', whom: 'standing-agency', repeatEvery: 22 },
    ],
    'docket-undecided': [
      { after: 5, act: 'remind', whom: 'standing-agency' },
      { after: 10, act: 'remind', whom: 'head-of-committee', repeatEvery: 10 },
    ],
  },
};

import { checkPolicy, defaultPolicy, type EscalationPolicy } from '@dondoc/domain';
import { sampleRules } from '@dondoc/testing';

/** The policies that simulated tasks live under: as given out, climbed once, and those that use each further figure. */
export const policies: readonly EscalationPolicy[] = [
  defaultPolicy,
  { ...sampleRules.policy, version: 'once/1' },
  { ...defaultPolicy, version: 'window/1', window: { from: '07:30', to: '16:30' } },
  { ...defaultPolicy, version: 'urged/1', docketAfterUrgings: 2, extensionsAtMost: undefined },
  {
    ...defaultPolicy,
    version: 'strict/1',
    hour: '14:15',
    acknowledgementExpiresAfter: 5,
    extensionsAtMost: 1,
    extensionAskedBefore: 3,
    contestWithin: 3,
    docketAfterUrgings: 1,
    window: { from: '14:00', to: '15:00' },
    steps: {
      ...defaultPolicy.steps,
      stale: [{ after: 5, act: 'ask', whom: 'person-assigned', repeatEvery: 5 }],
      overdue: [{ after: 1, act: 'urge', whom: 'standing-agency', repeatEvery: 2 }],
    },
  },
];
policies.forEach(checkPolicy);

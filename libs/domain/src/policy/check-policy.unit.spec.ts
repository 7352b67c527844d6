import { describe, expect, test } from '@jest/globals';
import { checkPolicy } from './check-policy.js';
import { defaultPolicy } from './default-policy.js';
import type { EscalationPolicy, PolicyStep } from './policy.js';

const step = (after: unknown, more: object = {}): PolicyStep =>
  ({ after, act: 'remind', whom: 'head-of-unit', ...more }) as PolicyStep;
const overdue = (...steps: readonly PolicyStep[]): Partial<EscalationPolicy> => ({
  steps: { ...defaultPolicy.steps, overdue: steps },
});

describe('a policy', () => {
  test('as it is given out can be issued, and so can one that tells nobody anything', () => {
    checkPolicy(defaultPolicy);
    const silent = Object.fromEntries(Object.keys(defaultPolicy.steps).map((trigger) => [trigger, []]));
    checkPolicy({ ...defaultPolicy, steps: silent });
  });

  test.each<[string, object]>([
    ['policy-hour-invalid', { hour: '25:00' }],
    ['policy-figure-invalid', { acknowledgementExpiresAfter: undefined }],
    ['policy-figure-invalid', { decisionWithin: 0 }],
    ['policy-figure-invalid', { handOffWithin: 2.5 }],
    ['policy-incomplete', { steps: { ...defaultPolicy.steps, overdue: undefined } }],
    ['policy-trigger-unknown', { steps: { ...defaultPolicy.steps, overdu: [] } }],
    ['policy-step-invalid', overdue(step(1, { act: 'shout' }))],
    ['policy-step-invalid', overdue(step(1, { whom: 'everybody' }))],
    ['policy-step-invalid', overdue(step('1'))],
    ['policy-step-invalid', overdue(step(-1))],
    ['policy-step-invalid', overdue(step(1, { repeatEvery: 5 }), step(2))],
    ['policy-step-invalid', overdue(step(1, { repeatEvery: 0 }))],
    ['policy-step-invalid', { steps: { ...defaultPolicy.steps, 'due-soon': [step(1)] } }],
    ['policy-steps-not-ascending', overdue(step(3), step(3))],
  ])('is refused with %s', (code, change) => {
    expect(() => checkPolicy({ ...defaultPolicy, ...change } as EscalationPolicy)).toThrow(code);
  });
});

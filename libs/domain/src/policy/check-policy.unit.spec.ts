import { describe, expect, test } from '@jest/globals';
import { checkPolicy, policyFaults } from './check-policy.js';
import { defaultPolicy } from './default-policy.js';
import type { EscalationPolicy, PolicyStep, Trigger } from './policy.js';

const step = (after: unknown, more: object = {}): PolicyStep =>
  ({ after, act: 'remind', whom: 'head-of-unit', ...more }) as PolicyStep;
const docket = (after: number, more: object = {}) =>
  step(after, { act: 'docket', whom: 'head-of-committee', ...more });
const ladder = (trigger: Trigger, ...steps: readonly PolicyStep[]): Partial<EscalationPolicy> => ({
  steps: { ...defaultPolicy.steps, [trigger]: steps },
});
const overdue = (...steps: readonly PolicyStep[]) => ladder('overdue', ...steps);
const changed = (change: object): EscalationPolicy => ({ ...defaultPolicy, ...change });

describe('a policy can be issued', () => {
  test('as it is given out, and also where it tells nobody anything', () => {
    checkPolicy(defaultPolicy);
    const silent = Object.fromEntries(Object.keys(defaultPolicy.steps).map((trigger) => [trigger, []]));
    checkPolicy(changed({ steps: silent }));
  });

  test('with working hours its hour lies in, the first minute of them included', () => {
    checkPolicy(changed({ window: { from: '07:30', to: '17:00' } }));
    checkPolicy(changed({ hour: '07:30', window: { from: '07:30', to: '17:00' } }));
  });

  test('with a quota of extensions, none among them, and days to ask and to contest', () => {
    checkPolicy(changed({ extensionsAtMost: 0, extensionAskedBefore: 0, contestWithin: 1 }));
    checkPolicy(changed({ extensionsAtMost: 2, extensionAskedBefore: 5, contestWithin: 10 }));
  });

  test('where a reminder goes to a lower office after a higher one was told', () => {
    checkPolicy(changed(overdue(step(1, { act: 'escalate', whom: 'leader-in-charge' }), step(2))));
    checkPolicy(changed(overdue(step(1, { act: 'remind', whom: 'leader-in-charge' }), step(2))));
  });

  test('where a ladder reports to the same office twice, and repeats its last step every day', () => {
    const report = { act: 'escalate', whom: 'leader-in-charge' };
    checkPolicy(changed(overdue(step(1, report), step(2, { ...report, repeatEvery: 1 }))));
  });
});

describe('a policy is refused with', () => {
  test.each<[code: string, place: string, change: object]>([
    ['policy-version-invalid', 'version', { version: 'Lâm Giang' }],
    ['policy-version-invalid', 'version', { version: 'lam-giang/0' }],
    ['policy-title-missing', 'title.en', { title: { vi: 'Quy tắc', en: ' ' } }],
    ['policy-hour-invalid', 'hour', { hour: '25:00' }],
    ['policy-window-invalid', 'window', { window: { from: '07:30', to: '24:00' } }],
    ['policy-window-invalid', 'window', { window: { from: '17:00', to: '07:30' } }],
    ['policy-window-invalid', 'window', { window: { from: '08:00', to: '08:00' } }],
    ['policy-hour-outside-window', 'hour', { window: { from: '08:30', to: '17:00' } }],
    ['policy-hour-outside-window', 'hour', { hour: '17:00', window: { from: '07:30', to: '17:00' } }],
    ['policy-figure-invalid', 'acknowledgementExpiresAfter', { acknowledgementExpiresAfter: undefined }],
    ['policy-figure-invalid', 'decisionWithin', { decisionWithin: 0 }],
    ['policy-figure-invalid', 'handOffWithin', { handOffWithin: 2.5 }],
    ['policy-figure-invalid', 'docketAfterUrgings', { docketAfterUrgings: 0 }],
    ['policy-figure-invalid', 'extensionsAtMost', { extensionsAtMost: -1 }],
    ['policy-figure-invalid', 'extensionAskedBefore', { extensionAskedBefore: 261 }],
    ['policy-figure-invalid', 'conclusionsWithin', { conclusionsWithin: 0 }],
    ['policy-figure-invalid', 'contestWithin', { contestWithin: 0 }],
    ['policy-incomplete', 'steps.overdue', { steps: { ...defaultPolicy.steps, overdue: undefined } }],
    ['policy-trigger-unknown', 'steps.overdu', { steps: { ...defaultPolicy.steps, overdu: [] } }],
    ['policy-step-invalid', 'steps.overdue.0', overdue(step(1, { act: 'shout' }))],
    ['policy-step-invalid', 'steps.overdue.0', overdue(step(1, { whom: 'everybody' }))],
    ['policy-step-invalid', 'steps.overdue.0', overdue(step('1'))],
    ['policy-step-too-early', 'steps.stale.0.after', ladder('stale', step(-1))],
    ['policy-step-too-early', 'steps.overdue.0.after', overdue(step(0))],
    ['policy-step-after-due', 'steps.due-soon.0.after', ladder('due-soon', step(1))],
    ['policy-steps-not-ascending', 'steps.overdue.1.after', overdue(step(3), step(3))],
    ['policy-repeat-not-last', 'steps.overdue.0.repeatEvery', overdue(step(1, { repeatEvery: 5 }), step(2))],
    ['policy-repeat-invalid', 'steps.overdue.0.repeatEvery', overdue(step(1, { repeatEvery: 0 }))],
    ['policy-repeat-invalid', 'steps.overdue.0.repeatEvery', overdue(step(1, { repeatEvery: 0.5 }))],
    [
      'policy-repeat-before-due',
      'steps.due-soon.0.repeatEvery',
      ladder('due-soon', step(-3, { repeatEvery: 1 })),
    ],
    ['policy-docket-repeated', 'steps.overdue.0', overdue(docket(1, { repeatEvery: 10 }))],
    ['policy-docket-repeated', 'steps.overdue.1', overdue(docket(1), docket(5))],
    ['policy-docket-loop', 'steps.docket-undecided.0.act', ladder('docket-undecided', docket(5))],
    [
      'policy-steps-descending',
      'steps.overdue.2.whom',
      overdue(
        step(1, { act: 'escalate', whom: 'leader-in-charge' }),
        step(2),
        step(3, { act: 'urge', whom: 'standing-agency' }),
      ),
    ],
  ])('%s at %s', (code, place, change) => {
    expect(policyFaults(changed(change)).map((fault) => [fault.code, fault.params['place']])).toEqual([
      [code, place],
    ]);
    expect(() => checkPolicy(changed(change))).toThrow(code);
  });
});

test('every fault of a policy is told at once, in the order of its data', () => {
  const steps = { ...defaultPolicy.steps, overdue: [docket(3), docket(3)] };
  const faults = policyFaults(changed({ hour: '8:00', decisionWithin: 0, steps }));
  expect(faults.map(({ code }) => code)).toEqual([
    'policy-hour-invalid',
    'policy-figure-invalid',
    'policy-steps-not-ascending',
    'policy-docket-repeated',
  ]);
});

import { expect, test } from '@jest/globals';
import type { EscalationPolicy, Rules } from '@dondoc/domain';
import { alarmOf, by, sampleRules, taskAtWork, type TaskDiary } from '@dondoc/testing';

/** A place with a regulation of its own: a day after, two, five. */
const strict: EscalationPolicy = {
  ...sampleRules.policy,
  version: 'quy-che-dia-phuong/1',
  steps: {
    ...sampleRules.policy.steps,
    overdue: [
      { after: 1, act: 'escalate', whom: 'head-of-unit' },
      { after: 2, act: 'urge', whom: 'standing-agency' },
      { after: 5, act: 'docket', whom: 'head-of-committee' },
    ],
  },
};

/** The same task, due on Monday 30 June 2025 and not done, under those rules. */
const lateUnder = (rules: Rules) =>
  taskAtWork({ deadline: by('2025-06-30') })
    .goOn(rules)
    .until('2025-07-31');

// rules: b.3-8, b.4-6, d-urging-regulation
test('after how many days somebody is urged is written in no plan: it is a regulation that each place sets, and every step says which one it went by', () => {
  const byDefault = lateUnder(sampleRules);
  const byRegulation = lateUnder({ ...sampleRules, policy: strict });

  expect(byDefault.automatic('2025-06-30')).toEqual([
    '01/07/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '03/07/2025 08:00 UnitUrged → standing-agency of cong-an',
    '14/07/2025 08:00 TaskEscalated → leader-in-charge of ban-chi-dao',
    '21/07/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
  ]);
  expect(byRegulation.automatic('2025-06-30')).toEqual([
    '01/07/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '02/07/2025 08:00 UnitUrged → standing-agency of cong-an',
    '07/07/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
  ]);
  const versionsOf = (task: TaskDiary) => [
    ...new Set(task.entries.flatMap(({ event }) => alarmOf(event)?.policyVersion ?? [])),
  ];
  expect(versionsOf(byDefault)).toEqual(['default/1']);
  expect(versionsOf(byRegulation)).toEqual(['quy-che-dia-phuong/1']);
});

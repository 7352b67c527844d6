import { expect, test } from '@jest/globals';
import { by, OB1, personOf, sampleRules, taskAtWork } from '@dondoc/testing';

const desk = personOf('cong-an', 'standing-agency');
const obligationId = OB1;

/** The custom of the place: more than three urgings in vain, and the next meeting hears of it. */
const rules = {
  ...sampleRules,
  policy: { ...sampleRules.policy, version: 'noi-quy/1', docketAfterUrgings: 4 },
};

// rules: d-urged-in-vain, b.3-3
test('a late task that has been urged more than three times without effect is on the docket the next working day, long before its ladder would put it there', () => {
  // Due on 30 June 2025. The ladder urges on 3 July; the standing agency's desk three times more, the last on Friday 4 July.
  const task = taskAtWork({ deadline: by('2025-06-30') }).goOn(rules);
  const urge = (when: string, text: string) => task.act(when, { type: 'UrgeUnit', obligationId, text }, desk);
  urge('2025-07-01 14:00', 'Đề nghị báo cáo ngay.');
  urge('2025-07-02 09:00', 'Nhắc lần hai.');
  urge('2025-07-04 09:00', 'Nhắc lần bốn.');
  task.until('2025-07-31');

  expect(task.automatic('2025-06-30')).toEqual([
    '01/07/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '03/07/2025 08:00 UnitUrged → standing-agency of cong-an',
    // Friday's was the fourth urging
    '07/07/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
    // the ladder goes on; what is on the docket already is not put there again, its head is told
    '14/07/2025 08:00 TaskEscalated → leader-in-charge of ban-chi-dao',
    '21/07/2025 08:00 TaskEscalated → head-of-committee of ban-chi-dao',
  ]);
  // It came there for that reason, and only once.
  expect(task.state.docket.map((item) => item.trigger)).toEqual(['urged-in-vain']);
});

// rules: d-urged-in-vain
test('where no such figure is set, the same four urgings change nothing about the ladder', () => {
  const task = taskAtWork({ deadline: by('2025-06-30') });
  for (const hour of ['09:00', '10:00', '11:00', '14:00'])
    task.act(`2025-07-01 ${hour}`, { type: 'UrgeUnit', obligationId, text: 'Đề nghị báo cáo.' }, desk);
  task.until('2025-07-31');
  expect(task.state.docket.map((item) => item.trigger)).toEqual(['overdue']);
});

import { expect, test } from '@jest/globals';
import { asId, type DecisionId, type DifficultyId, type TaskCommand } from '@dondoc/domain';
import { OB1, personOf, printEntry, sampleRules, sampleTask, TaskDiary } from '@dondoc/testing';

const head = personOf('so-tu-phap');
const chair = personOf('ban-chi-dao', 'head-of-committee');
const raise: TaskCommand = {
  type: 'RaiseDifficulty',
  ...{ obligationId: OB1, difficultyId: asId<DifficultyId>('df-1'), category: 'funding' },
  ...{ text: 'Chưa được bố trí kinh phí.', proposal: 'Đề nghị bố trí trong dự toán.' },
};

// rules: b.4-1
test('where the plan sends difficulties straight to the committee, one lies before it the moment it is raised, and its conclusion answers it', () => {
  const task = new TaskDiary(sampleRules);
  task.act('2025-03-10 08:30', {
    type: 'AssignTask',
    task: { ...sampleTask({ supports: [] }), difficultiesTo: 'committee' },
  });
  task.act('2025-03-10 09:00', { type: 'Acknowledge', obligationId: OB1 }, head);
  task.act('2025-03-12 10:00', raise, head);
  // Told twice by a bad line: it is one difficulty and one item.
  expect(task.act('2025-03-12 10:01', raise, head)).toEqual([]);
  task.act(
    '2025-03-14 09:00',
    {
      type: 'ApplyDecision',
      ...{ obligationId: OB1, decisionId: asId<DecisionId>('kl-1'), kind: 'guide' },
      ...{ text: 'Giao Sở Tài chính bố trí.', document: '9/TB-BCĐ' },
    },
    chair,
  );
  expect(task.entries.map(printEntry)).toEqual([
    '10/03/2025 08:30 TaskAssigned',
    '10/03/2025 09:00 TaskAcknowledged',
    '12/03/2025 10:00 DifficultyRaised',
    '12/03/2025 10:00 TaskPutOnDocket',
    '14/03/2025 09:00 DecisionApplied',
  ]);
  expect(task.state.difficulties[0]?.answeredAt).toBeDefined();
  expect(task.state.docket[0]?.decisionId).toBe('kl-1');
});

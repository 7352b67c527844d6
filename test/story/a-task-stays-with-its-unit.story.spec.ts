import { expect, test } from '@jest/globals';
import { asId, type DecisionId } from '@dondoc/domain';
import { assignTask, by, OB1, page, personOf } from '@dondoc/testing';

const justice = personOf('so-tu-phap');
const chair = personOf('ban-chi-dao', 'head-of-committee');
const obligationId = OB1;

// rules: b.4-4, b.7-3
test('where the committee finds that the task is the unit’s after all, it stays there and is acknowledged anew; its day is the old one', () => {
  const task = assignTask({ deadline: by('2025-06-30'), supports: [] });
  const reason = 'Thuộc quản lý nhà nước về tổ chức bộ máy.';
  task.act('2025-03-11 09:00', { type: 'ReportOutsideCompetence', obligationId, reason }, justice);
  task.act(
    '2025-03-14 09:00',
    {
      type: 'ApplyDecision',
      obligationId,
      decisionId: asId<DecisionId>('kl-1'),
      kind: 'keep',
      text: 'Sở Tư pháp tiếp tục chủ trì.',
      document: '19/TB-BCĐ',
    },
    chair,
  );
  task.act('2025-03-18 09:00', { type: 'Acknowledge', obligationId }, justice);
  expect(page(task)).toEqual([
    '10/03/2025 08:30 TaskAssigned',
    '11/03/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '11/03/2025 09:00 OutsideCompetenceReported',
    '13/03/2025 08:00 ReminderSent → standing-agency of cong-an',
    '14/03/2025 09:00 DecisionApplied',
    '14/03/2025 09:00 CompetenceConfirmed',
    '17/03/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '18/03/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '18/03/2025 09:00 TaskAcknowledged',
  ]);
  expect(task.state.obligations[0]).toMatchObject({
    unitId: 'so-tu-phap',
    status: 'acknowledged',
    deadline: by('2025-06-30'),
  });
});

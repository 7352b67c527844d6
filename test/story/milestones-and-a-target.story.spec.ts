import { expect, test } from '@jest/globals';
import { asDay, asId, type MilestoneId } from '@dondoc/domain';
import { by, OB1, page, personOf, taskAtWork } from '@dondoc/testing';

const officer = personOf('so-tu-phap', 'person-assigned');

// rules: e-3
test('a step and a figure inside a task have days of their own: the step is taken in time, the figure is missed and urged long before the task itself is due', () => {
  // The task is due on 31 December 2025. Inside it: the rules issued by 18 April, half of the registers by 30 May.
  const task = taskAtWork({
    deadline: by('2025-12-31'),
    milestones: [{ text: 'Ban hành quy chế số hóa', due: asDay('2025-04-18') }],
    targets: [{ value: 50, unit: '% số sổ', by: asDay('2025-05-30') }],
  });
  const report = (when: string, milestone: string, note: string, value?: number) =>
    task.act(
      when,
      {
        type: 'ReportMilestone',
        obligationId: OB1,
        milestoneId: asId<MilestoneId>(milestone),
        note,
        ...(value === undefined ? {} : { value }),
      },
      officer,
    );
  report('2025-04-11 09:00', 'm-1', 'Đã ban hành kèm Quyết định 31/QĐ-STP');
  report('2025-05-28 09:00', 'm-2', 'Số liệu đến 27/5', 42);
  report('2025-06-05 09:00', 'm-2', 'Số liệu đến 4/6', 55);
  report('2025-08-01 09:00', 'm-2', 'Số liệu đến 31/7', 81);
  task.until('2025-08-29');

  expect(page(task, { since: '2025-03-11' })).toEqual([
    '11/04/2025 09:00 MilestoneReported',
    '27/05/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    // 42 of 50: said, not reached
    '28/05/2025 09:00 MilestoneReported',
    '02/06/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '04/06/2025 08:00 UnitUrged → standing-agency of cong-an',
    // reached, and nobody is asked about it any more
    '05/06/2025 09:00 MilestoneReported',
    '01/08/2025 09:00 MilestoneReported',
  ]);
  const steps = task.state.obligations[0]!.milestones.map(
    ({ text, target, value, reachedAt, late }) =>
      `${text ?? `${value}/${target!.value} ${target!.unit}`}: ${reachedAt ? (late ? 'đạt, chậm' : 'đạt, đúng hạn') : 'chưa đạt'}`,
  );
  expect(steps).toEqual(['Ban hành quy chế số hóa: đạt, đúng hạn', '81/50 % số sổ: đạt, chậm']);
  // A missed step is no finding on the task: its own day is still ahead.
  expect(task.state.obligations[0]).toMatchObject({ late: false, escalationLevel: 0 });
});

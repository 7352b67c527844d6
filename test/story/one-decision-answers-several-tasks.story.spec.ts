import { expect, test } from '@jest/globals';
import {
  asDay,
  asId,
  recordDecision,
  statusAt,
  type DecisionId,
  type DifficultyId,
  type TaskId,
} from '@dondoc/domain';
import { by, local, OB1, personOf, printEntry, sampleRules, sampleTask, TaskDiary } from '@dondoc/testing';

const desk = personOf('cong-an', 'standing-agency');
const chair = personOf('ban-chi-dao', 'head-of-committee');
const obligationId = OB1;

const given = (taskId: string, unitId: string) => {
  const diary = new TaskDiary();
  const task = {
    ...sampleTask({ units: [unitId], deadline: by('2025-12-31') }),
    taskId: asId<TaskId>(taskId),
  };
  diary.act('2025-03-10 08:30', { type: 'AssignTask', task });
  diary.act('2025-03-10 09:00', { type: 'Acknowledge', obligationId }, personOf(unitId));
  diary.act('2025-03-10 09:30', { type: 'ReportProgress', obligationId, note: 'Đang lập dự toán.' });
  return diary;
};
const raise = (task: TaskDiary, unitId: string, when: string, text: string) =>
  task.act(
    when,
    {
      type: 'RaiseDifficulty',
      obligationId,
      difficultyId: asId<DifficultyId>(`kk-${unitId}`),
      category: 'kinh-phi',
      text,
      proposal: 'Bố trí từ nguồn dự phòng.',
    },
    personOf(unitId),
  );

// rules: b.3-4, b.4-1, b.4-2, b.4-5, b.8-2, e-10
test('a difficulty nobody answers climbs to the docket by itself, and one conclusion of the head answers it for every task it names', () => {
  // Two departments lack the money for scanners. A third only asks from where it may pay: the standing agency says so the next day.
  const justice = given('kh-t01', 'so-tu-phap');
  const health = given('kh-t02', 'so-y-te');
  const homeAffairs = given('kh-t03', 'so-noi-vu');
  raise(justice, 'so-tu-phap', '2025-04-01 09:00', 'Chưa có kinh phí mua máy quét.');
  raise(health, 'so-y-te', '2025-04-02 09:00', 'Chưa có kinh phí mua máy quét.');
  raise(homeAffairs, 'so-noi-vu', '2025-04-02 09:00', 'Chưa rõ nguồn chi.');
  homeAffairs.act(
    '2025-04-03 09:00',
    { type: 'GiveGuidance', obligationId, text: 'Chi từ dự toán năm.' },
    desk,
  );

  // Three working days, five, ten: 7 April is a holiday.
  for (const task of [justice, health, homeAffairs]) task.until('2025-04-18 17:00');
  expect(statusAt(justice.state, local('2025-04-18 17:00'), sampleRules).task).toBe('difficulty');

  // At the meeting one conclusion is recorded, with its document, for both.
  const conclusion = {
    decisionId: asId<DecisionId>('kl-1'),
    kind: 'guide',
    text: 'Sở Tài chính bố trí kinh phí trước 15/5/2025.',
    document: '31/TB-BCĐ',
    due: asDay('2025-05-15'),
  } as const;
  const [recorded] = recordDecision(
    {
      type: 'RecordDecision',
      ...conclusion,
      targets: [justice, health].map(({ state }) => ({ taskId: state.task!.taskId, obligationId })),
      byRole: 'head-of-committee',
    },
    { now: local('2025-04-22 10:00'), rules: sampleRules, actor: chair },
  );
  expect(recorded).toMatchObject({ type: 'DecisionRecorded', data: { document: '31/TB-BCĐ' } });
  for (const task of [justice, health])
    task.act('2025-04-22 10:00', { type: 'ApplyDecision', obligationId, ...conclusion }, chair);

  const after = (task: TaskDiary) => task.entries.slice(3).map(printEntry);
  expect(after(justice)).toEqual([
    '01/04/2025 09:00 DifficultyRaised',
    '04/04/2025 08:00 ReminderSent → standing-agency of cong-an',
    '09/04/2025 08:00 TaskEscalated → leader-in-charge of ban-chi-dao',
    '16/04/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
    '22/04/2025 10:00 DecisionApplied',
  ]);
  expect(after(health)).toEqual([
    '02/04/2025 09:00 DifficultyRaised',
    '08/04/2025 08:00 ReminderSent → standing-agency of cong-an',
    '10/04/2025 08:00 TaskEscalated → leader-in-charge of ban-chi-dao',
    '17/04/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
    '22/04/2025 10:00 DecisionApplied',
  ]);
  expect(after(homeAffairs)).toEqual([
    '02/04/2025 09:00 DifficultyRaised',
    // answered in time: nobody above hears of it
    '03/04/2025 09:00 GuidanceGiven',
  ]);
  // Both difficulties are answered and nothing is left on the docket.
  for (const { state } of [justice, health]) {
    expect(state.difficulties.filter((d) => !d.answeredAt)).toEqual([]);
    expect(state.docket.map((item) => item.decisionId)).toEqual(['kl-1']);
  }
});

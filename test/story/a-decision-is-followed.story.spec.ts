import { expect, test } from '@jest/globals';
import { asDay, asId, type DecisionId } from '@dondoc/domain';
import { by, OB1, personOf, printEntry, taskAtWork } from '@dondoc/testing';

const officer = personOf('so-tu-phap', 'person-assigned');
const chair = personOf('ban-chi-dao', 'head-of-committee');
const obligationId = OB1;

const conclude = (decisionId: string, text: string, document: string, due: string) =>
  ({
    type: 'ApplyDecision',
    obligationId,
    decisionId: asId<DecisionId>(decisionId),
    kind: 'criticise',
    text,
    document,
    due: asDay(due),
  }) as const;

// rules: b.7-4, m-decision-followed, e-10
test('a conclusion has a day of its own: who does not carry it out is urged as for a task, and comes before the committee again', () => {
  // Due on 30 June 2025 and late. The head of the committee criticises the unit: done by 31 July, or explain.
  const task = taskAtWork({ deadline: by('2025-06-30') });
  const first = conclude('kl-1', 'Phê bình; hoàn thành trước 31/7/2025.', '52/TB-BCĐ', '2025-07-31');
  task.act('2025-07-10 09:00', first, chair);

  // Until that day the conclusion is watched and nothing else. It passes; a working day, three, ten.
  task.until('2025-08-14 17:00');
  expect(task.state.docket.map((item) => item.trigger)).toEqual(['decision-not-carried-out']);

  // The second conclusion is heeded: the result comes before its day.
  const second = conclude('kl-2', 'Kiểm điểm người đứng đầu; xong trước 29/8.', '61/TB-BCĐ', '2025-08-29');
  task.act('2025-08-18 09:00', second, chair);
  const evidence = [{ document: '240/BC-STP' }];
  task.act(
    '2025-08-27 09:00',
    { type: 'SubmitResult', obligationId, summary: 'Đã số hóa.', evidence },
    officer,
  );
  task.act('2025-08-27 10:00', { type: 'ApproveResult', obligationId }, personOf('so-tu-phap'));
  task.act('2025-08-27 15:00', { type: 'ConfirmResult', obligationId }, personOf('cong-an'));

  expect(task.entries.slice(3).map(printEntry)).toEqual([
    '19/06/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '25/06/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    // late: the ladder of the deadline begins
    '01/07/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '03/07/2025 08:00 UnitUrged → standing-agency of cong-an',
    // from here the day of the conclusion is watched instead
    '10/07/2025 09:00 DecisionApplied',
    '01/08/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '05/08/2025 08:00 UnitUrged → standing-agency of cong-an',
    '14/08/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
    '18/08/2025 09:00 DecisionApplied',
    // the result carries out both
    '27/08/2025 09:00 ResultSubmitted',
    '27/08/2025 09:00 DecisionCarriedOut',
    '27/08/2025 09:00 DecisionCarriedOut',
    '27/08/2025 10:00 ResultApproved',
    '27/08/2025 15:00 ResultConfirmed',
    '27/08/2025 15:00 TaskCompleted',
  ]);
  // Carried out or not, the task itself came two months late.
  expect(task.state.outcome).toBe('completed-late');
});

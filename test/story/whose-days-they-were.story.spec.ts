import { expect, test } from '@jest/globals';
import { asDay, asId, heldDays, type HandOffId } from '@dondoc/domain';
import { by, local, OB1, page, personOf, printHeld, sampleRules, taskAtWork } from '@dondoc/testing';

const officer = personOf('so-tu-phap', 'person-assigned');

// rules: e-5, d-scores
test('a task comes five working days late: the days say that the two supporters it waited for held it for fourteen, the lead for ten, and who confirms for two', () => {
  // Given out on Monday 26 May 2025, due on Friday 20 June. Two supporters are asked for their part, both by 6 June.
  const task = taskAtWork({ deadline: by('2025-06-20') }, '2025-05-26 08:30');
  const ask = (when: string, id: string, unit: string) =>
    task.act(
      when,
      {
        type: 'RequestHandOff',
        ...{ obligationId: OB1, handOffId: asId<HandOffId>(id), toUnitId: personOf(unit).unitId },
        ...{ content: 'Số liệu', due: asDay('2025-06-06') },
      },
      officer,
    );
  const deliver = (when: string, id: string, unit: string) => {
    const handOffId = asId<HandOffId>(id);
    task.act(when, { type: 'DeliverHandOff', handOffId, note: 'Đã gửi', evidence: [] }, personOf(unit));
  };
  ask('2025-05-30 09:00', 'ho-1', 'so-noi-vu');
  ask('2025-06-03 09:00', 'ho-2', 'so-tai-chinh');
  deliver('2025-06-09 16:00', 'ho-1', 'so-noi-vu');
  deliver('2025-06-19 16:00', 'ho-2', 'so-tai-chinh');
  const evidence = [{ document: '88/BC-STP' }];
  task.act(
    '2025-06-27 16:00',
    { type: 'SubmitResult', obligationId: OB1, summary: 'Xong', evidence },
    officer,
  );
  task.act('2025-06-27 16:30', { type: 'ApproveResult', obligationId: OB1 }, personOf('so-tu-phap'));
  task.act('2025-07-01 09:00', { type: 'ConfirmResult', obligationId: OB1 }, personOf('cong-an'));

  expect(page(task, { since: '2025-06-19' })).toEqual([
    '19/06/2025 16:00 HandOffDelivered',
    '23/06/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '25/06/2025 08:00 UnitUrged → standing-agency of cong-an',
    '27/06/2025 16:00 ResultSubmitted',
    '27/06/2025 16:30 ResultApproved',
    '01/07/2025 09:00 ResultConfirmed',
    '01/07/2025 09:00 TaskCompleted',
  ]);
  // Home Affairs 2 to 9 June, Finance 4 to 19 June: a day on which both held it counts for both, and once in the sum.
  const held = heldDays(
    task.state,
    task.state.obligations[0]!,
    sampleRules.calendar,
    local('2025-07-01 17:00'),
  );
  expect(printHeld(held)).toBe(
    'chủ trì 10 (so-tu-phap 10); phối hợp 14 (so-noi-vu 6, so-tai-chinh 12); xác nhận 2; không ai 0; cộng 26',
  );
});

import { expect, test } from '@jest/globals';
import { asDay, asId, heldDays, type HandOffId } from '@dondoc/domain';
import { by, local, OB1, page, personOf, printHeld, sampleRules, taskAtWork } from '@dondoc/testing';

const officer = personOf('so-tu-phap', 'person-assigned');
const homeAffairs = personOf('so-noi-vu');
const handOffId = asId<HandOffId>('ho-1');

/** On Monday 2 June 2025 the lead asks Home Affairs for a list by the 13th; it proposes the 20th the next day. */
function proposed() {
  const task = taskAtWork({ deadline: by('2025-12-31') }, '2025-06-02 08:30');
  task.act(
    '2025-06-02 10:00',
    {
      type: 'RequestHandOff',
      ...{ obligationId: OB1, handOffId, toUnitId: homeAffairs.unitId },
      ...{ content: 'Danh sách cán bộ hộ tịch', due: asDay('2025-06-13') },
    },
    officer,
  );
  const reason = 'Các xã đang sáp nhập';
  const propose = { type: 'ProposeHandOffDate', handOffId, due: asDay('2025-06-20'), reason } as const;
  task.act('2025-06-03 15:00', propose, homeAffairs);
  return task;
}

// rules: e-5
test('a supporter that cannot keep the day says so and names another: from then on it is the lead that must answer, and its silence is told like any other', () => {
  const task = proposed();
  task.act('2025-06-11 09:00', { type: 'SettleHandOffDate', handOffId, agrees: true }, officer);
  const note = 'Gửi kèm 102/SNV-CCHC';
  task.act('2025-06-20 16:00', { type: 'DeliverHandOff', handOffId, note, evidence: [] }, homeAffairs);
  task.act('2025-06-23 09:00', { type: 'TakeHandOff', handOffId }, officer);

  expect(page(task, { since: '2025-06-02 10:00' })).toEqual([
    '02/06/2025 10:00 HandOffRequested',
    '03/06/2025 15:00 HandOffDateProposed',
    '05/06/2025 08:00 ReminderSent → head-of-unit of so-tu-phap',
    '10/06/2025 08:00 TaskEscalated → standing-agency of cong-an',
    '11/06/2025 09:00 HandOffDateSettled',
    // promised for the 20th and delivered on it: nobody is reminded
    '20/06/2025 16:00 HandOffDelivered',
    '23/06/2025 09:00 HandOffTaken',
  ]);
  // The days it waited for the lead's answer, 4 to 11 June, are the lead's.
  const held = heldDays(
    task.state,
    task.state.obligations[0]!,
    sampleRules.calendar,
    local('2025-06-23 17:00'),
  );
  expect(printHeld(held)).toBe(
    'chủ trì 7 (so-tu-phap 7); phối hợp 8 (so-noi-vu 8); xác nhận 0; không ai 0; cộng 15',
  );
});

// rules: e-5
test('where the lead does not agree, with its reason, the first day holds and the supporter is asked anew', () => {
  const task = proposed();
  const reason = 'Cần cho kỳ họp 17/6';
  task.act('2025-06-04 09:00', { type: 'SettleHandOffDate', handOffId, agrees: false, reason }, officer);
  expect(task.state.handOffs[0]).toMatchObject({ status: 'requested', due: '2025-06-13' });
  expect(task.until('2025-06-11 17:00').automatic('2025-06-04')).toEqual([
    '06/06/2025 08:00 ReminderSent → head-of-unit of so-tu-phap',
    '11/06/2025 08:00 TaskEscalated → standing-agency of cong-an',
  ]);
});

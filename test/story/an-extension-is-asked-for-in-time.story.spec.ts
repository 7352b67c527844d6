import { expect, test } from '@jest/globals';
import { asDay, asId, localDay, printDay, type ExtensionId } from '@dondoc/domain';
import { by, OB1, page, personOf, printLedgerEntry, taskAtWork } from '@dondoc/testing';

const head = personOf('so-tu-phap');
const chair = personOf('ban-chi-dao', 'head-of-committee');
const extension = { obligationId: OB1, extensionId: asId<ExtensionId>('gh-1') };

// rules: d-extension, e-4
test('a unit asks for a later day before its own, the committee offers another, the unit takes it, and the ledger says who asked when and which document gave it', () => {
  // Due by Monday 30 June 2025. On 16 June the unit asks for a month; two working days later somebody is reminded to answer.
  const task = taskAtWork({ deadline: by('2025-06-30') });
  task.act(
    '2025-06-16 09:00',
    {
      type: 'RequestExtension',
      ...extension,
      due: asDay('2025-07-31'),
      reason: 'Chờ phần mềm của Bộ đến cuối tháng 6',
      document: '412/STP-HC',
    },
    head,
  );
  task.act(
    '2025-06-19 14:00',
    {
      type: 'AnswerExtension',
      ...extension,
      answer: 'offer',
      due: asDay('2025-07-15'),
      reason: 'Phần mềm mở từ 20/6',
      document: '55/BCĐ-CV',
    },
    chair,
  );
  // Nothing has moved yet: the day that was offered holds when the unit takes it.
  expect(task.state.obligations[0]!.deadline).toEqual(by('2025-06-30'));
  task.act('2025-06-20 09:00', { type: 'AnswerExtensionOffer', ...extension, takes: true }, head);
  task.until('2025-07-16 17:00');

  expect(page(task, { since: '2025-06-01' })).toEqual([
    '16/06/2025 09:00 ExtensionRequested',
    '18/06/2025 08:00 ReminderSent → leader-in-charge of ban-chi-dao',
    // a request is no extension: the reminders of the old day go on
    '19/06/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '19/06/2025 14:00 ExtensionOffered',
    '20/06/2025 09:00 DeadlineExtended',
    '04/07/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '10/07/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '16/07/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
  ]);
  const { ledger } = task.state.obligations[0]!;
  expect(ledger.map(printLedgerEntry)).toEqual([
    '10/03/2025 đến hết ngày 30/06/2025',
    '20/06/2025 trước ngày 15/07/2025 (tính đến hết ngày 15/07); 55/BCĐ-CV',
  ]);
  const { askedAt, afterDue, reason } = ledger[1]!;
  expect(`${printDay(localDay(askedAt!))}, ${afterDue ? 'sau hạn' : 'trước hạn'}: ${reason}`).toBe(
    '16/06/2025, trước hạn: Phần mềm mở từ 20/6',
  );
});

// rules: d-extension
test('a request that is refused, with its reason, leaves the day as it was, and so does an offer that is not taken', () => {
  const ask = {
    type: 'RequestExtension',
    ...extension,
    due: asDay('2025-07-31'),
    reason: 'Chờ phần mềm',
  } as const;
  const refused = taskAtWork({ deadline: by('2025-06-30') });
  refused.act('2025-06-16 09:00', ask, head);
  const no = { type: 'AnswerExtension', ...extension, answer: 'refuse', reason: 'Đã lùi một lần' } as const;
  refused.act('2025-06-17 09:00', no, chair);

  const declined = taskAtWork({ deadline: by('2025-06-30') });
  declined.act('2025-06-16 09:00', ask, head);
  const offer = { answer: 'offer', due: asDay('2025-07-02'), reason: 'Đủ', document: '55/BCĐ-CV' } as const;
  declined.act('2025-06-17 09:00', { type: 'AnswerExtension', ...extension, ...offer }, chair);
  const keeps = { takes: false, reason: 'Hai ngày không đủ' } as const;
  declined.act('2025-06-17 14:00', { type: 'AnswerExtensionOffer', ...extension, ...keeps }, head);

  for (const task of [refused, declined]) {
    expect(task.state.obligations[0]!.ledger.map(printLedgerEntry)).toEqual([
      '10/03/2025 đến hết ngày 30/06/2025',
    ]);
    expect(task.until('2025-07-01 17:00').automatic('2025-06-18')).toEqual([
      '19/06/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
      '25/06/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
      '01/07/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    ]);
  }
});

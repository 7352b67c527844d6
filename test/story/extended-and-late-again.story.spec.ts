import { expect, test } from '@jest/globals';
import { asDay, asId, localDay, printDay, printDeadline, type DecisionId } from '@dondoc/domain';
import { by, OB1, personOf, taskAtWork } from '@dondoc/testing';

const chair = personOf('ban-chi-dao', 'head-of-committee');
const obligationId = OB1;

const extend = (decisionId: string, due: string, document: string) =>
  ({
    type: 'ApplyDecision',
    obligationId,
    decisionId: asId<DecisionId>(decisionId),
    kind: 'extend',
    text: `Gia hạn đến ${due}.`,
    document,
    due: asDay(due),
  }) as const;

// rules: d-extension, e-4
test('a task extended and late again climbs again from the first rung, and the ledger keeps every deadline it ever had', () => {
  // Due by 30 June 2025. Late; the head of the committee extends it after its day, and once more before the second one.
  const task = taskAtWork({ deadline: by('2025-06-30') });
  task.act('2025-07-07 09:00', extend('kl-1', '2025-07-31', '52/TB-BCĐ'), chair);
  task.act('2025-07-30 09:00', extend('kl-2', '2025-08-15', '58/TB-BCĐ'), chair);
  task.until('2025-08-21 17:00');

  expect(task.automatic('2025-06-30')).toEqual([
    '01/07/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '03/07/2025 08:00 UnitUrged → standing-agency of cong-an',
    // extended on 7 July: the rungs that were to come are gone, the new day is called to mind
    '22/07/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '28/07/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    // extended on 30 July, before its day
    '06/08/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '12/08/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    // late again: from the first rung
    '18/08/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '20/08/2025 08:00 UnitUrged → standing-agency of cong-an',
  ]);

  const ledger = task.state.obligations[0]!.ledger.map(({ deadline, at, document, afterDue }) => {
    const asked = afterDue === undefined ? 'giao việc' : afterDue ? 'sau hạn' : 'trước hạn';
    return `${printDay(localDay(at))} ${printDeadline(deadline)}; ${document ?? 'kế hoạch'}, ${asked}`;
  });
  expect(ledger).toEqual([
    '10/03/2025 đến hết ngày 30/06/2025; kế hoạch, giao việc',
    '07/07/2025 đến hết ngày 31/07/2025; 52/TB-BCĐ, sau hạn',
    '30/07/2025 trước ngày 15/08/2025 (tính đến hết ngày 15/08); 58/TB-BCĐ, trước hạn',
  ]);
  // Each occasion has keys of its own: nothing rang twice, and nothing was taken for done.
  expect(new Set(task.keys()).size).toBe(task.keys().length);
});

import { expect, test } from '@jest/globals';
import { asDay, asId, type ExtensionId } from '@dondoc/domain';
import {
  answerTo,
  by,
  handIn,
  OB1,
  page,
  personOf,
  printLedgerEntry,
  sampleSteering,
  taskAtWork,
} from '@dondoc/testing';

const { standingAgencyUnitId: police, officeUnitId: office, committeeUnitId: committee } = sampleSteering;
const extension = { obligationId: OB1, extensionId: asId<ExtensionId>('gh-1') };

// rules: d-extension, m-own-result
test('the standing agency that leads a task itself asks for a later day like any unit: the committee decides, the Office urges and confirms, and neither does the other’s part', () => {
  const task = taskAtWork({ units: [police], deadline: by('2025-06-30') });
  task.act(
    '2025-06-20 09:00',
    { type: 'RequestExtension', ...extension, due: asDay('2025-07-31'), reason: 'Chờ kết nối dữ liệu' },
    personOf(police),
  );
  const grant = {
    type: 'AnswerExtension',
    ...extension,
    answer: 'grant',
    ...{ reason: 'Đồng ý', document: '62/BCĐ-CV' },
  } as const;
  const answers = [
    personOf(police, 'standing-agency'),
    personOf(police, 'deputy-head'),
    personOf(office, 'standing-agency'),
    personOf(committee, 'head-of-committee'),
  ].map((who) => `${who.role} of ${who.unitId}: ${answerTo(() => task.act('2025-06-24 09:00', grant, who))}`);
  expect(answers).toEqual([
    // a police chief who is a deputy head of the committee does not decide for the police
    'standing-agency of cong-an: own-matter',
    'deputy-head of cong-an: own-matter',
    'standing-agency of van-phong: not-the-assigning-authority',
    'head-of-committee of ban-chi-dao: accepted',
  ]);
  task.until('2025-08-05 17:00');
  expect(page(task, { since: '2025-06-24 09:00' })).toEqual([
    '24/06/2025 09:00 DeadlineExtended',
    '22/07/2025 08:00 ReminderSent → person-assigned of cong-an',
    '28/07/2025 08:00 ReminderSent → person-assigned of cong-an',
    '01/08/2025 08:00 TaskEscalated → head-of-unit of cong-an',
    '05/08/2025 08:00 UnitUrged → standing-agency of van-phong',
  ]);
  expect(answerTo(() => handIn(task, '2025-08-06', { confirmer: police }))).toBe('own-result');
  const confirm = { type: 'ConfirmResult', obligationId: OB1 } as const;
  expect(answerTo(() => task.act('2025-08-06 16:00', confirm, personOf(office)))).toBe('accepted');
  expect(task.state.obligations[0]!.ledger.map(printLedgerEntry)).toEqual([
    '10/03/2025 đến hết ngày 30/06/2025',
    '24/06/2025 đến hết ngày 31/07/2025; 62/BCĐ-CV',
  ]);
});

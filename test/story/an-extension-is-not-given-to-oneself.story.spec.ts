import { expect, test } from '@jest/globals';
import { asDay, asId, type ExtensionAnswer, type ExtensionId } from '@dondoc/domain';
import { answerTo, by, OB1, personOf, printLedgerEntry, taskAtWork, type TaskDiary } from '@dondoc/testing';

const head = personOf('so-tu-phap');
const chair = personOf('ban-chi-dao', 'head-of-committee');

const ask = (task: TaskDiary, when: string, id: string, due: string) =>
  answerTo(() =>
    task.act(
      when,
      {
        type: 'RequestExtension',
        ...{ obligationId: OB1, extensionId: asId<ExtensionId>(id), due: asDay(due), reason: 'Chờ số liệu' },
      },
      head,
    ),
  );
const answer = (task: TaskDiary, when: string, id: string, by1 = chair, word: ExtensionAnswer = 'grant') =>
  answerTo(() =>
    task.act(
      when,
      {
        type: 'AnswerExtension',
        ...{ obligationId: OB1, extensionId: asId<ExtensionId>(id), answer: word },
        ...{ reason: 'Đồng ý', document: `${id}/BCĐ` },
      },
      by1,
    ),
  );

// rules: d-extension
test('a later day is asked for on the last day at the latest; whoever asks when it has passed is late and stays so', () => {
  const asksAt = (when: string) =>
    ask(taskAtWork({ deadline: by('2025-06-30') }), when, 'gh-1', '2025-07-31');
  expect(
    ['2025-06-30 16:59', '2025-06-30 23:59', '2025-07-01 00:00', '2025-07-04 09:00'].map(asksAt),
  ).toEqual(['accepted', 'accepted', 'extension-asked-too-late', 'extension-asked-too-late']);
});

// rules: d-extension, e-4
test('twice a later day is given on request, not a third time; the committee can still extend by a conclusion of its own', () => {
  const task = taskAtWork({ deadline: by('2025-06-30') });
  const said = [
    ask(task, '2025-06-20 09:00', 'gh-1', '2025-07-31'),
    answer(task, '2025-06-23 09:00', 'gh-1'),
    ask(task, '2025-07-25 09:00', 'gh-2', '2025-08-29'),
    answer(task, '2025-07-28 09:00', 'gh-2'),
    ask(task, '2025-08-25 09:00', 'gh-3', '2025-09-30'),
  ];
  expect(said).toEqual(['accepted', 'accepted', 'accepted', 'accepted', 'extension-quota-used']);
  task.act(
    '2025-08-28 09:00',
    {
      type: 'ApplyDecision',
      ...{ obligationId: OB1, decisionId: asId('kl-1'), kind: 'extend' },
      ...{ text: 'Gia hạn lần cuối', document: '66/TB-BCĐ', due: asDay('2025-09-15') },
    },
    chair,
  );
  expect(task.state.obligations[0]!.ledger.map(printLedgerEntry)).toEqual([
    '10/03/2025 đến hết ngày 30/06/2025',
    '23/06/2025 đến hết ngày 31/07/2025; gh-1/BCĐ',
    '28/07/2025 trước ngày 29/08/2025 (tính đến hết ngày 29/08); gh-2/BCĐ',
    '28/08/2025 trước ngày 15/09/2025 (tính đến hết ngày 15/09); 66/TB-BCĐ',
  ]);
});

// rules: d-extension
test('only the authority that gave the task gives a later day: not the lead, not the desk that urges, not a head of committee whose own unit it is', () => {
  const answers = [
    head,
    personOf('so-tu-phap', 'head-of-committee'),
    personOf('so-noi-vu'),
    personOf('cong-an', 'standing-agency'),
    personOf('ban-chi-dao', 'deputy-head'),
  ].map((who) => {
    const task = taskAtWork({ deadline: by('2025-06-30') });
    ask(task, '2025-06-20 09:00', 'gh-1', '2025-07-31');
    return `${who.role} of ${who.unitId}: ${answer(task, '2025-06-23 09:00', 'gh-1', who)}`;
  });
  expect(answers).toEqual([
    'head-of-unit of so-tu-phap: own-matter',
    'head-of-committee of so-tu-phap: own-matter',
    'head-of-unit of so-noi-vu: not-the-assigning-authority',
    'standing-agency of cong-an: not-the-assigning-authority',
    'deputy-head of ban-chi-dao: accepted',
  ]);
});

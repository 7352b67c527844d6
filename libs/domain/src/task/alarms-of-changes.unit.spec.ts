import { describe, expect, test } from '@jest/globals';
import {
  alarmOf,
  assignTask,
  by,
  defaultRules,
  OB1,
  personOf,
  printEntry,
  taskAtWork,
} from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import { asId, type ContestId, type DecisionId, type ExtensionId } from '../shared/ids.js';

const ob = { obligationId: OB1 };
const chair = personOf('ban-chi-dao', 'head-of-committee');
const extensionId = asId<ExtensionId>('gh-1');
const contestId = asId<ContestId>('kn-1');

describe('a request for a later day', () => {
  const asked = () => {
    const task = taskAtWork({ deadline: by('2025-12-31') });
    task.act('2025-09-08 09:00', {
      type: 'RequestExtension',
      ...{ ...ob, extensionId, due: asDay('2026-01-30'), reason: 'x' },
    });
    return task;
  };

  test('nobody answers goes to the deputy after 2, to the head after 4 working days, and again every five', () => {
    const task = asked().goOn(defaultRules).until('2025-09-26');
    const reminded = task.entries.filter((e) => alarmOf(e.event)?.trigger === 'extension-unanswered');
    expect(reminded.map(printEntry)).toEqual([
      '10/09/2025 08:00 ReminderSent → leader-in-charge of ban-chi-dao',
      '12/09/2025 08:00 ReminderSent → head-of-committee of ban-chi-dao',
      '19/09/2025 08:00 ReminderSent → head-of-committee of ban-chi-dao',
      '26/09/2025 08:00 ReminderSent → head-of-committee of ban-chi-dao',
    ]);
  });

  test('that was answered with another day waits for the unit: nobody above is reminded', () => {
    const task = asked();
    const answer = { answer: 'offer', due: asDay('2026-01-15'), reason: 'x', document: '9/TB' } as const;
    task.act('2025-09-09 09:00', { type: 'AnswerExtension', ...ob, extensionId, ...answer }, chair);
    expect(task.until('2025-10-10').automatic()).toEqual([]);
  });
});

test('a part held to be another’s is brought to the authority: standing agency, deputy in charge, the docket; its own acknowledgement rests meanwhile', () => {
  const task = assignTask();
  task.act('2025-03-10 09:00', { type: 'ReportOutsideCompetence', ...ob, reason: 'x' });
  expect(task.until('2025-05-30').automatic()).toEqual([
    '12/03/2025 08:00 ReminderSent → standing-agency of cong-an',
    '17/03/2025 08:00 TaskEscalated → leader-in-charge of ban-chi-dao',
    '24/03/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
  ]);
  // Decided: kept. From now on its unit is asked to acknowledge it.
  task.act(
    '2025-06-02 09:00',
    {
      type: 'ApplyDecision',
      ...{ ...ob, decisionId: asId<DecisionId>('kl-1'), kind: 'keep', text: 'x', document: '9/TB' },
    },
    chair,
  );
  expect(task.until('2025-06-04').automatic('2025-06-02')).toEqual([
    '03/06/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '04/06/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
  ]);
});

test('contested lateness nobody decides is called to mind after 5 and 10 working days, though the task has ended', () => {
  const task = taskAtWork({ deadline: by('2025-06-30') });
  const evidence = [{ document: '7/BC' }];
  task.act('2025-07-01 09:00', { type: 'SubmitResult', ...ob, summary: 'x', evidence });
  task.act('2025-07-01 10:00', { type: 'ApproveResult', ...ob });
  task.act('2025-07-01 15:00', { type: 'ConfirmResult', ...ob }, personOf('cong-an'));
  expect(task.state.outcome).toBe('completed-late');
  task.act('2025-07-02 09:00', { type: 'ContestLateness', ...ob, contestId, reason: 'x', evidence: [] });
  expect(task.until('2025-08-29').automatic('2025-07-02')).toEqual([
    '09/07/2025 08:00 ReminderSent → leader-in-charge of ban-chi-dao',
    '16/07/2025 08:00 ReminderSent → head-of-committee of ban-chi-dao',
  ]);
});

test('a new occasion asks anew: the keys of a second request are other ones', () => {
  const task = taskAtWork({ deadline: by('2025-12-31') });
  const request = { type: 'RequestExtension', ...ob, due: asDay('2026-01-30'), reason: 'x' } as const;
  task.act('2025-09-08 09:00', { ...request, extensionId });
  task.act(
    '2025-09-11 09:00',
    { type: 'AnswerExtension', ...ob, extensionId, answer: 'refuse', reason: 'x' },
    chair,
  );
  task.act('2025-10-06 09:00', { ...request, extensionId: asId<ExtensionId>('gh-2') });
  task.until('2025-10-31');
  expect(task.keys()).toEqual([
    'extension/gh-1/unanswered/1',
    'extension/gh-2/unanswered/1',
    'extension/gh-2/unanswered/2',
  ]);
});

import { expect, test } from '@jest/globals';
import { asId, standingOf, type ContestId } from '@dondoc/domain';
import { answerTo, by, handIn, OB1, page, personOf, sampleRules, taskAtWork } from '@dondoc/testing';

const head = personOf('so-tu-phap');
const chair = personOf('ban-chi-dao', 'head-of-committee');
const objection = { obligationId: OB1, contestId: asId<ContestId>('kn-1') };
const contest = {
  type: 'ContestLateness',
  ...objection,
  reason: 'Kho sổ ngập trong bão số 3 từ 10 đến 25/6',
  evidence: [{ document: 'Biên bản 14/BB-PCTT' }],
} as const;
const decide = (setAside: boolean) =>
  ({
    type: 'DecideContest',
    ...objection,
    setAside,
    ...{ reason: 'Nguyên nhân khách quan', document: '73/TB-BCĐ' },
  }) as const;

/** Due on 30 June 2025, handed in and confirmed on Friday 4 July. */
function lateTask() {
  const task = taskAtWork({ deadline: by('2025-06-30') });
  handIn(task, '2025-07-04');
  return task;
}

// rules: d-scores
test('a unit found late says why it could not help it; the authority has to answer, and sets the finding aside with a document: it stays written that it was late, and counts against nobody', () => {
  const task = lateTask();
  expect(task.state.outcome).toBe('completed-late');
  task.act('2025-07-08 09:00', contest, head);
  // The task has ended, and still waits: an objection is not left lying.
  expect(standingOf(task.state, sampleRules)).toMatchObject({ closed: false });
  task.until('2025-07-16 17:00');
  // Nobody about their own, and not the desk that urges.
  expect(answerTo(() => task.act('2025-07-17 09:00', decide(true), head))).toBe('own-matter');
  const desk = personOf('cong-an', 'standing-agency');
  expect(answerTo(() => task.act('2025-07-17 09:00', decide(true), desk))).toBe(
    'not-the-assigning-authority',
  );
  task.act('2025-07-18 09:00', decide(true), chair);
  task.until('2025-12-31');

  expect(page(task, { since: '2025-07-05' })).toEqual([
    '08/07/2025 09:00 LatenessContested',
    '15/07/2025 08:00 ReminderSent → leader-in-charge of ban-chi-dao',
    '18/07/2025 09:00 ContestDecided',
  ]);
  expect(task.state.obligations[0]).toMatchObject({ late: true, excused: true });
  expect(standingOf(task.state, sampleRules)).toMatchObject({ closed: true, watches: [] });
});

// rules: d-scores
test('a finding that is confirmed stays, is contested once, and not when ten working days have gone by', () => {
  const task = lateTask();
  task.act('2025-07-08 09:00', contest, head);
  task.act('2025-07-10 09:00', decide(false), chair);
  expect(task.state.obligations[0]).toMatchObject({ late: true, excused: false });
  const again = { ...contest, contestId: asId<ContestId>('kn-2') };
  expect(answerTo(() => task.act('2025-07-11 09:00', again, head))).toBe('lateness-already-contested');
  // ten working days from Friday 4 July: Friday the 18th
  expect(answerTo(() => lateTask().act('2025-07-18 23:00', contest, head))).toBe('accepted');
  expect(answerTo(() => lateTask().act('2025-07-21 08:00', contest, head))).toBe('contest-too-late');
});

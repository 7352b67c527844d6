import { expect, test } from '@jest/globals';
import { DomainError } from '@dondoc/domain';
import { assignTask, by, OB1, personOf, sampleSteering, TaskDiary } from '@dondoc/testing';

const { standingAgencyUnitId: police, officeUnitId: office, committeeUnitId: committee } = sampleSteering;
const obligationId = OB1;

/** A task of that lead, its result approved by its own head. */
function approvedTaskOf(lead: string): TaskDiary {
  const task = assignTask({ units: [lead], deadline: by('2025-06-30') });
  task.act('2025-03-11 09:00', { type: 'Acknowledge', obligationId }, personOf(lead));
  const evidence = [{ document: '77/BC' }];
  task.act('2025-03-20 09:00', { type: 'SubmitResult', obligationId, summary: 'Xong', evidence });
  task.act('2025-03-20 10:00', { type: 'ApproveResult', obligationId }, personOf(lead));
  return task;
}

function answerTo(task: TaskDiary, unit: string): string {
  try {
    task.act('2025-03-21 09:00', { type: 'ConfirmResult', obligationId }, personOf(unit, 'standing-agency'));
    return 'confirmed';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

// rules: b.3-1, m-own-result
test('the standing agency confirms for every unit, the Office for the standing agency, and nobody for themselves', () => {
  const units = ['so-tu-phap', police, office, committee];
  const answers = units.flatMap((lead) =>
    units.map((unit) => `${lead}, by ${unit}: ${answerTo(approvedTaskOf(lead), unit)}`),
  );
  expect(answers).toEqual([
    'so-tu-phap, by so-tu-phap: own-result',
    'so-tu-phap, by cong-an: confirmed',
    'so-tu-phap, by van-phong: not-the-confirming-unit',
    'so-tu-phap, by ban-chi-dao: not-the-confirming-unit',
    'cong-an, by so-tu-phap: not-the-confirming-unit',
    'cong-an, by cong-an: own-result',
    'cong-an, by van-phong: confirmed',
    'cong-an, by ban-chi-dao: not-the-confirming-unit',
    'van-phong, by so-tu-phap: not-the-confirming-unit',
    'van-phong, by cong-an: confirmed',
    'van-phong, by van-phong: own-result',
    'van-phong, by ban-chi-dao: not-the-confirming-unit',
    'ban-chi-dao, by so-tu-phap: not-the-confirming-unit',
    'ban-chi-dao, by cong-an: confirmed',
    'ban-chi-dao, by van-phong: not-the-confirming-unit',
    'ban-chi-dao, by ban-chi-dao: own-result',
  ]);
});

// rules: b.3-1, m-own-result
test('where the standing agency itself is the lead and late, it is the Office that urges it', () => {
  // The police lead, and have done nothing by 30 June 2025: the same rungs, the Office in their own place.
  const task = assignTask({ units: [police], deadline: by('2025-06-30') });
  task.act('2025-03-11 07:00', { type: 'Acknowledge', obligationId }, personOf(police));
  task.act('2025-03-11 07:30', { type: 'ReportProgress', obligationId, note: 'Đang thực hiện.' });
  expect(task.until('2025-07-31').automatic('2025-06-30')).toEqual([
    '01/07/2025 08:00 TaskEscalated → head-of-unit of cong-an',
    '03/07/2025 08:00 UnitUrged → standing-agency of van-phong',
    '14/07/2025 08:00 TaskEscalated → leader-in-charge of ban-chi-dao',
    '21/07/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
  ]);
});

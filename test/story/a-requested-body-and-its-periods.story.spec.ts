import { expect, test } from '@jest/globals';
import { statusAt } from '@dondoc/domain';
import { assignTask, handIn, local, OB1, page, part, personOf, sampleRules } from '@dondoc/testing';

const tax = personOf('cuc-thue');

// rules: m-requested-body, b.2-1
test('a body outside the committee’s line that is to report monthly is asked about each month once for every occasion, and a month that comes late or not at all is no finding', () => {
  const deadline = { kind: 'periodic', every: 'month', dayOfMonth: 15 } as const;
  const task = assignTask({ requested: ['cuc-thue'], deadline }, '2025-03-03 08:30');
  task.act('2025-03-03 09:00', { type: 'Acknowledge', obligationId: OB1 }, tax);
  const [march, april] = [part('ob-1-2025-03'), part('ob-1-2025-04')];
  task.until('2025-04-10 17:00');
  handIn(task, '2025-04-11', { obligationId: march });
  task.until('2025-06-30');

  expect(page(task, { of: march })).toEqual([
    '04/03/2025 08:00 PeriodOpened → person-assigned of cuc-thue',
    // it has not answered; its day comes near; its day has passed by three weeks
    '11/03/2025 08:00 StatusAsked → head-of-unit of cuc-thue',
    '12/03/2025 08:00 StatusAsked → head-of-unit of cuc-thue',
    '04/04/2025 08:00 StatusAsked → head-of-unit of cuc-thue',
    '11/04/2025 08:30 TaskAcknowledged',
    '11/04/2025 09:00 ResultSubmitted',
    '11/04/2025 10:00 ResultApproved',
    '11/04/2025 15:00 ResultConfirmed',
  ]);
  // 7 April is a holiday, 30 April to 4 May are off
  expect(page(task, { of: april })).toEqual([
    '01/04/2025 08:00 PeriodOpened → person-assigned of cuc-thue',
    '09/04/2025 08:00 StatusAsked → head-of-unit of cuc-thue',
    '10/04/2025 08:00 StatusAsked → head-of-unit of cuc-thue',
    '08/05/2025 08:00 StatusAsked → head-of-unit of cuc-thue',
  ]);
  const words = statusAt(task.state, local('2025-06-30'), sampleRules).obligations;
  expect([words.get(march), words.get(april)]).toEqual(['completed-on-time', 'new']);
});

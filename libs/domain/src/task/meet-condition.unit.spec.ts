import { describe, expect, test } from '@jest/globals';
import { assigned, assignTask, by, given, OB1, personOf } from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import { asId, type OutsideEventId } from '../shared/ids.js';
import type { TaskEvent } from './task.events.js';

const ob = { obligationId: OB1 };
const deadline = { kind: 'conditional', condition: 'Sau khi Bộ Tư pháp hướng dẫn' } as const;
const waiting: TaskEvent[] = [assigned({ deadline }), { type: 'TaskAcknowledged', data: ob }];
const outsideEventId = asId<OutsideEventId>('sk-1');
const happened = {
  ...{ ...ob, outsideEventId, what: 'Bộ Tư pháp ban hành hướng dẫn' },
  ...{ document: '1520/BTP', happenedOn: asDay('2025-04-10') },
};
const meet = { type: 'MeetCondition', ...happened, due: asDay('2025-06-30') } as const;
const met = (
  to: ReturnType<typeof by> | { kind: 'standing'; from: ReturnType<typeof asDay> },
): TaskEvent => ({
  type: 'ConditionMet',
  data: { ...happened, from: deadline, to },
});
const now = '2025-04-14 09:00';

describe('the event that a part has waited for', () => {
  test('gives it out anew with its day, to be acknowledged; the ledger keeps the waiting and the document', () => {
    const tried = given(...waiting).when(meet, { now });
    tried.then(met(by('2025-06-30')));
    expect(tried.state.obligations[0]).toMatchObject({
      status: 'assigned',
      assignment: 2,
      deadline: by('2025-06-30'),
      ledger: [{ deadline }, { deadline: by('2025-06-30'), document: '1520/BTP', outsideEventId }],
    });
  });

  test('without a day makes it a standing one, from the day on which it happened', () => {
    const { due: _, ...undated } = meet;
    given(...waiting)
      .when(undated, { now })
      .then(met({ kind: 'standing', from: asDay('2025-04-10') }));
  });

  test('stays quiet when it is brought again; another one finds nothing that waits', () => {
    given(...waiting, met(by('2025-06-30')))
      .when(meet, { now })
      .then();
    given(...waiting, met(by('2025-06-30')))
      .when({ ...meet, outsideEventId: asId<OutsideEventId>('sk-2') }, { now })
      .then('deadline-not-conditional');
  });

  test('refuses a part that waits for nothing, a day to come, a day gone by, no document, no words', () => {
    given(assigned()).when(meet, { now }).then('deadline-not-conditional');
    const tried = (over: object) => given(...waiting).when({ ...meet, ...over }, { now });
    tried({ happenedOn: '2025-04-15' }).then('event-in-the-future');
    tried({ due: '2025-04-13' }).then('date-in-the-past');
    tried({ document: ' ' }).then('event-without-document');
    tried({ what: '' }).then('text-missing');
    expect(tried({ due: '2025-04-14', happenedOn: '2025-04-14' }).events).toHaveLength(1);
  });

  test('starts the ladder of an acknowledgement and of a day, where there was none', () => {
    const task = assignTask({ deadline });
    task.act('2025-03-10 14:00', { type: 'Acknowledge', ...ob }, personOf('so-tu-phap'));
    task.act(now, meet);
    task.until('2025-04-16 17:00');
    expect(task.automatic()).toEqual([
      '15/04/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
      '16/04/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    ]);
  });
});

test('a part whose event was expected by a day is asked about it from the next working day on, and reminded of until it has happened', () => {
  const task = assignTask({ deadline: { ...deadline, expected: asDay('2025-04-10') } });
  task.act('2025-03-10 14:00', { type: 'Acknowledge', ...ob }, personOf('so-tu-phap'));
  expect(task.until('2025-04-30').automatic()).toEqual([
    '11/04/2025 08:00 StatusAsked → head-of-unit of so-tu-phap',
    '24/04/2025 08:00 ReminderSent → standing-agency of cong-an',
  ]);
  task.act('2025-05-05 09:00', { ...meet, happenedOn: asDay('2025-05-05'), due: asDay('2025-12-31') });
  task.act('2025-05-05 10:00', { type: 'Acknowledge', ...ob }, personOf('so-tu-phap'));
  task.act('2025-05-05 10:00', { type: 'ReportProgress', ...ob, note: 'x' });
  expect(task.until('2025-07-31').automatic('2025-05-01')).toEqual([]);
});

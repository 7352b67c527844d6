import { describe, expect, test } from '@jest/globals';
import { assigned, by, given, on, OB1, sampleRules, taskAtWork } from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import { asId, type HandOffId, type UnitId } from '../shared/ids.js';
import { standingOf } from './standing.js';
import type { TaskEvent } from './task.events.js';
import type { TaskState } from './task.state.js';

const handOffId = asId<HandOffId>('ho-1');
const data = { obligationId: OB1, handOffId };
const requested = (silence: 'escalate' | 'take-as-agreed' = 'escalate', besides = false): TaskEvent[] => [
  assigned(),
  { type: 'TaskAcknowledged', data: { obligationId: OB1 } },
  {
    type: 'HandOffRequested',
    data: {
      ...{ ...data, toUnitId: asId<UnitId>('so-noi-vu'), content: 'Số liệu', due: asDay('2025-03-31') },
      ...{ silence, ...(besides ? { besides: true } : {}) },
    },
  },
];
const accepted: TaskEvent = { type: 'HandOffAccepted', data };
const proposed: TaskEvent = {
  type: 'HandOffDateProposed',
  data: { ...data, due: asDay('2025-04-11'), reason: 'Đang sáp nhập' },
};
const settled = (agreed: boolean, reason?: string): TaskEvent => ({
  type: 'HandOffDateSettled',
  data: {
    ...data,
    due: asDay(agreed ? '2025-04-11' : '2025-03-31'),
    agreed,
    ...(reason ? { reason } : {}),
  },
});
const propose = {
  type: 'ProposeHandOffDate',
  ...{ handOffId, due: asDay('2025-04-11'), reason: 'Đang sáp nhập' },
} as const;
const settle = (agrees: boolean, reason?: string) =>
  ({ type: 'SettleHandOffDate', handOffId, agrees, ...(reason ? { reason } : {}) }) as const;
const ball = (state: TaskState) => standingOf(state, sampleRules).ball;

describe('a supporter that cannot keep the day', () => {
  test('proposes another, with a reason; then it is for the lead to move', () => {
    const tried = given(...requested()).when(propose);
    tried.then(proposed);
    expect(tried.state.handOffs[0]).toMatchObject({ status: 'requested', due: '2025-03-31' });
    expect(ball(tried.state)).toEqual(['so-tu-phap']);
  });

  test('may do so after it has promised the first', () => {
    given(...requested(), accepted)
      .when(propose)
      .then(proposed);
  });

  test('stays quiet when it says the same again, and may say another', () => {
    given(...requested(), proposed)
      .when(propose)
      .then();
    const later = { ...propose, due: asDay('2025-04-18') };
    expect(given(...requested(), proposed).when(later).events).toHaveLength(1);
  });

  test('refuses the day it has, a day gone by, no reason', () => {
    given(...requested())
      .when({ ...propose, due: asDay('2025-03-31') })
      .then('hand-off-date-unchanged');
    given(...requested())
      .when({ ...propose, due: asDay('2025-03-09') })
      .then('date-in-the-past');
    given(...requested())
      .when({ ...propose, reason: ' ' })
      .then('text-missing');
  });

  test('has answered: silence is no agreement any more, and delivering settles it', () => {
    const tried = given(...requested('take-as-agreed'), proposed).when(
      { type: 'TimePassed' },
      { now: '2025-04-30' },
    );
    expect(tried.events.map((e) => e.type)).not.toContain('HandOffTaken');
    const deliver = { type: 'DeliverHandOff', handOffId, note: 'Đã gửi', evidence: [] } as const;
    expect(given(...requested(), proposed).when(deliver).state.handOffs[0]).toMatchObject({
      status: 'delivered',
      proposal: undefined,
    });
  });
});

describe('the lead settles the day', () => {
  test('agrees: the supporter has promised the new day and holds the ball', () => {
    const tried = given(...requested(), proposed).when(settle(true));
    tried.then(settled(true));
    expect(tried.state.handOffs[0]).toMatchObject({ status: 'accepted', due: '2025-04-11' });
    expect(ball(tried.state)).toEqual(['so-noi-vu']);
  });

  test('does not, with a reason: the first day stays and the supporter is asked anew', () => {
    const tried = given(...requested(), proposed).when(settle(false, 'Cần cho kỳ họp'));
    tried.then(settled(false, 'Cần cho kỳ họp'));
    expect(tried.state.handOffs[0]).toMatchObject({ status: 'requested', due: '2025-03-31', occasion: 2 });
    expect(ball(tried.state)).toEqual(['so-noi-vu']);
    given(...requested(), proposed)
      .when(settle(false))
      .then('text-missing');
  });

  test('only what was proposed, and once', () => {
    given(...requested())
      .when(settle(true))
      .then('hand-off-date-not-proposed');
    given(...requested(), proposed, settled(true))
      .when(settle(true))
      .then('hand-off-date-not-proposed');
  });

  test('and is reminded of it like of a silent one: after two working days, then the standing agency', () => {
    const task = taskAtWork({ deadline: by('2025-12-31') });
    task.act('2025-03-17 09:00', {
      type: 'RequestHandOff',
      ...{ obligationId: OB1, handOffId, toUnitId: asId<UnitId>('so-noi-vu'), content: 'x' },
      due: asDay('2025-03-31'),
    });
    task.act('2025-03-17 14:00', propose);
    expect(task.until('2025-03-31').automatic()).toEqual([
      '19/03/2025 08:00 ReminderSent → head-of-unit of so-tu-phap',
      '24/03/2025 08:00 TaskEscalated → standing-agency of cong-an',
    ]);
  });
});

describe('a hand-off that is not needed any more', () => {
  const withdraw = { type: 'WithdrawHandOff', handOffId, reason: 'Đã có số liệu' } as const;
  const withdrawn: TaskEvent = { type: 'HandOffWithdrawn', data: { ...data, reason: 'Đã có số liệu' } };

  test('is withdrawn with a reason, and nobody waits for it', () => {
    const tried = given(...requested(), proposed).when(withdraw);
    tried.then(withdrawn);
    expect(ball(tried.state)).toEqual(['so-tu-phap']);
    expect(standingOf(tried.state, sampleRules).openHandOffs).toBe(0);
    given(...requested())
      .when({ ...withdraw, reason: '' })
      .then('text-missing');
  });

  test('stays quiet the second time, and cannot be withdrawn once it is delivered', () => {
    given(...requested(), withdrawn)
      .when(withdraw)
      .then();
    given(
      ...requested(),
      on('2025-03-12', { type: 'HandOffDelivered', data: { ...data, note: 'x', evidence: [] } }),
    )
      .when(withdraw)
      .then('act-not-open');
  });
});

test('a lead that works on meanwhile keeps the ball, and its supporter owes the answer all the same', () => {
  const request = {
    type: 'RequestHandOff',
    ...{ obligationId: OB1, handOffId, toUnitId: asId<UnitId>('so-noi-vu'), content: 'Số liệu' },
    ...{ due: asDay('2025-03-31'), besides: true },
  } as const;
  const tried = given(...requested().slice(0, 2)).when(request);
  tried.then(requested('escalate', true)[2] as TaskEvent);
  expect(ball(tried.state)).toEqual(['so-tu-phap']);
  expect(standingOf(tried.state, sampleRules)).toMatchObject({
    openHandOffs: 1,
    watches: expect.arrayContaining([
      expect.objectContaining({ key: 'hand-off/ho-1/silent-1/1' }),
    ]) as unknown,
  });
});

import { describe, expect, test } from '@jest/globals';
import { assigned, foldTask, local, OB1, sampleRules, sampleTask, taskAtWork } from '@dondoc/testing';
import { addDays, asDay } from '../calendar/day.js';
import { asId, type HandOffId, type UnitId } from '../shared/ids.js';
import { standingOf } from './standing.js';
import type { TaskEvent } from './task.events.js';
import { confirmerOf } from './task.parties.js';

const requested = (n: number, obligationId = OB1): TaskEvent => ({
  type: 'HandOffRequested',
  data: {
    obligationId,
    handOffId: asId<HandOffId>(`ho-${n}`),
    toUnitId: asId<UnitId>(`so-${n}`),
    content: 'x',
    due: addDays(asDay('2025-03-10'), n),
    silence: 'take-as-agreed',
  },
});

describe('where a task stands', () => {
  test('one act at one instant is one watch, whatever number of units it is for', () => {
    const { watches } = standingOf(foldTask(assigned({ units: ['a', 'b', 'c'] })), sampleRules);
    expect(watches).toEqual([
      {
        key: 'ob-1/assignment-1/ack/1',
        at: local('2025-03-11'),
        act: 'remind',
        summary: 'remind ob-1/assignment-1/ack/1 +2 → person-assigned',
      },
      {
        key: 'ob-1/deadline-1/due-soon/1',
        at: local('2025-06-19'),
        act: 'remind',
        summary: 'remind ob-1/deadline-1/due-soon/1 +2 → person-assigned',
      },
      {
        key: 'ob-1/deadline-1/ladder/1',
        at: local('2025-07-01'),
        act: 'escalate',
        summary: 'escalate ob-1/deadline-1/ladder/1 +2 → head-of-unit',
      },
    ]);
  });

  test('at most fifty watches are named, the soonest of them, in order', () => {
    const handOffs = Array.from({ length: 120 }, (_, i) => requested(i + 1));
    const { watches, openHandOffs } = standingOf(foldTask(assigned(), ...handOffs), sampleRules);
    expect([watches.length, openHandOffs]).toEqual([50, 120]);
    expect(watches.map((w) => w.at)).toEqual(watches.map((w) => w.at).toSorted());
    expect(watches[0]?.key).toBe('ob-1/assignment-1/ack/1');
  });

  test('a summary names offices, never a person', () => {
    const named: TaskEvent = {
      type: 'PersonAssigned',
      data: { obligationId: OB1, personId: asId('nguyen-van-a') },
    };
    expect(JSON.stringify(standingOf(foldTask(assigned(), named), sampleRules))).not.toContain('nguyen');
  });

  test('the ball lies with those the lead waits for', () => {
    const standing = standingOf(foldTask(assigned(), requested(1)), sampleRules);
    expect(standing).toMatchObject({
      ball: ['so-1'],
      openHandOffs: 1,
      closed: false,
      status: 'open',
    });
  });

  test('the ball of an approved result lies with whoever confirms it', () => {
    const approved: TaskEvent = { type: 'ResultApproved', data: { obligationId: OB1 } };
    expect(standingOf(foldTask(assigned(), requested(1), approved), sampleRules).ball).toEqual(['cong-an']);
  });

  test('a hand-off for a part that has ended holds no ball', () => {
    const ended: TaskEvent = { type: 'ResultConfirmed', data: { obligationId: OB1, late: false } };
    const standing = standingOf(foldTask(assigned({ units: ['a', 'b'] }), requested(1), ended), sampleRules);
    expect(standing).toMatchObject({ ball: ['b'], openHandOffs: 0 });
  });

  test('a closed task holds no ball and needs no watch', () => {
    const closed: TaskEvent = { type: 'TaskClosed', data: { reason: 'x' } };
    expect(standingOf(foldTask(assigned(), requested(1), closed), sampleRules)).toEqual({
      version: 3,
      closed: true,
      status: 'closed',
      ball: [],
      openHandOffs: 0,
      escalationLevel: 0,
      watches: [],
    });
  });

  test('the level is the highest any part has reached', () => {
    expect(standingOf(taskAtWork().until('2025-07-14 08:00').state, sampleRules).escalationLevel).toBe(3);
  });
});

test('the standing agency confirms for every unit but itself, for which the Office does', () => {
  const task = sampleTask();
  const confirmers = ['so-tu-phap', 'van-phong', 'ban-chi-dao', 'cong-an'].map((u) =>
    confirmerOf(task, asId(u)),
  );
  expect(confirmers).toEqual(['cong-an', 'cong-an', 'cong-an', 'van-phong']);
});

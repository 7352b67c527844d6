import { describe, expect, test } from '@jest/globals';
import {
  assigned,
  by,
  foldTask,
  local,
  on,
  OB1,
  printHeld,
  sampleRules,
  type Happened,
} from '@dondoc/testing';
import { workingDaysBetween } from '../calendar/calendar.js';
import { asDay } from '../calendar/day.js';
import { asId, type DecisionId, type HandOffId, type UnitId } from '../shared/ids.js';
import { heldDays } from './possession.js';
import type { TaskEvent } from './task.events.js';

const ob = { obligationId: OB1 };
const { calendar } = sampleRules;
const asked = (id: string, toUnitId: string, besides = false): TaskEvent => ({
  type: 'HandOffRequested',
  data: {
    ...{ ...ob, handOffId: asId<HandOffId>(id), toUnitId: asId<UnitId>(toUnitId), content: 'x' },
    ...{ due: asDay('2025-06-20'), silence: 'escalate', ...(besides ? { besides } : {}) },
  },
});
const delivered = (id: string): TaskEvent => ({
  type: 'HandOffDelivered',
  data: { ...ob, handOffId: asId<HandOffId>(id), note: 'x', evidence: [] },
});
const decisionId = asId<DecisionId>('kl-1');
const result: TaskEvent = {
  type: 'ResultSubmitted',
  data: { ...ob, summary: 'x', evidence: [], late: false },
};
const approvedNow: TaskEvent = { type: 'ResultApproved', data: ob };

/** Given out on Monday 2 June 2025; until the evening of that day every Monday-to-Friday is a working day. */
const held = (until: string, ...events: readonly Happened[]) => {
  const given = on('2025-06-02 09:00', assigned({ deadline: by('2025-12-31') }), {
    type: 'TaskAcknowledged',
    data: ob,
  });
  const state = foldTask(given, ...events);
  const part = state.obligations[0];
  if (!part) throw new Error('no part');
  const days = heldDays(state, part, calendar, local(`${until} 17:00`));
  expect(days.lead + days.supporters + days.confirmer + days.nobody).toBe(days.elapsed);
  expect(days.elapsed).toBe(workingDaysBetween(calendar, asDay('2025-06-02'), asDay(until)));
  return printHeld(days);
};

describe('whose working days they were', () => {
  test('the day on which it is given out counts for nobody; from the next on it is the lead’s', () => {
    expect(held('2025-06-02')).toBe('chủ trì 0 (); phối hợp 0 (); xác nhận 0; không ai 0; cộng 0');
    expect(held('2025-06-06')).toBe(
      'chủ trì 4 (so-tu-phap 4); phối hợp 0 (); xác nhận 0; không ai 0; cộng 4',
    );
  });

  test('a day is whose it was when it began: the day of asking is the lead’s, the day of delivering the supporter’s', () => {
    expect(
      held(
        '2025-06-13',
        on('2025-06-04 08:00', asked('ho-1', 'so-noi-vu')),
        on('2025-06-10 16:00', delivered('ho-1')),
      ),
    ).toBe('chủ trì 5 (so-tu-phap 5); phối hợp 4 (so-noi-vu 4); xác nhận 0; không ai 0; cộng 9');
  });

  test('asked and delivered within one day costs the supporter nothing', () => {
    expect(
      held(
        '2025-06-06',
        on('2025-06-04 08:00', asked('ho-1', 'so-noi-vu')),
        on('2025-06-04 16:00', delivered('ho-1')),
      ),
    ).toBe('chủ trì 4 (so-tu-phap 4); phối hợp 0 (); xác nhận 0; không ai 0; cộng 4');
  });

  test('of two supporters at once each has its days, and the sum counts each day once', () => {
    expect(
      held(
        '2025-06-20',
        on('2025-06-04 08:00', asked('ho-1', 'so-noi-vu')),
        on('2025-06-06 08:00', asked('ho-2', 'so-tai-chinh')),
        on('2025-06-11 08:00', delivered('ho-1')),
        on('2025-06-17 08:00', delivered('ho-2')),
      ),
      // Home Affairs 5, 6, 9–11 June; Finance 9–17; together 5–17
    ).toBe(
      'chủ trì 5 (so-tu-phap 5); phối hợp 9 (so-noi-vu 5, so-tai-chinh 7); xác nhận 0; không ai 0; cộng 14',
    );
  });

  test('two hand-offs to one supporter are one day of it', () => {
    const both = on('2025-06-04 08:00', asked('ho-1', 'so-noi-vu'), asked('ho-2', 'so-noi-vu'));
    expect(held('2025-06-06', both)).toBe(
      'chủ trì 2 (so-tu-phap 2); phối hợp 2 (so-noi-vu 2); xác nhận 0; không ai 0; cộng 4',
    );
  });

  test('a lead that can work on meanwhile keeps its days', () => {
    expect(held('2025-06-06', on('2025-06-04 08:00', asked('ho-1', 'so-noi-vu', true)))).toBe(
      'chủ trì 4 (so-tu-phap 4); phối hợp 0 (); xác nhận 0; không ai 0; cộng 4',
    );
  });

  test('a day that the supporter proposed is for the lead to settle: the days are the lead’s again', () => {
    const proposed: TaskEvent = {
      type: 'HandOffDateProposed',
      data: { ...ob, handOffId: asId<HandOffId>('ho-1'), due: asDay('2025-06-30'), reason: 'x' },
    };
    expect(
      held(
        '2025-06-13',
        on('2025-06-04 08:00', asked('ho-1', 'so-noi-vu')),
        on('2025-06-06 08:00', proposed),
      ),
    ).toBe('chủ trì 7 (so-tu-phap 7); phối hợp 2 (so-noi-vu 2); xác nhận 0; không ai 0; cộng 9');
  });

  test('what is handed in is the head’s to approve, then the confirming unit’s; open hand-offs hold nothing then', () => {
    expect(
      held(
        '2025-06-20',
        on('2025-06-04 08:00', asked('ho-1', 'so-noi-vu')),
        on('2025-06-06 08:00', result),
        on('2025-06-10 08:00', approvedNow),
      ),
    ).toBe('chủ trì 4 (so-tu-phap 4); phối hợp 2 (so-noi-vu 2); xác nhận 8; không ai 0; cộng 14');
  });

  test('while it is suspended, and after it has ended, they are nobody’s', () => {
    const suspended: TaskEvent = { type: 'ObligationSuspended', data: { ...ob, decisionId, reason: 'x' } };
    const resumed: TaskEvent = {
      type: 'ObligationResumed',
      data: { ...ob, decisionId, from: by('2025-12-31'), to: by('2025-12-31') },
    };
    expect(held('2025-06-20', on('2025-06-04 08:00', suspended), on('2025-06-13 08:00', resumed))).toBe(
      'chủ trì 7 (so-tu-phap 7); phối hợp 0 (); xác nhận 0; không ai 7; cộng 14',
    );
    const closed: TaskEvent[] = [
      { type: 'ObligationClosed', data: { ...ob, decisionId, reason: 'x' } },
      { type: 'TaskClosed', data: { reason: 'all-obligations-closed' } },
    ];
    expect(held('2025-06-20', on('2025-06-04 08:00', ...closed))).toBe(
      'chủ trì 2 (so-tu-phap 2); phối hợp 0 (); xác nhận 0; không ai 12; cộng 14',
    );
  });

  test('the days of a lead stay its own when the part is given to another unit', () => {
    const reassigned: TaskEvent = {
      type: 'ObligationReassigned',
      data: {
        ...{ ...ob, decisionId, fromUnitId: asId<UnitId>('so-tu-phap') },
        ...{ toUnitId: asId<UnitId>('so-y-te'), relation: 'assigned' },
      },
    };
    expect(held('2025-06-20', on('2025-06-10 08:00', reassigned))).toBe(
      'chủ trì 14 (so-tu-phap 6, so-y-te 8); phối hợp 0 (); xác nhận 0; không ai 0; cộng 14',
    );
  });

  test('Saturdays, Sundays and holidays count for nobody', () => {
    // over the National Day: 1 and 2 September are off
    const asleep = held('2025-06-08');
    expect(asleep).toBe(held('2025-06-06'));
  });
});

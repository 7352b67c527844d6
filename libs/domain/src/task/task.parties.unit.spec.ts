import { describe, expect, test } from '@jest/globals';
import type { Instant } from '../calendar/instant.js';
import { asId, type ObligationId, type UnitId } from '../shared/ids.js';
import { taskDecider } from './task.decider.js';
import type { TaskEvent } from './task.events.js';
import { partiesOf } from './task.parties.js';

const AT = '2026-01-15T02:00:00.000Z' as Instant;
const unit = (id: string) => asId<UnitId>(id);
const obligationId = asId<ObligationId>('ob-1');
const assigned: TaskEvent = {
  type: 'TaskAssigned',
  data: {
    taskId: asId('k-t01'),
    planId: asId('k'),
    ref: 'I.1',
    content: 'x',
    targets: [],
    deadline: { kind: 'standing' },
    obligations: [{ obligationId, unitId: unit('lead'), relation: 'assigned' }],
    supports: [unit('helper')],
    supportsPrinted: [],
    steering: {
      committeeUnitId: unit('committee'),
      standingAgencyUnitId: unit('standing'),
      officeUnitId: unit('office'),
    },
    policyVersion: 'default/1',
    calendarVersion: 'vn-2023-2026/1',
  },
};
const asked: TaskEvent = {
  type: 'HandOffRequested',
  data: {
    obligationId,
    handOffId: asId('ho-1'),
    toUnitId: unit('asked'),
    content: 'x',
    due: '2026-01-30' as never,
    silence: 'escalate',
  },
};
const reassigned: TaskEvent = {
  type: 'ObligationReassigned',
  data: {
    obligationId,
    decisionId: asId('kl-1'),
    fromUnitId: unit('lead'),
    toUnitId: unit('successor'),
    relation: 'assigned',
  },
};
const after = (...events: TaskEvent[]) =>
  partiesOf(events.reduce((s, e) => taskDecider.evolve(s, e, AT), taskDecider.initialState));

describe('who has a part in a task', () => {
  test('nobody in a task that is not there', () => expect(after()).toEqual([]));
  test('those that lead and those named as supporting', () => {
    expect(after(assigned)).toEqual(['helper', 'lead']);
  });
  test('whoever is asked in a hand-off', () => {
    expect(after(assigned, asked)).toEqual(['asked', 'helper', 'lead']);
  });
  test('a unit that an obligation was taken from has none, its successor has', () => {
    expect(after(assigned, asked, reassigned)).toEqual(['asked', 'helper', 'successor']);
  });
  test('to steer or to confirm is no part', () => {
    for (const id of ['committee', 'standing', 'office']) expect(after(assigned)).not.toContain(id);
  });
});

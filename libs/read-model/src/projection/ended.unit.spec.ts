import { expect, test } from '@jest/globals';
import { asDay, asId, type HandOffId, type TaskEvent } from '@dondoc/domain';
import { assigned, foldTask, OB1 } from '@dondoc/testing';
import { holderOf } from './ended.js';

const on = { obligationId: OB1, handOffId: asId<HandOffId>('ho-1') };
const due = asDay('2025-04-01');
const requested: TaskEvent = {
  type: 'HandOffRequested',
  data: { ...on, toUnitId: asId('so-noi-vu'), content: 'Số liệu', due, silence: 'escalate' },
};
const proposed: TaskEvent = { type: 'HandOffDateProposed', data: { ...on, due, reason: 'Chờ số liệu' } };
const withdrawn: TaskEvent = { type: 'HandOffWithdrawn', data: { ...on, reason: 'Không cần nữa' } };
const holderAfter = (...events: readonly TaskEvent[]) => {
  const state = foldTask(assigned(), requested, ...events);
  return state.handOffs.map((handOff) => holderOf(state, handOff));
};

test('a hand-off is the supporter’s move until it answers; a day it proposes is the lead’s to settle', () => {
  expect(holderAfter()).toEqual(['supporter']);
  expect(holderAfter(proposed)).toEqual(['lead']);
});

test('a hand-off that was withdrawn is nobody’s move', () => {
  expect(holderAfter(withdrawn)).toEqual(['nobody']);
});

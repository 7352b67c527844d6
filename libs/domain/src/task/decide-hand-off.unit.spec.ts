import { describe, expect, test } from '@jest/globals';
import { assigned, given, OB1 } from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import { asId, type HandOffId, type UnitId } from '../shared/ids.js';
import type { TaskEvent } from './task.events.js';

const handOffId = asId<HandOffId>('ho-1');
const on = { obligationId: OB1, handOffId };
const requested: TaskEvent[] = [
  assigned(),
  { type: 'TaskAcknowledged', data: { obligationId: OB1 } },
  {
    type: 'HandOffRequested',
    data: {
      ...on,
      toUnitId: asId<UnitId>('so-noi-vu'),
      content: 'x',
      due: asDay('2025-03-31'),
      silence: 'escalate',
    },
  },
];
const accepted: TaskEvent = { type: 'HandOffAccepted', data: on };
const delivered: TaskEvent = { type: 'HandOffDelivered', data: { ...on, note: 'Đã gửi', evidence: [] } };
const taken: TaskEvent = { type: 'HandOffTaken', data: { ...on, silently: false } };

// In which status each act is open is walked through in task.lifecycle.unit.spec.ts.
describe('a hand-off', () => {
  test('is accepted, delivered and taken, each once', () => {
    given(...requested)
      .when({ type: 'AcceptHandOff', handOffId })
      .then(accepted);
    given(...requested, accepted)
      .when({ type: 'AcceptHandOff', handOffId })
      .then();
    const deliver = { type: 'DeliverHandOff', handOffId, note: 'Đã gửi', evidence: [] } as const;
    given(...requested, accepted)
      .when(deliver)
      .then(delivered);
    given(...requested, delivered)
      .when(deliver)
      .then();
    given(...requested, delivered)
      .when({ type: 'TakeHandOff', handOffId })
      .then(taken);
    given(...requested, delivered, taken)
      .when({ type: 'TakeHandOff', handOffId })
      .then();
  });

  test('can be answered with an opinion, also a disagreement, but not with nothing', () => {
    const answer = {
      type: 'AnswerHandOff',
      handOffId,
      opinion: 'Không thuộc lĩnh vực',
      agrees: false,
    } as const;
    const { opinion, agrees } = answer;
    given(...requested)
      .when(answer)
      .then({ type: 'HandOffAnswered', data: { ...on, opinion, agrees } });
    expect(given(...requested).when(answer).state.handOffs[0]).toMatchObject({
      status: 'answered',
      agrees: false,
    });
    given(...requested)
      .when({ ...answer, opinion: ' ' })
      .then('text-missing');
  });

  test('cannot be delivered without a word', () => {
    given(...requested)
      .when({ type: 'DeliverHandOff', handOffId, note: '', evidence: [] })
      .then('text-missing');
  });

  test('is given back with a reason and a new day, by default in ten working days', () => {
    const back = { type: 'ReturnHandOff', handOffId, reason: 'Thiếu biểu 2' } as const;
    const data = { ...on, reason: 'Thiếu biểu 2' };
    given(...requested, delivered)
      .when(back)
      .then({ type: 'HandOffReturned', data: { ...data, due: asDay('2025-03-24') } });
    const due = asDay('2025-04-02');
    given(...requested, delivered)
      .when({ ...back, due })
      .then({ type: 'HandOffReturned', data: { ...data, due } });
    given(...requested, delivered)
      .when({ ...back, due: asDay('2025-03-09') })
      .then('date-in-the-past');
    given(...requested, delivered)
      .when({ ...back, reason: '' })
      .then('text-missing');
  });
});

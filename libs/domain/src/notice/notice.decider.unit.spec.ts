import { describe, expect, test } from '@jest/globals';
import { asInstant } from '../calendar/instant.js';
import { asId, type PersonId } from '../shared/ids.js';
import type { NoticeCommand } from './notice.commands.js';
import { noticeDecider, type NoticeState } from './notice.decider.js';
import type { NoticeEvent, NoticeIssued } from './notice.events.js';

const AT = asInstant('2025-10-03T01:00:00.000Z');
const data: NoticeIssued['data'] = {
  noticeId: 'n1',
  personId: asId('p1'),
  taskId: asId('hue-t01'),
  kind: 'urging',
  eventId: 'e1',
  position: 7,
};
const issued: NoticeEvent = { type: 'NoticeIssued', data };
const seen: NoticeEvent = { type: 'NoticeSeen', data: { noticeId: 'n1' } };
const failed: NoticeEvent = {
  type: 'NoticeFailed',
  data: { noticeId: 'n1', channel: 'mail', code: 'ECONNREFUSED', unknown: false },
};
const delivered: NoticeEvent = {
  type: 'NoticeDelivered',
  data: { noticeId: 'n1', channel: 'mail', messageId: '<m@x>' },
};
const given = (...events: NoticeEvent[]): NoticeState =>
  events.reduce((state, event) => noticeDecider.evolve(state, event, AT), noticeDecider.initialState);
const when = (state: NoticeState, command: NoticeCommand, personId: PersonId = asId('p1')) =>
  noticeDecider.decide(state, command, { personId });
const fails: NoticeCommand = {
  type: 'RecordDeliveryFailure',
  channel: 'mail',
  code: 'ECONNREFUSED',
  unknown: false,
};
const arrives: NoticeCommand = { type: 'RecordDelivery', channel: 'mail', messageId: '<m@x>' };

describe('a notice', () => {
  test('is issued once', () => {
    expect(when(given(), { type: 'IssueNotice', notice: data })).toEqual([issued]);
    expect(when(given(issued), { type: 'IssueNotice', notice: data })).toEqual([]);
  });
  test('is seen by its person only, and once', () => {
    expect(when(given(issued), { type: 'MarkNoticeSeen' })).toEqual([seen]);
    expect(when(given(issued, seen), { type: 'MarkNoticeSeen' })).toEqual([]);
    expect(() => when(given(issued), { type: 'MarkNoticeSeen' }, asId('p2'))).toThrow('notice-unknown');
  });
  test('that was never issued is unknown', () => {
    expect(() => when(given(), { type: 'MarkNoticeSeen' })).toThrow('notice-unknown');
  });
  test('that failed can still be delivered, but not the other way round', () => {
    expect(when(given(issued), fails)).toEqual([failed]);
    expect(when(given(issued, failed), fails)).toEqual([]);
    expect(when(given(issued, failed), arrives)).toEqual([delivered]);
    expect(when(given(issued, delivered), fails)).toEqual([]);
    expect(given(issued, failed, delivered)).toMatchObject({ delivery: 'delivered', messageId: '<m@x>' });
  });
  test('whose letter may have arrived is neither delivered nor failed', () => {
    const lost: NoticeEvent = { ...failed, data: { ...failed.data, unknown: true } } as NoticeEvent;
    expect(given(issued, lost).delivery).toBe('unknown');
  });
});

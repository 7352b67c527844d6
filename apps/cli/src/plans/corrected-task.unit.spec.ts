import { describe, expect, test } from '@jest/globals';
import type { PlanDraftView } from '@dondoc/contracts';
import { asDay, type DraftTask } from '@dondoc/domain';
import { correctedTask, taskOf } from './corrected-task.js';
import { serverAddress } from '../sessions/server-address.js';

const task: DraftTask = {
  ...{ key: 't01', ref: 'I.1', content: 'Rà soát', leadsPrinted: ['Sở A'], supportsPrinted: ['Sở B'] },
  ...{ owners: [], supports: [], targets: [], duty: true, confidence: 0.5, source: { line: 1, endLine: 2 } },
  ...{ deadline: { kind: 'by', due: asDay('2026-06-30') }, deadlineText: 'Quý II' },
};
const corrected = (correction: Parameters<typeof correctedTask>[1]) => correctedTask(task, correction, 2026);

describe('a task corrected on the command line', () => {
  test('keeps what was not named, without what the reader alone says of it', () => {
    const sent = corrected({ product: 'Báo cáo' });
    expect(sent).toMatchObject({
      ref: 'I.1',
      content: 'Rà soát',
      deadlineText: 'Quý II',
      product: 'Báo cáo',
    });
    for (const field of ['key', 'duty', 'confidence', 'source']) expect(sent).not.toHaveProperty(field);
  });
  test('has its units looked up anew by the names typed', () => {
    expect(corrected({ lead: ['Sở C', 'Sở D'] })).toMatchObject({
      leadsPrinted: ['Sở C', 'Sở D'],
      owners: undefined,
      supports: [],
    });
    expect(corrected({ support: ['Sở E'] })).toMatchObject({
      supportsPrinted: ['Sở E'],
      supports: undefined,
    });
  });
  test('has a day for its time, or words that are read; old words never stay beside a new time', () => {
    expect(corrected({ due: '2026-07-31' })).toMatchObject({
      deadline: { kind: 'by', due: '2026-07-31' },
      deadlineText: undefined,
    });
    expect(corrected({ timeText: 'trong quý III' })).toMatchObject({
      deadline: { kind: 'by', due: '2026-09-30' },
      deadlineText: 'trong quý III',
    });
    expect(corrected({ due: '2026-07-31', timeText: 'theo thông báo riêng' })).toMatchObject({
      deadline: { due: '2026-07-31' },
      deadlineText: 'theo thông báo riêng',
    });
    expect(corrected({ timeText: '' })).toMatchObject({
      deadline: { kind: 'none' },
      deadlineText: undefined,
    });
  });
  test('has the steps and figures of the words typed, in place of those it had', () => {
    const stepped = { ...task, milestones: [{ text: 'khảo sát' }] };
    const words = 'Trong năm 2026 (trong đó, quý I: lập danh mục; đến 30/6/2026 đạt 50%)';
    expect(correctedTask(stepped, { timeText: words }, 2026)).toMatchObject({
      deadline: { kind: 'by', due: '2026-12-31' },
      milestones: [{ text: 'lập danh mục', due: '2026-03-31' }],
      targets: [{ value: 50, unit: '%', by: '2026-06-30' }],
    });
    expect(correctedTask(stepped, { timeText: 'quý IV' }, 2026)).toMatchObject({ milestones: undefined });
    expect(correctedTask(stepped, { due: '2026-07-31' }, 2026)).toMatchObject({
      milestones: stepped.milestones,
    });
  });
  test('keeps words nobody understands: the draft’s check tells of them', () => {
    expect(corrected({ timeText: 'lúc nào cũng được' })).toMatchObject({
      deadline: { kind: 'none' },
      deadlineText: 'lúc nào cũng được',
    });
  });
  test('is refused with a day that does not exist', () => {
    expect(() => corrected({ due: '2026-02-30' })).toThrow(
      expect.objectContaining({ code: 'date-impossible' }),
    );
  });
  test('is found by its key, or by a reference that only one has', () => {
    const draft = {
      planId: 'kh',
      tasks: [task, { ...task, key: 't02', ref: 'I.2' }, { ...task, key: 't03', ref: 'I.2' }],
    };
    const key = (keyOrRef: string) => taskOf(draft as unknown as PlanDraftView, keyOrRef).key;
    expect([key('t03'), key('I.1')]).toEqual(['t03', 't01']);
    expect(() => key('I.2')).toThrow(expect.objectContaining({ code: 'plan-task-ref-repeated' }));
    expect(() => key('I.9')).toThrow(expect.objectContaining({ code: 'plan-task-unknown' }));
  });
});

describe('the server that is spoken to', () => {
  test('is this machine’s, or the one named over TLS', () => {
    expect(serverAddress(undefined, {})).toBe('http://127.0.0.1:3600');
    expect(serverAddress(undefined, { DONDOC_HTTP_PORT: '3700', DONDOC_HTTP_HOST: '0.0.0.0' })).toBe(
      'http://127.0.0.1:3700',
    );
    expect(serverAddress('https://dondoc.example.vn/', {})).toBe('https://dondoc.example.vn');
    expect(serverAddress('http://[::1]:3600', {})).toBe('http://[::1]:3600');
  });
  test.each([
    ['http://dondoc.example.vn', 'server-not-safe'],
    ['http://127.0.0.1.example.vn', 'server-not-safe'],
    ['dondoc.example.vn', 'server-invalid'],
    ['ftp://127.0.0.1', 'server-invalid'],
    ['https://ten:matkhau@dondoc.example.vn', 'server-invalid'],
  ])('%s is refused', (address, code) => {
    expect(() => serverAddress(address, {})).toThrow(expect.objectContaining({ code }));
  });
});

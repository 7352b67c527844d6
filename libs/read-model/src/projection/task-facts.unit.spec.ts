import { expect, test } from '@jest/globals';
import { asId, type ObligationId, type TaskEvent, type UnitId } from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';
import { assignTask, local, personOf } from '@dondoc/testing';
import { evolveTaskFacts, noTaskFacts, wordsOf } from './task-facts.js';

test('what a unit says about a period of a standing task stands with that period', () => {
  const task = assignTask({ deadline: { kind: 'periodic', every: 'month' } }, '2025-01-06 08:30');
  task.until('2025-02-05 08:00');
  const period = task.state.obligations.find((ob) => ob.parentId !== undefined)!;
  const on = { obligationId: period.obligationId };
  const head = personOf(period.unitId);
  task.act('2025-02-05 09:00', { type: 'Acknowledge', ...on }, head);
  task.act('2025-02-05 10:00', { type: 'ReportProgress', ...on, note: 'đã có số liệu' }, head);
  const facts = task.entries.map(stored).reduce(evolveTaskFacts, noTaskFacts);
  expect(wordsOf(facts, period.obligationId)).toMatchObject({
    held: [{ unitId: period.unitId }],
    progress: { note: 'đã có số liệu' },
  });
  expect(wordsOf(facts, 'ob-1')?.progress).toBeNull();
  expect(wordsOf(facts, asId<ObligationId>('ob-9'))).toBeUndefined();
});

test('each item on the docket keeps who put it there', () => {
  const task = assignTask({ units: ['xa-1', 'xa-2'] }, '2025-03-10 08:30');
  const desk = personOf('cong-an', 'standing-agency');
  for (const n of [2, 1])
    task.act(
      n === 2 ? '2025-03-10 09:00' : '2025-03-11 09:00',
      {
        type: 'PutOnDocket',
        obligationId: asId(`ob-${n}`),
        docketItemId: asId(`dk-${n}`),
        reason: 'cần kết luận',
      },
      desk,
    );
  const by = ['unit-2', 'unit-1'];
  const events = task.entries.map(stored);
  let puts = 0;
  const facts = events
    .map((event) =>
      event.type === 'TaskPutOnDocket'
        ? { ...event, actor: { id: 'x', unitId: asId<UnitId>(by[puts++] ?? '') } }
        : event,
    )
    .reduce(evolveTaskFacts, noTaskFacts);
  expect(facts.state.docket.map((item, i) => [item.docketItemId, facts.docket[i]?.byUnitId])).toEqual([
    ['dk-2', 'unit-2'],
    ['dk-1', 'unit-1'],
  ]);
});

const stored = (entry: { readonly at: string; readonly event: TaskEvent }, i: number): StoredEvent => ({
  ...{ position: i + 1, stream: 'task/t', version: i + 1, id: `e-${i}`, schemaVersion: 1 },
  ...{ type: entry.event.type, data: entry.event.data as unknown as StoredEvent['data'] },
  ...{ happenedAt: entry.at, recordedAt: local('2025-12-31'), actor: { id: 'system' } },
});

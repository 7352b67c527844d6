import type { BoardRowView } from '@dondoc/contracts';
import { describe, expect, test } from '@jest/globals';
import { filtered, filtersOf } from './board-filters.js';

const row = (taskId: string, more: Partial<BoardRowView>): BoardRowView => ({
  taskId,
  planId: 'p',
  ref: taskId,
  content: 'Số hóa sổ hộ tịch',
  duty: false,
  leads: [{ unitId: 'stp', name: 'Sở Tư pháp' }],
  deadline: { kind: 'by', text: '', due: '2026-05-31' },
  status: 'in-progress',
  obligations: { total: 1, acknowledged: 1, overdue: 0, confirmed: 0 },
  escalationLevel: 0,
  nextStep: null,
  openHandOffs: 0,
  openDifficulties: 0,
  onDocket: false,
  ...more,
});
const shown = (rows: readonly BoardRowView[], search: string): string[] =>
  filtered(rows, filtersOf(new URLSearchParams(search))).map(({ taskId }) => taskId);

describe('the board', () => {
  test('stands with the worst first: overdue by rung, then due soon, finished last', () => {
    const rows = [
      row('done', { status: 'completed-on-time' }),
      row('soon', { status: 'due-soon' }),
      row('late-1', { status: 'overdue', escalationLevel: 1 }),
      row('late-4', { status: 'overdue', escalationLevel: 4 }),
      row('open', {}),
    ];
    expect(shown(rows, '')).toEqual(['late-4', 'late-1', 'soon', 'open', 'done']);
    expect(shown(rows, 'sort=ref')).toEqual(rows.map(({ taskId }) => taskId));
  });

  test('a finished task counts at no rung', () => {
    const rows = [
      row('a', { status: 'completed-late', escalationLevel: 3 }),
      row('b', { escalationLevel: 3 }),
    ];
    expect(shown(rows, 'show=level3')).toEqual(['b']);
  });

  test('shows the items of the plan’s list and its standing duties together, or each alone', () => {
    const rows = [row('II.1', {}), row('TC-1', { duty: true })];
    expect(shown(rows, '')).toEqual(['II.1', 'TC-1']);
    expect(shown(rows, 'show=tasks')).toEqual(['II.1']);
    expect(shown(rows, 'show=duties')).toEqual(['TC-1']);
  });

  test('filters of the address add up, and an unknown one is no filter', () => {
    const rows = [row('a', {}), row('b', { leads: [{ unitId: 'snv', name: 'Sở Nội vụ' }] })];
    expect(shown(rows, 'q=so noi&unit=snv')).toEqual(['b']);
    expect(shown(rows, 'q=so noi&unit=stp')).toEqual([]);
    expect(shown(rows, 'show=constructor')).toEqual(['a', 'b']);
  });
});

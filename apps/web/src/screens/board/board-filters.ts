import type { BoardRowView } from '@dondoc/contracts';
import type { StatusWord } from '@dondoc/domain';
import { contains } from '../../shared/fold-text.js';

export const views = ['table', 'units', 'running', 'plan'] as const;
export type BoardView = (typeof views)[number];

const finished: ReadonlySet<StatusWord> = new Set([
  'completed-on-time',
  'completed-late',
  'done-before',
  'stopped',
]);

export const isFinished = ({ status }: BoardRowView): boolean => finished.has(status);

/** The tiles as filters: each shows the rows its number counts. */
export const tileFilters = {
  tasks: (row: BoardRowView) => !row.duty,
  duties: (row: BoardRowView) => row.duty,
  open: (row: BoardRowView) => !isFinished(row),
  overdue: (row: BoardRowView) =>
    row.status === 'overdue' || (!isFinished(row) && row.obligations.overdue > 0),
  dueSoon: (row: BoardRowView) => row.status === 'due-soon',
  unacknowledged: (row: BoardRowView) =>
    !isFinished(row) && row.obligations.acknowledged < row.obligations.total,
  awaitingApproval: (row: BoardRowView) => row.status === 'awaiting-approval',
  difficulties: (row: BoardRowView) => row.openDifficulties > 0,
  docket: (row: BoardRowView) => row.onDocket,
  completedOnTime: (row: BoardRowView) => row.status === 'completed-on-time',
  completedLate: (row: BoardRowView) => row.status === 'completed-late',
  level1: (row: BoardRowView) => !isFinished(row) && row.escalationLevel === 1,
  level2: (row: BoardRowView) => !isFinished(row) && row.escalationLevel === 2,
  level3: (row: BoardRowView) => !isFinished(row) && row.escalationLevel === 3,
  level4: (row: BoardRowView) => !isFinished(row) && row.escalationLevel === 4,
} as const;
export type TileFilter = keyof typeof tileFilters;

export interface BoardFilters {
  readonly q: string;
  readonly show: TileFilter | undefined;
  readonly status: StatusWord | undefined;
  readonly unit: string | undefined;
  readonly sort: 'urgency' | 'ref';
}

/** The filters as the address holds them, so that a view can be sent to somebody. */
export function filtersOf(params: URLSearchParams): BoardFilters {
  const show = params.get('show');
  return {
    q: params.get('q') ?? '',
    show: show !== null && Object.hasOwn(tileFilters, show) ? (show as TileFilter) : undefined,
    status: (params.get('status') ?? undefined) as StatusWord | undefined,
    unit: params.get('unit') ?? undefined,
    sort: params.get('sort') === 'ref' ? 'ref' : 'urgency',
  };
}

const searched = (row: BoardRowView): string =>
  [row.ref, row.content, ...row.leads.map(({ name }) => name)].join(' ');

const urgency: Partial<Record<StatusWord, number>> = {
  overdue: 0,
  difficulty: 1,
  'due-soon': 2,
  'needs-more': 3,
};
const rank = (row: BoardRowView): number => (isFinished(row) ? 9 : (urgency[row.status] ?? 5));

/** Worst first: highest rung, then status, then the nearest day. */
const byUrgency = (a: BoardRowView, b: BoardRowView): number =>
  rank(a) - rank(b) ||
  b.escalationLevel - a.escalationLevel ||
  (a.deadline.due ?? '9999').localeCompare(b.deadline.due ?? '9999');

export function filtered(rows: readonly BoardRowView[], filters: BoardFilters): readonly BoardRowView[] {
  const kept = rows.filter(
    (row) =>
      (!filters.show || tileFilters[filters.show](row)) &&
      (!filters.status || row.status === filters.status) &&
      (!filters.unit || row.leads.some(({ unitId }) => unitId === filters.unit)) &&
      (filters.q === '' || contains(searched(row), filters.q)),
  );
  return filters.sort === 'ref' ? kept : [...kept].sort(byUrgency);
}

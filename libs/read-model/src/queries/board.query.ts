import type { BoardRowView, Page } from '@dondoc/contracts';
import { foldText, refuse, type StatusWord } from '@dondoc/domain';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { TaskEntity } from '../entities/index.js';
import { limitOf, pageOf, readCursor, type PageRequest } from './page.js';
import { loadWords, type ReadContext, type Reader, type Words } from './reader.js';
import { deadlineView, nextStepView, short, wordAt } from './view-parts.js';

/** Filters of the board; all that are given must hold. */
export interface BoardFilters {
  /** Words at the context's instant; any of them. */
  readonly status?: readonly StatusWord[];
  /** The unit leads. */
  readonly leadUnitId?: string;
  /** Words of reference, content or product, without marks or case. */
  readonly text?: string;
  /** Least rung reached, 1–4. */
  readonly escalationLevel?: number;
  readonly onDocket?: boolean;
  readonly unacknowledged?: boolean;
  /** The plan's standing duties alone, or the items of its list alone. */
  readonly duty?: boolean;
  readonly open?: boolean;
  /** Only tasks this unit takes part in: what its people may see. */
  readonly visibleTo?: string;
  /** `plan`: the plan's order (default); `due`: earliest due day first, those without one last. */
  readonly sort?: 'plan' | 'due';
}

const WORD = 'read.word_at(t.word, t.dueSoonAt, t.overdueAt, :now)';
const DUE = `coalesce(t.due, '9999-12-31')`;

export async function boardOf(
  reader: Reader,
  ctx: ReadContext,
  planId: string,
  filters: BoardFilters = {},
  page: PageRequest = {},
): Promise<Page<BoardRowView>> {
  const limit = limitOf(page);
  const query = reader.dataSource
    .getRepository(TaskEntity)
    .createQueryBuilder('t')
    .where('t.planId = :planId', { planId, now: ctx.now })
    .limit(limit + 1);
  applyFilters(query, filters);
  applyOrder(query, filters.sort ?? 'plan', page.after);
  const tasks = await query.getMany();
  const overdue = await overdueParts(reader, ctx, tasks);
  const words = await loadWords(reader, {
    unitIds: tasks.flatMap((t) => [...t.leadUnitIds, t.nextAlarm?.to.unitId ?? null]),
    versions: tasks,
  });
  return pageOf(
    tasks,
    limit,
    (task) => rowView(task, overdue.get(task.taskId) ?? 0, words, ctx),
    (task) => (filters.sort === 'due' ? [task.due ?? '9999-12-31', task.ordinal] : [task.ordinal]),
  );
}

function applyFilters(query: SelectQueryBuilder<TaskEntity>, f: BoardFilters): void {
  if (f.status && f.status.length > 0) query.andWhere(`${WORD} = any(:status)`, { status: f.status });
  if (f.leadUnitId !== undefined) query.andWhere(':lead = any(t.leadUnitIds)', { lead: f.leadUnitId });
  if (f.visibleTo !== undefined)
    query.andWhere('t.partyUnitIds @> array[:party]::text[]', { party: f.visibleTo });
  if (f.escalationLevel !== undefined)
    query.andWhere('t.escalationLevel >= :level', { level: f.escalationLevel });
  if (f.onDocket !== undefined) query.andWhere('t.onDocket = :onDocket', { onDocket: f.onDocket });
  if (f.duty !== undefined) query.andWhere('t.duty = :duty', { duty: f.duty });
  if (f.open !== undefined) query.andWhere('t.open = :open', { open: f.open });
  if (f.unacknowledged === true) query.andWhere('t.open and t.acknowledged < t.obligations');
  const text = foldText(f.text ?? '');
  if (text !== '') query.andWhere('t.search like :sought', { sought: `%${text}%` });
}

function applyOrder(query: SelectQueryBuilder<TaskEntity>, sort: 'plan' | 'due', after?: string): void {
  const key = after === undefined ? [] : readCursor(after);
  if (sort === 'plan') {
    query.orderBy('t.ordinal');
    if (after !== undefined && typeof key[0] !== 'number') refuse('cursor-invalid');
    if (after !== undefined) query.andWhere('t.ordinal > :ordinal', { ordinal: key[0] });
    return;
  }
  const [due, ordinal] = key;
  if (after !== undefined && !(typeof due === 'string' && typeof ordinal === 'number'))
    refuse('cursor-invalid');
  query.orderBy(DUE).addOrderBy('t.ordinal');
  if (after === undefined) return;
  query.andWhere(new Brackets((q) => q.where(`(${DUE}, t.ordinal) > (:due, :ordinal)`, { due, ordinal })));
}

/** How many parts of each task are overdue. */
async function overdueParts(
  { dataSource }: Reader,
  { now }: ReadContext,
  tasks: readonly TaskEntity[],
): Promise<Map<string, number>> {
  const rows = await dataSource.query<{ task_id: string; n: number }[]>(
    `select task_id, count(*)::int as n from read.obligation
      where task_id = any($1) and open and overdue_at <= $2 group by task_id`,
    [tasks.map((t) => t.taskId), now],
  );
  return new Map(rows.map(({ task_id, n }) => [task_id, n]));
}

function rowView(task: TaskEntity, overdue: number, words: Words, ctx: ReadContext): BoardRowView {
  return {
    taskId: task.taskId,
    planId: task.planId,
    ref: task.ref,
    content: short(task.content),
    duty: task.duty,
    leads: task.leadUnitIds.map((id) => words.unitRef(id)),
    deadline: { ...deadlineView(task.deadline), due: task.due },
    status: wordAt(task, ctx.now),
    obligations: {
      total: task.obligations,
      acknowledged: task.acknowledged,
      overdue,
      confirmed: task.confirmed,
    },
    escalationLevel: task.escalationLevel,
    nextStep: nextStepView(task.nextAlarm, task.policyVersion, words, ctx),
    openHandOffs: task.openHandOffs,
    openDifficulties: task.openDifficulties,
    onDocket: task.onDocket,
  };
}

import type { HandOffView, Page } from '@dondoc/contracts';
import { In } from 'typeorm';
import { HandOffEntity, TaskEntity } from '../entities/index.js';
import { handOffView } from './hand-off.view-of.js';
import { limitOf, pageOf, positionAfter, type PageRequest } from './page.js';
import { loadWords, type ReadContext, type Reader } from './reader.js';

export interface HandOffFilters {
  /** `asked`: of this unit; `asking`: by this unit; both when absent. */
  readonly side?: 'asked' | 'asking';
  /** Only those that somebody still has to move. */
  readonly open?: boolean;
}

/** Hand-offs in which a unit takes part, the newest first. */
export async function handOffsOf(
  reader: Reader,
  ctx: ReadContext,
  unitId: string,
  filters: HandOffFilters = {},
  page: PageRequest = {},
): Promise<Page<HandOffView>> {
  const limit = limitOf(page);
  const query = reader.dataSource
    .getRepository(HandOffEntity)
    .createQueryBuilder('h')
    .orderBy('h.ordinal', 'DESC');
  const side = { asked: 'h.toUnitId = :unitId', asking: 'h.fromUnitId = :unitId' };
  query.where(filters.side ? side[filters.side] : `(${side.asked} or ${side.asking})`, { unitId });
  if (filters.open === true) query.andWhere(`h.holder <> 'nobody'`);
  const after = positionAfter(page);
  if (after !== undefined) query.andWhere('h.ordinal < :after', { after });
  const found = await query.limit(limit + 1).getMany();
  const tasks = await tasksOf(reader, found);
  const words = await loadWords(reader, {
    unitIds: found.flatMap((h) => [h.fromUnitId, h.toUnitId]),
    versions: [...tasks.values()],
  });
  const view = (h: HandOffEntity) => {
    const task = tasks.get(h.taskId) as TaskEntity;
    return handOffView(h, task.ref, words.rules(task), words, ctx);
  };
  return pageOf(found, limit, view, (h) => [h.ordinal]);
}

/** The tasks that rows belong to, by id. */
export async function tasksOf(
  { dataSource }: Reader,
  rows: readonly { readonly taskId: string }[],
): Promise<Map<string, TaskEntity>> {
  const ids = [...new Set(rows.map((row) => row.taskId))];
  if (ids.length === 0) return new Map();
  const tasks = await dataSource.getRepository(TaskEntity).findBy({ taskId: In(ids) });
  return new Map(tasks.map((task) => [task.taskId, task]));
}

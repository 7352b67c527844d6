import type { NoticePageView, NoticeView } from '@dondoc/contracts';
import { In } from 'typeorm';
import { HistoryEntity, NoticeEntity, PlanEntity } from '../entities/index.js';
import { tasksOf } from './hand-offs.query.js';
import { teller } from './history.query.js';
import { limitOf, pageOf, positionAfter, type PageRequest } from './page.js';
import type { ReadContext, Reader } from './reader.js';

export interface NoticeFilters {
  readonly unseenOnly?: boolean;
  /** Only these notices. */
  readonly noticeIds?: readonly string[];
}

/** What a person was told, the newest first, with the number of those not seen. */
export async function noticesOf(
  reader: Reader,
  ctx: ReadContext,
  personId: string,
  filters: NoticeFilters = {},
  page: PageRequest = {},
): Promise<NoticePageView> {
  const limit = limitOf(page);
  const repository = reader.dataSource.getRepository(NoticeEntity);
  const query = repository
    .createQueryBuilder('n')
    .where('n.personId = :personId', { personId })
    .orderBy('n.ordinal', 'DESC')
    .limit(limit + 1);
  if (filters.unseenOnly === true) query.andWhere('n.seenAt is null');
  if (filters.noticeIds) query.andWhere('n.noticeId = any(:ids)', { ids: filters.noticeIds });
  const after = positionAfter(page);
  if (after !== undefined) query.andWhere('n.ordinal < :after', { after });
  const notices = await query.getMany();
  const unseen = await repository
    .createQueryBuilder('n')
    .where('n.personId = :personId and n.seenAt is null', { personId })
    .getCount();
  const view = await noticeViews(reader, ctx, notices);
  return { ...pageOf(notices, limit, view, (n) => [n.ordinal]), unseen };
}

async function noticeViews(
  reader: Reader,
  ctx: ReadContext,
  notices: readonly NoticeEntity[],
): Promise<(notice: NoticeEntity) => NoticeView> {
  const positions = [...new Set(notices.map((n) => n.sourcePosition))];
  const sources =
    positions.length === 0
      ? []
      : await reader.dataSource.getRepository(HistoryEntity).findBy({ position: In(positions) });
  const tasks = await tasksOf(
    reader,
    notices.flatMap(({ taskId }) => (taskId === null ? [] : [{ taskId }])),
  );
  const numbers = await planNumbers(reader, notices);
  const { tell } = await teller(reader, ctx, sources);
  const sentences = new Map(sources.map((event) => [event.position, tell(event)]));
  return (notice) => ({
    noticeId: notice.noticeId,
    at: notice.at,
    kind: notice.kind,
    taskId: notice.taskId,
    planId: notice.planId,
    ref: (notice.planId === null ? tasks.get(notice.taskId ?? '')?.ref : numbers.get(notice.planId)) ?? '',
    sentence: sentences.get(notice.sourcePosition) ?? '',
    seenAt: notice.seenAt,
    delivery: notice.delivery,
  });
}

/** The numbers of the plans that notices are about, by plan. */
async function planNumbers(
  { dataSource }: Reader,
  notices: readonly NoticeEntity[],
): Promise<Map<string, string | null>> {
  const ids = [...new Set(notices.flatMap(({ planId }) => planId ?? []))];
  if (ids.length === 0) return new Map();
  const plans = await dataSource.getRepository(PlanEntity).findBy({ planId: In(ids) });
  return new Map(plans.map(({ planId, number }) => [planId, number]));
}

import { askedSentence, NOTHING_BY_ITSELF, type DocketItemView } from '@dondoc/contracts';
import { In, IsNull, type FindOptionsWhere } from 'typeorm';
import { DifficultyEntity, DocketItemEntity, ObligationEntity, type TaskEntity } from '../entities/index.js';
import { tasksOf } from './hand-offs.query.js';
import { loadWords, type ReadContext, type Reader, type Words } from './reader.js';
import { deadlineView, nextStepView, short, wordAt } from './view-parts.js';

export interface DocketFilters {
  readonly planId?: string;
  readonly taskId?: string;
  /** True: waiting for a decision (default); false: everything that ever was there. */
  readonly open?: boolean;
  readonly visibleTo?: string;
}

const MOST = 500;
const key = (row: { taskId: string; obligationId: string }) => `${row.taskId}/${row.obligationId}`;

/** What lies before the committee; what has waited longest comes first. At most 500. */
export async function docketOf(
  reader: Reader,
  ctx: ReadContext,
  filters: DocketFilters = {},
): Promise<DocketItemView[]> {
  const { open = true, planId, taskId, visibleTo } = filters;
  const where: FindOptionsWhere<DocketItemEntity> = {
    ...(open ? { open: true } : {}),
    ...(planId === undefined ? {} : { planId }),
    ...(taskId === undefined ? {} : { taskId }),
  };
  const found = await reader.dataSource
    .getRepository(DocketItemEntity)
    .find({ where, order: { ordinal: 'ASC' }, take: MOST });
  const tasks = await tasksOf(reader, found);
  const items = found.filter(
    (item) => visibleTo === undefined || tasks.get(item.taskId)?.partyUnitIds.includes(visibleTo),
  );
  return viewsOf(reader, ctx, items, tasks);
}

async function viewsOf(
  reader: Reader,
  ctx: ReadContext,
  items: readonly DocketItemEntity[],
  tasks: ReadonlyMap<string, TaskEntity>,
): Promise<DocketItemView[]> {
  if (items.length === 0) return [];
  const taskId = In([...tasks.keys()]);
  const { dataSource } = reader;
  const obligations = await dataSource.getRepository(ObligationEntity).findBy({ taskId });
  const difficulties = await dataSource
    .getRepository(DifficultyEntity)
    .find({ where: { taskId, answeredAt: IsNull() }, order: { raisedAt: 'ASC', difficultyId: 'ASC' } });
  const words = await loadWords(reader, {
    unitIds: [
      ...items.flatMap((i) => [i.unitId, i.byUnitId]),
      ...obligations.map((o) => o.nextAlarm?.to.unitId ?? null),
    ],
    versions: [...tasks.values()],
  });
  const obligationOf = new Map(obligations.map((o) => [key(o), o]));
  const proposalOf = new Map(difficulties.map((d) => [key(d), d.proposal]));
  return items.map((item) =>
    docketView(
      item,
      tasks.get(item.taskId) as TaskEntity,
      obligationOf.get(key(item)) as ObligationEntity,
      item.open ? (proposalOf.get(key(item)) ?? null) : null,
      words,
      ctx,
    ),
  );
}

function docketView(
  item: DocketItemEntity,
  task: TaskEntity,
  obligation: ObligationEntity,
  proposal: string | null,
  words: Words,
  ctx: ReadContext,
): DocketItemView {
  const next = item.open ? nextStepView(obligation.nextAlarm, task.policyVersion, words, ctx) : null;
  const { trigger, reason } = item;
  return {
    docketItemId: item.docketItemId,
    planId: item.planId,
    taskId: item.taskId,
    ref: task.ref,
    content: short(task.content),
    obligationId: item.obligationId,
    unit: words.unitRef(item.unitId),
    deadline: deadlineView(obligation.deadline),
    status: wordAt(obligation, ctx.now),
    asked: askedSentence({ unit: words.unit(item.unitId), trigger, reason }, ctx.lang),
    by: item.byUnitId === null ? null : words.unitRef(item.byUnitId),
    trigger,
    since: item.putAt,
    proposal,
    otherwise: next?.what ?? (item.open ? NOTHING_BY_ITSELF[ctx.lang] : null),
    otherwiseAt: next?.at ?? null,
    decisionId: item.decisionId,
    allowedActs: [],
  };
}

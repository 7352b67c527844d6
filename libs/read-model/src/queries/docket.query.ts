import { askedSentence, NOTHING_BY_ITSELF, type DocketItemView, type Page } from '@dondoc/contracts';
import { In, IsNull } from 'typeorm';
import {
  DifficultyEntity,
  DocketItemEntity,
  ObligationEntity,
  type DecisionNotAppliedEntity,
  type TaskEntity,
} from '../entities/index.js';
import { tasksOf } from './hand-offs.query.js';
import { notAppliedOf, notAppliedView } from './not-applied.query.js';
import { limitOf, pageOf, positionAfter, type PageRequest } from './page.js';
import { loadWords, type ReadContext, type Reader, type Words } from './reader.js';
import { deadlineView, nextStepView, short, wordAt } from './view-parts.js';

export interface DocketFilters {
  readonly planId?: string;
  /** True: waiting for a decision (default), the longest first; false: everything that ever was there, the newest first. */
  readonly open?: boolean;
  /** Only items of tasks this unit takes part in. */
  readonly visibleTo?: string;
}

const key = (row: { taskId: string; obligationId: string }) => `${row.taskId}/${row.obligationId}`;

/** What lies, or lay, before the committee. */
export async function docketOf(
  reader: Reader,
  ctx: ReadContext,
  { open = true, planId, visibleTo }: DocketFilters = {},
  page: PageRequest = {},
): Promise<Page<DocketItemView>> {
  const limit = limitOf(page);
  const query = reader.dataSource
    .getRepository(DocketItemEntity)
    .createQueryBuilder('i')
    .where('true')
    .orderBy('i.ordinal', open ? 'ASC' : 'DESC')
    .limit(limit + 1);
  if (open) query.andWhere('i.open');
  if (planId !== undefined) query.andWhere('i.planId = :planId', { planId });
  if (visibleTo !== undefined)
    query.andWhere(
      'exists (select from read.task t where t.task_id = i.taskId and t.party_unit_ids @> array[:party]::text[])',
      { party: visibleTo },
    );
  const after = positionAfter(page);
  if (after !== undefined) query.andWhere(`i.ordinal ${open ? '>' : '<'} :after`, { after });
  const found = await query.getMany();
  const views = new Map((await viewsOf(reader, ctx, found)).map((view, at) => [found[at], view]));
  return pageOf(
    found,
    limit,
    (item) => views.get(item) as DocketItemView,
    (item) => [item.ordinal],
  );
}

/** Everything of one task that ever was on the docket, the oldest first. */
export async function docketOfTask(
  reader: Reader,
  ctx: ReadContext,
  taskId: string,
): Promise<DocketItemView[]> {
  const items = await reader.dataSource
    .getRepository(DocketItemEntity)
    .find({ where: { taskId }, order: { ordinal: 'ASC' } });
  return viewsOf(reader, ctx, items);
}

async function viewsOf(
  reader: Reader,
  ctx: ReadContext,
  items: readonly DocketItemEntity[],
): Promise<DocketItemView[]> {
  if (items.length === 0) return [];
  const tasks = await tasksOf(reader, items);
  const taskId = In([...tasks.keys()]);
  const { dataSource } = reader;
  const obligations = await dataSource.getRepository(ObligationEntity).findBy({ taskId });
  const difficulties = await dataSource
    .getRepository(DifficultyEntity)
    .find({ where: { taskId, answeredAt: IsNull() }, order: { raisedAt: 'ASC', difficultyId: 'ASC' } });
  const notApplied = await notAppliedOf(reader, [...tasks.keys()]);
  const words = await loadWords(reader, {
    unitIds: [
      ...items.flatMap((i) => [i.unitId, i.byUnitId]),
      ...items.map((item) => item.nextAlarm?.to.unitId ?? null),
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
      lastOn(item, notApplied),
      words,
      ctx,
    ),
  );
}

/** What came back of the decisions on an item while it waited. */
const lastOn = (item: DocketItemEntity, refusals: readonly DecisionNotAppliedEntity[]) =>
  item.decisionId === null ? refusals.findLast((r) => key(r) === key(item) && r.at >= item.putAt) : undefined;

function docketView(
  item: DocketItemEntity,
  task: TaskEntity,
  obligation: ObligationEntity,
  proposal: string | null,
  notApplied: DecisionNotAppliedEntity | undefined,
  words: Words,
  ctx: ReadContext,
): DocketItemView {
  const next = nextStepView(item.nextAlarm, task.policyVersion, words, ctx);
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
    notApplied: notApplied ? notAppliedView(notApplied, ctx) : null,
    allowedActs: [],
  };
}

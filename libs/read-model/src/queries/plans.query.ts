import type { Page, PlanCountsView, PlanSummaryView, PlanView } from '@dondoc/contracts';
import { refuse } from '@dondoc/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { PlanEntity } from '../entities/index.js';
import { limitOf, pageOf, readCursor, type PageRequest } from './page.js';
import { planFollowed, versionsOf } from './plan-followed.view-of.js';
import { loadWords, type ReadContext, type Reader } from './reader.js';

export interface PlanFilters {
  readonly organisationId?: string;
  /** Only plans that stand so. */
  readonly status?: readonly PlanEntity['status'][];
  /** Only tasks this unit takes part in are counted. */
  readonly visibleTo?: string;
}

type Counted = Omit<PlanCountsView, 'escalations'> & { plan_id: string; escalations: number[] };

const level = (n: number) => `count(*) filter (where open and escalation_level = ${n})`;
const word = (w: string) => `count(*) filter (where word_now = '${w}')`;

const COUNTS = `
  with t as (
    select *, read.word_at(word, due_soon_at, overdue_at, $2) as word_now from read.task
    where plan_id = any($1) and ($3::text is null or party_unit_ids @> array[$3::text])
  ), d as (
    select i.plan_id, count(*) as docket from read.docket_item i
    where i.open and i.plan_id = any($1) and exists (select from t where t.task_id = i.task_id) group by i.plan_id
  )
  select plan_id, (count(*) filter (where not duty))::int as tasks, (count(*) filter (where duty))::int as duties,
    (count(*) filter (where open))::int as open,
    (count(*) filter (where word_now = 'overdue'))::int as overdue,
    (count(*) filter (where word_now = 'due-soon'))::int as "dueSoon",
    (count(*) filter (where outcome = 'completed-on-time'))::int as "completedOnTime",
    (count(*) filter (where outcome = 'completed-late'))::int as "completedLate",
    (${word('done-before')})::int as "doneBefore", (${word('stopped')})::int as stopped,
    (count(*) filter (where open and acknowledged < obligations))::int as unacknowledged,
    (${word('awaiting-approval')})::int as "awaitingApproval",
    (count(*) filter (where open and deadline ->> 'kind' in ('standing', 'periodic')))::int as standing,
    (count(*) filter (where open_difficulties > 0))::int as difficulties,
    array[${[0, 1, 2, 3, 4].map(level).join(', ')}]::int[] as escalations,
    coalesce(max(d.docket), 0)::int as docket
  from t left join d using (plan_id) group by plan_id`;

const NONE: PlanCountsView = {
  tasks: 0,
  duties: 0,
  open: 0,
  overdue: 0,
  dueSoon: 0,
  completedOnTime: 0,
  completedLate: 0,
  doneBefore: 0,
  stopped: 0,
  unacknowledged: 0,
  awaitingApproval: 0,
  standing: 0,
  difficulties: 0,
  escalations: [0, 0, 0, 0, 0],
  docket: 0,
};

async function countsOf(
  { dataSource }: Reader,
  { now }: ReadContext,
  plans: readonly PlanEntity[],
  visibleTo: string | undefined,
): Promise<Map<string, PlanCountsView>> {
  if (plans.length === 0) return new Map();
  const ids = plans.map((p) => p.planId);
  const rows = await dataSource.query<Counted[]>(COUNTS, [ids, now, visibleTo ?? null]);
  return new Map(
    rows.map(({ plan_id, ...counts }) => [plan_id, counts as unknown as PlanCountsView] as const),
  );
}

const summary = (plan: PlanEntity, counts: PlanCountsView | undefined): PlanSummaryView => ({
  planId: plan.planId,
  title: plan.title,
  number: plan.number,
  date: plan.date,
  issuer: plan.issuer,
  status: plan.status,
  issuedOn: plan.issuedOn,
  validTo: plan.validTo,
  counts: counts ?? { ...NONE, ...draftCounts(plan) },
});

/** What a draft will give out; empty of a plan that has. */
function draftCounts({ draftTasks }: PlanEntity): Pick<PlanCountsView, 'tasks' | 'duties'> {
  const duties = draftTasks.filter(({ duty }) => duty).length;
  return { tasks: draftTasks.length - duties, duties };
}

/** Drafts stand before everything that was issued. */
const DRAFT = '9999-12-31';
const ISSUED = `coalesce(p.issuedOn, '${DRAFT}')`;

function plansAfter(query: SelectQueryBuilder<PlanEntity>, after: string): void {
  const [issued, planId] = readCursor(after);
  if (typeof issued !== 'string' || typeof planId !== 'string') refuse('cursor-invalid');
  query.andWhere(`(${ISSUED} < :issued or (${ISSUED} = :issued and p.planId > :planId))`, { issued, planId });
}

/** The plans, the newest issued first, drafts before them; with their counts at the context's instant. */
export async function plans(
  reader: Reader,
  ctx: ReadContext,
  { organisationId, status, visibleTo }: PlanFilters = {},
  page: PageRequest = {},
): Promise<Page<PlanSummaryView>> {
  const limit = limitOf(page);
  const query = reader.dataSource
    .getRepository(PlanEntity)
    .createQueryBuilder('p')
    .where('true')
    .orderBy(ISSUED, 'DESC')
    .addOrderBy('p.planId')
    .limit(limit + 1);
  if (organisationId !== undefined) query.andWhere('p.organisationId = :organisationId', { organisationId });
  if (status) query.andWhere('p.status = any(:status)', { status });
  if (page.after !== undefined) plansAfter(query, page.after);
  const found = await query.getMany();
  const counts = await countsOf(reader, ctx, found.slice(0, limit), visibleTo);
  return pageOf(
    found,
    limit,
    (plan) => summary(plan, counts.get(plan.planId)),
    (plan) => [plan.issuedOn ?? DRAFT, plan.planId],
  );
}

export async function planOf(
  reader: Reader,
  ctx: ReadContext,
  planId: string,
  { visibleTo }: Pick<PlanFilters, 'visibleTo'> = {},
): Promise<PlanView | undefined> {
  const plan = await reader.dataSource.getRepository(PlanEntity).findOneBy({ planId });
  if (!plan) return undefined;
  const counts = await countsOf(reader, ctx, [plan], visibleTo);
  const words = await loadWords(reader, {
    unitIds: [plan.issuedForUnitId, plan.nextAlarm?.to.unitId ?? null],
    versions: versionsOf(plan),
  });
  return {
    ...summary(plan, counts.get(planId)),
    organisationId: plan.organisationId,
    issuedFor: plan.issuedForUnitId === null ? null : words.unitRef(plan.issuedForUnitId),
    basedOn: plan.basedOn,
    supersedes: plan.supersedes,
    policyVersion: plan.policyVersion,
    calendarVersion: plan.calendarVersion,
    ...planFollowed(plan, words, ctx),
    draftTasks: plan.draftTasks,
    version: plan.version,
    allowedActs: [],
  };
}

import { TODO_WORDS, type TodoAct, type WorkBand, type WorkItemView } from '@dondoc/contracts';
import type { Deadline } from '@dondoc/domain';
import {
  AppliedDecisionEntity,
  HandOffEntity,
  ObligationEntity,
  type TaskEntity,
} from '../entities/index.js';
import { askOfHandOff, askOfObligation } from './asks-of.js';
import { tasksOf } from './hand-offs.query.js';
import { periodView } from './obligation.view-of.js';
import { loadWords, type ReadContext, type Reader, type Words } from './reader.js';
import { bandOf, todoOf, todoOfHandOff, type WorkOf } from './todo-of.js';
import { deadlineView, nextStepView, short, wordAt, workingDaysLeft } from './view-parts.js';

/** More open items than anybody reads; the board has pages. */
const MOST = 1000;
const BANDS: readonly WorkBand[] = ['overdue', 'week', 'later', 'waiting'];

/** In the order of the four bands, earliest due day first in each. */
export async function workOf(reader: Reader, ctx: ReadContext, of: WorkOf): Promise<WorkItemView[]> {
  const [obligations, handOffs] = await Promise.all([openObligations(reader, of), openHandOffs(reader, of)]);
  const tasks = await tasksOf(reader, [...obligations, ...handOffs]);
  const decided = await decisionsToCarryOut(reader, obligations);
  const words = await loadWords(reader, {
    unitIds: [
      ...obligations.flatMap((o) => [
        o.unitId,
        o.confirmerUnitId,
        o.nextAlarm?.to.unitId ?? null,
        o.outsideCompetence?.proposedUnitId ?? null,
        ...o.openHandOffUnitIds,
      ]),
      ...handOffs.flatMap((h) => [h.fromUnitId, h.toUnitId]),
    ],
    personIds: [...obligations, ...handOffs].map((row) => row.personId),
    versions: [...tasks.values()],
  });
  const items = [
    ...obligations.map((o) =>
      obligationItem(
        o,
        tasks.get(o.taskId) as TaskEntity,
        todoOf(o, of, decided.has(`${o.taskId}/${o.obligationId}`), ctx),
        words,
        ctx,
      ),
    ),
    ...handOffs.map((h) => handOffItem(h, tasks.get(h.taskId) as TaskEntity, words, ctx)),
  ];
  return items.sort(byBandAndDue);
}

const byBandAndDue = (a: WorkItemView, b: WorkItemView): number =>
  BANDS.indexOf(a.band) - BANDS.indexOf(b.band) ||
  compare(a.deadline.due ?? '9999', b.deadline.due ?? '9999') ||
  compare(a.taskId, b.taskId);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function openObligations({ dataSource }: Reader, of: WorkOf): Promise<ObligationEntity[]> {
  const query = dataSource
    .getRepository(ObligationEntity)
    .createQueryBuilder('o')
    .orderBy('o.ordinal')
    .limit(MOST);
  if ('personId' in of) return query.where('o.open and o.personId = :personId', of).getMany();
  return query
    .where('o.open and o.unitId = :unitId', of)
    .orWhere(`o.open and o.confirmerUnitId = :unitId and (${OF_CONFIRMER})`)
    .orWhere('o.committeeUnitId = :unitId and o.askedOfCommittee is not null')
    .getMany();
}

/** What a part asks of whoever confirms it; a report on the docket already waits for the committee. */
const OF_CONFIRMER = `o.stage = 'approved' or o.openDifficulties > 0 or (o.outsideCompetence is not null and not exists (
  select from read.docket_item i where i.task_id = o.taskId and i.obligation_id = o.obligationId and i.open))`;

async function openHandOffs({ dataSource }: Reader, of: WorkOf): Promise<HandOffEntity[]> {
  const query = dataSource
    .getRepository(HandOffEntity)
    .createQueryBuilder('h')
    .orderBy('h.ordinal')
    .limit(MOST);
  if ('personId' in of) return query.where(`h.personId = :personId and h.holder = 'lead'`, of).getMany();
  return query
    .where(`h.toUnitId = :unitId and h.holder = 'supporter'`, of)
    .orWhere(`h.fromUnitId = :unitId and h.holder = 'lead'`)
    .getMany();
}

async function decisionsToCarryOut(
  { dataSource }: Reader,
  obligations: readonly ObligationEntity[],
): Promise<ReadonlySet<string>> {
  const found = await dataSource
    .getRepository(AppliedDecisionEntity)
    .createQueryBuilder('d')
    .where('d.taskId = any(:ids)', { ids: obligations.map((o) => o.taskId) })
    .andWhere('d.carryOutBy is not null and d.carriedOutAt is null')
    .getMany();
  return new Set(found.map((d) => `${d.taskId}/${d.obligationId}`));
}

function waitingFor(o: ObligationEntity): string[] {
  if (o.suspension) return [];
  if (o.stage === 'submitted') return [o.unitId];
  if (o.stage === 'approved' || (o.openDifficulties > 0 && o.openHandOffUnitIds.length === 0))
    return [o.confirmerUnitId];
  return o.openHandOffUnitIds;
}

function obligationItem(
  o: ObligationEntity,
  task: TaskEntity,
  todo: TodoAct,
  words: Words,
  ctx: ReadContext,
): WorkItemView {
  const status = wordAt(o, ctx.now);
  const band = bandOf(status === 'overdue', todo, o.due, ctx);
  return {
    ...commonOf(o, task, words),
    kind: 'obligation',
    handOffId: null,
    period: periodView(o, ctx),
    unit: words.unitRef(o.unitId),
    from: null,
    product: task.product,
    deadline: deadlineView(o.deadline),
    status,
    band,
    workingDaysLeft: o.open ? workingDaysLeft(o.due, ctx, words.rules(task)) : null,
    todo,
    next: TODO_WORDS[todo][ctx.lang],
    asked: askOfObligation(o, todo, words, ctx),
    nextStep: nextStepView(o.nextAlarm, task.policyVersion, words, ctx),
    waitingFor: todo === 'wait' ? waitingFor(o).map((id) => words.unitRef(id)) : [],
    escalationLevel: o.escalationLevel,
    relation: o.relation,
  };
}

function handOffItem(h: HandOffEntity, task: TaskEntity, words: Words, ctx: ReadContext): WorkItemView {
  const asked = h.holder === 'supporter';
  const overdue = asked && h.overdueAt <= ctx.now;
  const todo = todoOfHandOff(h);
  const deadline: Deadline = { kind: 'by', due: h.due as never };
  return {
    ...commonOf(h, task, words),
    kind: 'hand-off',
    content: short(h.content),
    handOffId: h.handOffId,
    period: null,
    unit: words.unitRef(asked ? h.toUnitId : h.fromUnitId),
    from: words.unitRef(asked ? h.fromUnitId : h.toUnitId),
    product: h.product,
    deadline: deadlineView(deadline),
    status: overdue
      ? 'overdue'
      : h.status === 'accepted'
        ? 'in-progress'
        : asked
          ? 'new'
          : 'awaiting-approval',
    band: bandOf(overdue, todo, h.due, ctx),
    workingDaysLeft: workingDaysLeft(h.due, ctx, words.rules(task)),
    todo,
    next: TODO_WORDS[todo][ctx.lang],
    asked: askOfHandOff(h, words, ctx),
    nextStep: null,
    waitingFor: [],
    escalationLevel: 0,
    relation: 'assigned',
  };
}

const commonOf = (row: ObligationEntity | HandOffEntity, task: TaskEntity, words: Words) => ({
  planId: row.planId,
  taskId: row.taskId,
  ref: task.ref,
  content: short(task.content),
  obligationId: row.obligationId,
  person: row.personId === null ? null : { personId: row.personId, name: words.person(row.personId) },
  allowedActs: [],
});

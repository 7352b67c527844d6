import { TODO_WORDS, type TodoAct, type WorkBand, type WorkItemView } from '@dondoc/contracts';
import { addDays, localDay, type Deadline } from '@dondoc/domain';
import { Brackets } from 'typeorm';
import {
  AppliedDecisionEntity,
  HandOffEntity,
  ObligationEntity,
  type TaskEntity,
} from '../entities/index.js';
import { tasksOf } from './hand-offs.query.js';
import { loadWords, type ReadContext, type Reader, type Words } from './reader.js';
import { deadlineView, nextStepView, short, wordAt, workingDaysLeft } from './view-parts.js';

/** Whose work: what one person was given, or everything a unit has to do, approve, confirm or answer. */
export type WorkOf = { readonly personId: string } | { readonly unitId: string };

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
    .where('o.open')
    .orderBy('o.ordinal')
    .limit(MOST);
  if ('personId' in of) return query.andWhere('o.personId = :personId', of).getMany();
  const toAnswer = new Brackets((q) =>
    q
      .where('o.unitId = :unitId', of)
      .orWhere(`o.confirmerUnitId = :unitId and (o.stage = 'approved' or o.openDifficulties > 0)`),
  );
  return query.andWhere(toAnswer).getMany();
}

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

/** What the holder of the list should do; `wait` where somebody else has the move. */
function todoOf(o: ObligationEntity, of: WorkOf, decided: boolean, { now }: ReadContext): TodoAct {
  const own = 'personId' in of || of.unitId === o.unitId;
  if (!own) return o.stage === 'approved' ? 'confirm' : 'answer-difficulty';
  if (o.stage === 'approved') return 'wait';
  if (o.stage === 'submitted') return 'personId' in of ? 'wait' : 'approve';
  if (o.stage === 'assigned') return 'acknowledge';
  if (decided) return 'carry-out-decision';
  if (o.openHandOffUnitIds.length > 0 || o.openDifficulties > 0) return 'wait';
  if (o.personId === null && 'unitId' in of) return 'assign-person';
  const word = wordAt(o, now);
  return word === 'overdue' || word === 'due-soon' ? 'submit' : 'work';
}

/** What asks for an act at once stands among the work of this week, whenever it is due. */
const AT_ONCE: ReadonlySet<TodoAct> = new Set([
  'acknowledge',
  'approve',
  'confirm',
  'answer-difficulty',
  'take-hand-off',
  'carry-out-decision',
]);

function bandOf(overdue: boolean, todo: TodoAct, due: string | null, { now }: ReadContext): WorkBand {
  if (overdue) return 'overdue';
  if (todo === 'wait') return 'waiting';
  if (AT_ONCE.has(todo)) return 'week';
  return due !== null && due <= addDays(localDay(now), 7) ? 'week' : 'later';
}

function waitingFor(o: ObligationEntity): string[] {
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
    unit: words.unitRef(o.unitId),
    from: null,
    product: task.product,
    deadline: deadlineView(o.deadline),
    status,
    band,
    workingDaysLeft: workingDaysLeft(o.due, ctx, words.rules(task)),
    todo,
    next: TODO_WORDS[todo][ctx.lang],
    nextStep: nextStepView(o.nextAlarm, task.policyVersion, words, ctx),
    waitingFor: todo === 'wait' ? waitingFor(o).map((id) => words.unitRef(id)) : [],
    escalationLevel: o.escalationLevel,
    relation: o.relation,
  };
}

function handOffItem(h: HandOffEntity, task: TaskEntity, words: Words, ctx: ReadContext): WorkItemView {
  const asked = h.holder === 'supporter';
  const overdue = asked && h.overdueAt <= ctx.now;
  const answering = h.status === 'accepted' ? 'deliver-hand-off' : 'answer-hand-off';
  const todo: TodoAct = asked ? answering : 'take-hand-off';
  const deadline: Deadline = { kind: 'by', due: h.due as never };
  return {
    ...commonOf(h, task, words),
    kind: 'hand-off',
    content: short(h.content),
    handOffId: h.handOffId,
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

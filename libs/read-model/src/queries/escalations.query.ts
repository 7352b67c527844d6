import { sentence, type EscalationView, type Page } from '@dondoc/contracts';
import type { AlarmAct, AlarmFacts, TaskEvent, Trigger } from '@dondoc/domain';
import { EscalationEntity } from '../entities/index.js';
import { tasksOf } from './hand-offs.query.js';
import { limitOf, pageOf, positionAfter, type PageRequest } from './page.js';
import { loadWords, type ReadContext, type Reader, type Words } from './reader.js';

export interface EscalationFilters {
  readonly taskId?: string;
  readonly unitId?: string;
  readonly act?: readonly AlarmAct[];
  readonly trigger?: readonly Trigger[];
  /** Least rung addressed, 0–4. */
  readonly level?: number;
  readonly visibleTo?: string;
}

/** What the machine did by rule in a plan, the newest first. */
export async function escalationsOf(
  reader: Reader,
  ctx: ReadContext,
  planId: string,
  f: EscalationFilters = {},
  page: PageRequest = {},
): Promise<Page<EscalationView>> {
  const limit = limitOf(page);
  const query = reader.dataSource
    .getRepository(EscalationEntity)
    .createQueryBuilder('e')
    .where('e.planId = :planId', { planId })
    .orderBy('e.position', 'DESC')
    .limit(limit + 1);
  if (f.taskId !== undefined) query.andWhere('e.taskId = :taskId', { taskId: f.taskId });
  if (f.unitId !== undefined) query.andWhere('e.unitId = :unitId', { unitId: f.unitId });
  if (f.act) query.andWhere('e.act = any(:act)', { act: f.act });
  if (f.trigger) query.andWhere('e.trigger = any(:trigger)', { trigger: f.trigger });
  if (f.level !== undefined) query.andWhere('e.level >= :level', { level: f.level });
  if (f.visibleTo !== undefined)
    query.andWhere(
      'exists (select from read.task t where t.task_id = e.taskId and t.party_unit_ids @> array[:party]::text[])',
      { party: f.visibleTo },
    );
  const after = positionAfter(page);
  if (after !== undefined) query.andWhere('e.position < :after', { after });
  const found = await query.getMany();
  const tasks = await tasksOf(reader, found);
  const words = await loadWords(reader, {
    unitIds: found.flatMap((e) => [e.unitId, e.toUnitId]),
    versions: [...tasks.values()],
  });
  const view = (e: EscalationEntity) => escalationView(e, tasks.get(e.taskId)?.ref ?? '', words, ctx);
  return pageOf(found, limit, view, (e) => [e.position]);
}

function escalationView(
  e: EscalationEntity,
  ref: string,
  words: Words,
  { lang }: ReadContext,
): EscalationView {
  const names = { ...words, obligationUnit: () => words.unit(e.unitId) };
  return {
    position: e.position,
    planId: e.planId,
    taskId: e.taskId,
    ref,
    obligationId: e.obligationId,
    unit: words.unitRef(e.unitId),
    act: e.act,
    trigger: e.trigger,
    step: e.step,
    level: e.level,
    to: { office: e.toOffice, unit: words.unitRef(e.toUnitId) },
    dueAt: e.dueAt,
    happenedAt: e.happenedAt,
    late: e.late,
    sentence: sentence(eventOf(e), names, lang),
  };
}

const EVENTS = {
  remind: 'ReminderSent',
  urge: 'UnitUrged',
  escalate: 'TaskEscalated',
  docket: 'TaskPutOnDocket',
  ask: 'StatusAsked',
} as const satisfies Record<AlarmAct, TaskEvent['type']>;

/** The event again, as far as its sentence needs it. */
function eventOf(e: EscalationEntity): TaskEvent & { actor: { id: string } } {
  const alarm = {
    key: e.key,
    trigger: e.trigger,
    step: e.step,
    level: e.level,
    obligationId: e.obligationId,
    dueAt: e.dueAt,
    late: e.late,
    to: { office: e.toOffice, unitId: e.toUnitId },
    policyVersion: e.policyVersion,
    calendarVersion: '',
  } as unknown as AlarmFacts;
  const data = { obligationId: alarm.obligationId, alarm };
  return { type: EVENTS[e.act], data, actor: { id: 'system' } } as TaskEvent & { actor: { id: string } };
}

import type { TaskView } from '@dondoc/contracts';
import {
  AppliedDecisionEntity,
  DifficultyEntity,
  HandOffEntity,
  ObligationEntity,
  PlanEntity,
  TaskEntity,
} from '../entities/index.js';
import { docketOfTask } from './docket.query.js';
import { notAppliedOf, notAppliedView } from './not-applied.query.js';
import { handOffView } from './hand-off.view-of.js';
import { holdersIn } from './held-days.view-of.js';
import { peopleIn, unitsIn } from './ledger.view-of.js';
import { taskMilestones } from './milestones.view-of.js';
import { obligationView, type Files } from './obligation.view-of.js';
import { loadWords, type ReadContext, type Reader } from './reader.js';
import { situationSentence } from './situation.js';
import { deadlineView, nextStepView, wordAt } from './view-parts.js';

/** The whole page of a task; undefined where there is none. `allowedActs` are the caller's to fill. */
export async function taskOf(
  reader: Reader,
  ctx: ReadContext,
  taskId: string,
): Promise<TaskView | undefined> {
  const { dataSource } = reader;
  const task = await dataSource.getRepository(TaskEntity).findOneBy({ taskId });
  if (!task) return undefined;
  const [plan, obligations, handOffs, difficulties, decisions, docket, notApplied] = await Promise.all([
    dataSource.getRepository(PlanEntity).findOneBy({ planId: task.planId }),
    dataSource.getRepository(ObligationEntity).findBy({ taskId }),
    dataSource.getRepository(HandOffEntity).find({ where: { taskId }, order: { ordinal: 'ASC' } }),
    dataSource.getRepository(DifficultyEntity).find({ where: { taskId }, order: { raisedAt: 'ASC' } }),
    dataSource.getRepository(AppliedDecisionEntity).find({ where: { taskId }, order: { at: 'ASC' } }),
    docketOfTask(reader, ctx, taskId),
    notAppliedOf(reader, [taskId]),
  ]);
  const words = await loadWords(reader, {
    unitIds: [
      ...task.partyUnitIds,
      ...handOffs.map((h) => h.fromUnitId),
      ...task.ballUnitIds,
      task.nextAlarm?.to.unitId ?? null,
      ...handOffs.map((h) => h.toUnitId),
      ...obligations.flatMap((o) => [
        o.confirmerUnitId,
        o.outsideCompetence?.proposedUnitId ?? null,
        ...holdersIn(o),
        ...unitsIn(o.ledger),
      ]),
    ],
    personIds: obligations.flatMap((o) => [o.personId, ...peopleIn(o.ledger)]),
    versions: [task],
  });
  const rules = words.rules(task);
  const files = await evidenceOf(reader, obligations);
  const parts = inOrder(obligations).map((o) => obligationView(o, { rules, files, handOffs }, words, ctx));
  return {
    taskId,
    planId: task.planId,
    planTitle: plan?.title ?? '',
    planNumber: plan?.number ?? null,
    ref: task.ref,
    content: task.content,
    product: task.product,
    targets: task.targets,
    milestones: taskMilestones(obligations, ctx),
    deadline: deadlineView(task.deadline),
    deadlineText: task.deadlineText,
    status: wordAt(task, ctx.now),
    statusSentence: situationSentence(task, parts, words, ctx),
    leads: task.leadUnitIds.map((id) => words.unitRef(id)),
    supports: task.supportUnitIds.map((id) => words.unitRef(id)),
    supportsPrinted: task.supportsPrinted,
    obligations: parts,
    handOffs: handOffs.map((h) => handOffView(h, task.ref, rules, words, ctx)),
    difficulties: difficulties.map(({ unitId, ...d }) => ({
      difficultyId: d.difficultyId,
      obligationId: d.obligationId,
      unit: words.unitRef(unitId),
      category: d.category,
      text: d.text,
      proposal: d.proposal,
      raisedAt: d.raisedAt,
      answeredAt: d.answeredAt,
    })),
    decisionsNotApplied: notApplied.map((d) => notAppliedView(d, ctx)),
    decisions: decisions.map((d) => ({
      decisionId: d.decisionId,
      obligationId: d.obligationId,
      kind: d.kind,
      text: d.text,
      document: d.document,
      at: d.at,
      carryOutBy: d.carryOutBy,
      carriedOutAt: d.carriedOutAt,
    })),
    docket,
    escalationLevel: task.escalationLevel,
    nextStep: nextStepView(task.nextAlarm, task.policyVersion, words, ctx),
    ball: task.ballUnitIds.map((id) => words.unitRef(id)),
    closedAt: task.closedAt,
    policyVersion: task.policyVersion,
    calendarVersion: task.calendarVersion,
    assignedAt: task.assignedAt,
    version: task.version,
    allowedActs: [],
  };
}

const NUMERIC = new Intl.Collator('en', { numeric: true });

/** "ob-2" before "ob-10"; after a part its periods, the newest first. */
function inOrder(obligations: readonly ObligationEntity[]): ObligationEntity[] {
  const periods = new Map<string, ObligationEntity[]>();
  for (const o of obligations)
    if (o.parentId !== null) periods.set(o.parentId, [...(periods.get(o.parentId) ?? []), o]);
  const newestFirst = (id: string) => (periods.get(id) ?? []).sort(byPeriod).reverse();
  return obligations
    .filter((o) => o.parentId === null)
    .sort((a, b) => NUMERIC.compare(a.obligationId, b.obligationId))
    .flatMap((part) => [part, ...newestFirst(part.obligationId)]);
}

/** By their days: the rhythm may have changed, and with it the form of the key. */
const byPeriod = (a: ObligationEntity, b: ObligationEntity): number =>
  (a.period?.dataTo ?? '') < (b.period?.dataTo ?? '') ? -1 : 1;

async function evidenceOf(reader: Reader, obligations: readonly ObligationEntity[]): Promise<Files> {
  const ids = obligations
    .flatMap((o) => [...(o.submission?.evidence ?? []), ...(o.contest?.evidence ?? [])])
    .map((e) => e.evidenceId)
    .filter((id) => id !== undefined);
  return ids.length === 0 || !reader.evidenceFiles ? new Map() : reader.evidenceFiles(ids);
}

import { statusSentence, type EvidenceView, type ObligationView, type TaskView } from '@dondoc/contracts';
import type { Rules } from '@dondoc/domain';
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
import { loadWords, type ReadContext, type Reader, type Words } from './reader.js';
import { deadlineView, nextStepView, wordAt, workingDaysLeft } from './view-parts.js';

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
      ...obligations.flatMap((o) => [o.confirmerUnitId, o.outsideCompetence?.proposedUnitId ?? null]),
    ],
    personIds: obligations.map((o) => o.personId),
    versions: [task],
  });
  const rules = words.rules(task);
  const files = await evidenceOf(reader, obligations);
  const status = wordAt(task, ctx.now);
  const ball = task.ballUnitIds.map((id) => words.unitRef(id));
  return {
    taskId,
    planId: task.planId,
    planTitle: plan?.title ?? '',
    planNumber: plan?.number ?? null,
    ref: task.ref,
    content: task.content,
    product: task.product,
    targets: task.targets,
    deadline: deadlineView(task.deadline),
    deadlineText: task.deadlineText,
    status,
    statusSentence: statusSentence(
      {
        status,
        overdueAt: task.overdueAt,
        closedAt: task.closedAt,
        ball: ball.map((unit) => unit.name),
        confirmed: task.confirmed,
        total: task.obligations,
        onDocket: task.onDocket,
      },
      ctx.lang,
    ),
    leads: task.leadUnitIds.map((id) => words.unitRef(id)),
    supports: task.supportUnitIds.map((id) => words.unitRef(id)),
    supportsPrinted: task.supportsPrinted,
    obligations: obligations.sort(byNumber).map((o) => obligationView(o, rules, files, words, ctx)),
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
    ball,
    closedAt: task.closedAt,
    policyVersion: task.policyVersion,
    calendarVersion: task.calendarVersion,
    assignedAt: task.assignedAt,
    version: task.version,
    allowedActs: [],
  };
}

const NUMERIC = new Intl.Collator('en', { numeric: true });

/** "ob-2" before "ob-10". */
const byNumber = (a: ObligationEntity, b: ObligationEntity): number =>
  NUMERIC.compare(a.obligationId, b.obligationId);

type Files = ReadonlyMap<string, { readonly name: string; readonly size: number }>;

async function evidenceOf(reader: Reader, obligations: readonly ObligationEntity[]): Promise<Files> {
  const ids = obligations
    .flatMap((o) => o.submission?.evidence ?? [])
    .map((e) => e.evidenceId)
    .filter((id) => id !== undefined);
  return ids.length === 0 || !reader.evidenceFiles ? new Map() : reader.evidenceFiles(ids);
}

function obligationView(
  o: ObligationEntity,
  rules: Rules,
  files: Files,
  words: Words,
  ctx: ReadContext,
): ObligationView {
  const proposed = o.outsideCompetence?.proposedUnitId;
  return {
    obligationId: o.obligationId,
    unit: words.unitRef(o.unitId),
    relation: o.relation,
    person: o.personId === null ? null : { personId: o.personId, name: words.person(o.personId) },
    stage: o.stage,
    status: wordAt(o, ctx.now),
    deadline: deadlineView(o.deadline),
    ledger: o.ledger.map((entry) => ({
      ...deadlineView(entry.deadline),
      at: entry.at,
      document: entry.document ?? null,
      decisionId: entry.decisionId ?? null,
      afterDue: entry.afterDue ?? false,
    })),
    assignedAt: o.assignedAt,
    acknowledgedAt: o.acknowledgedAt,
    lastProgress: o.progress,
    submission: o.submission && {
      ...o.submission,
      evidence: o.submission.evidence.map((e): EvidenceView => {
        const file = e.evidenceId === undefined ? undefined : files.get(e.evidenceId);
        return {
          evidenceId: e.evidenceId ?? null,
          sha256: e.sha256 ?? null,
          document: e.document ?? null,
          name: file?.name ?? null,
          size: file?.size ?? null,
        };
      }),
    },
    approvedAt: o.approvedAt,
    confirmedAt: o.confirmedAt,
    confirmer: words.unitRef(o.confirmerUnitId),
    late: o.late,
    excused: o.excused,
    returnedReason: o.returnedReason,
    outsideCompetence: o.outsideCompetence && {
      reason: o.outsideCompetence.reason,
      proposedUnit: proposed === undefined ? null : words.unitRef(proposed),
    },
    urgings: o.urgings,
    escalationLevel: o.escalationLevel,
    workingDaysLeft: o.open ? workingDaysLeft(o.due, ctx, rules) : null,
    allowedActs: [],
  };
}

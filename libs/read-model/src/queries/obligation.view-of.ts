import { printPeriod, type EvidenceView, type ObligationView, type PeriodView } from '@dondoc/contracts';
import type { Evidence, Rules } from '@dondoc/domain';
import type { HandOffEntity, ObligationEntity } from '../entities/index.js';
import { heldDaysView } from './held-days.view-of.js';
import { ledgerView } from './ledger.view-of.js';
import { milestoneView } from './milestones.view-of.js';
import type { ReadContext, Words } from './reader.js';
import { deadlineView, wordAt, workingDaysLeft } from './view-parts.js';

/** Name and size of evidence files by their ids. */
export type Files = ReadonlyMap<string, { readonly name: string; readonly size: number }>;

/** What the view of a part is made with, beside its row. */
export interface Beside {
  readonly rules: Rules;
  readonly files: Files;
  readonly handOffs: readonly HandOffEntity[];
}

export function obligationView(
  o: ObligationEntity,
  { rules, files, handOffs }: Beside,
  words: Words,
  ctx: ReadContext,
): ObligationView {
  return {
    obligationId: o.obligationId,
    parentId: o.parentId,
    period: periodView(o, ctx),
    unit: words.unitRef(o.unitId),
    relation: o.relation,
    person: o.personId === null ? null : { personId: o.personId, name: words.person(o.personId) },
    stage: o.stage,
    status: wordAt(o, ctx.now),
    deadline: deadlineView(o.deadline),
    ledger: ledgerView(o.ledger, words),
    assignedAt: o.assignedAt,
    acknowledgedAt: o.acknowledgedAt,
    lastProgress: o.progress,
    submission: o.submission && { ...o.submission, evidence: evidenceView(o.submission.evidence, files) },
    approvedAt: o.approvedAt,
    confirmedAt: o.confirmedAt,
    firstResult: o.firstResult,
    confirmer: words.unitRef(o.confirmerUnitId),
    late: o.late,
    excused: o.excused,
    returnedReason: o.returnedReason,
    ...changesOf(o, files, words),
    milestones: o.milestones.map((m) => milestoneView(m, ctx)),
    heldDays: heldDaysView(o, handOffs, rules, words, ctx),
    urgings: o.urgings,
    escalationLevel: o.escalationLevel,
    workingDaysLeft: o.open ? workingDaysLeft(o.due, ctx, rules) : null,
    allowedActs: [],
  };
}

/** What was asked, and what was decided about it. */
const changesOf = (
  o: ObligationEntity,
  files: Files,
  words: Words,
): Pick<
  ObligationView,
  'outsideCompetence' | 'suspension' | 'extension' | 'extensionsGranted' | 'contest'
> => ({
  outsideCompetence: o.outsideCompetence && {
    reason: o.outsideCompetence.reason,
    proposedUnit:
      o.outsideCompetence.proposedUnitId === undefined
        ? null
        : words.unitRef(o.outsideCompetence.proposedUnitId),
    reportedAt: o.outsideCompetence.reportedAt,
  },
  suspension: o.suspension && { ...o.suspension, until: o.suspension.until ?? null },
  extension: o.extension && { ...o.extension, offer: o.extension.offer ?? null },
  extensionsGranted: o.extensionsGranted,
  contest: o.contest && { ...o.contest, evidence: evidenceView(o.contest.evidence, files) },
});

export const periodView = ({ period }: ObligationEntity, { lang }: ReadContext): PeriodView | null =>
  period && {
    key: period.key,
    name: printPeriod(period.key, lang),
    dataFrom: period.dataFrom,
    dataTo: period.dataTo,
    due: period.due,
  };

const evidenceView = (evidence: readonly Evidence[], files: Files): EvidenceView[] =>
  evidence.map((e) => {
    const file = e.evidenceId === undefined ? undefined : files.get(e.evidenceId);
    return {
      evidenceId: e.evidenceId ?? null,
      sha256: e.sha256 ?? null,
      document: e.document ?? null,
      name: file?.name ?? null,
      size: file?.size ?? null,
    };
  });

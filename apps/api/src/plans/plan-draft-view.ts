import type { CheckedDraft, ComparedDraft } from '@dondoc/application';
import {
  COMPARED_WORDS,
  fieldChangeText,
  findingView,
  type DraftComparisonView,
  type FieldChangeView,
  type Language,
  type PlanDraftView,
} from '@dondoc/contracts';
import {
  mustMend,
  refuse,
  toAcknowledge,
  type ComparedHeadField,
  type ComparedTaskField,
  type FieldChange,
} from '@dondoc/domain';

export function planDraftView(
  planId: string,
  { state, version, acts, findings }: CheckedDraft,
  lang: Language,
): PlanDraftView {
  const { head = refuse('plan-unknown'), tasks } = state;
  return {
    ...{ planId, version, head, tasks },
    findings: findings.map((finding) => findingView(finding, lang)),
    mustMend: mustMend(findings).length,
    toAcknowledge: toAcknowledge(findings),
    allowedActs: acts.plan,
  };
}

export function draftComparisonView(
  planId: string,
  sha256: string,
  { version, organisation, comparison }: ComparedDraft,
  lang: Language,
): DraftComparisonView {
  const names = new Map<string, string>(organisation.units.map(({ unitId, name }) => [unitId, name]));
  const change = (c: FieldChange<ComparedHeadField | ComparedTaskField>): FieldChangeView => ({
    field: c.field,
    label: COMPARED_WORDS[c.field][lang],
    ...fieldChangeText(c, lang, (unitId) => names.get(unitId) ?? unitId),
  });
  const { head, added, removed, changed, unchanged } = comparison;
  return {
    ...{ planId, version, sha256, added, removed, unchanged },
    head: head.map(change),
    changed: changed.map(({ fields, ...task }) => ({ ...task, fields: fields.map(change) })),
  };
}

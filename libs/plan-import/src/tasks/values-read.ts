import type { PlanDocumentField, PlanDocumentTask, PlanDocumentValueSource } from '../plan-document.js';
import type { LabelledValue } from '../structure/labelled.js';
import type { LabelKind } from '../structure/labels.js';
import { narrowed, valueSource, type Span } from '../structure/span.js';
import type { TaskDraft } from './task-draft.js';

interface Read {
  owners: { leads: string[]; supports: string[]; sure: number };
  time: { text: string | null; sure: number };
}

/** Where each value of a task was read, and how sure it is; what stands in no label stands in the sentence. */
export function valuesRead(
  draft: TaskDraft,
  labels: readonly LabelledValue[],
  { owners, time }: Read,
): Pick<PlanDocumentTask, 'values'> {
  const values: Partial<Record<PlanDocumentField, PlanDocumentValueSource>> = {};
  const put = (field: PlanDocumentField, span: Span | undefined, sure: number) => {
    if (span) values[field] = valueSource(span, sure);
  };
  const label = (...kinds: LabelKind[]) => labels.find((l) => kinds.includes(l.kind) && l.span)?.span;
  put('content', draft.span, 1);
  const inSentence = (words: string | null | undefined) =>
    draft.span && words ? narrowed(draft.span, words) : undefined;
  if (owners.leads.length > 0)
    put('leads', label('lead', 'executor') ?? inSentence(owners.leads[0]), owners.sure);
  if (owners.supports.length > 0)
    put('supports', label('support', 'executor') ?? inSentence(owners.supports[0]), owners.sure);
  if (time.text !== null) put('deadline', label('time') ?? inSentence(time.text), time.sure);
  put('product', label('product'), 1);
  put('remark', draft.remark?.span, 1);
  return { values };
}

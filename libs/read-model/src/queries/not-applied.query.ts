import { errorSentence, type NotAppliedView } from '@dondoc/contracts';
import { In } from 'typeorm';
import { DecisionNotAppliedEntity } from '../entities/index.js';
import type { ReadContext, Reader } from './reader.js';

/** What tasks refused of decisions, the oldest first. */
export function notAppliedOf(
  { dataSource }: Reader,
  taskIds: readonly string[],
): Promise<DecisionNotAppliedEntity[]> {
  return dataSource
    .getRepository(DecisionNotAppliedEntity)
    .find({ where: { taskId: In([...taskIds]) }, order: { position: 'ASC' } });
}

export const notAppliedView = (
  { decisionId, obligationId, kind, document, at, code, params }: DecisionNotAppliedEntity,
  { lang }: ReadContext,
): NotAppliedView => ({
  ...{ decisionId, obligationId, kind, document, at, code },
  reason: errorSentence(code, params, lang).detail,
});

import type { HandOffView } from '@dondoc/contracts';
import type { Rules } from '@dondoc/domain';
import type { HandOffEntity } from '../entities/index.js';
import type { ReadContext, Words } from './reader.js';
import { workingDaysLeft } from './view-parts.js';

export const handOffView = (
  h: HandOffEntity,
  ref: string,
  rules: Rules,
  words: Words,
  ctx: ReadContext,
): HandOffView => ({
  handOffId: h.handOffId,
  taskId: h.taskId,
  ref,
  obligationId: h.obligationId,
  from: words.unitRef(h.fromUnitId),
  to: words.unitRef(h.toUnitId),
  content: h.content,
  product: h.product,
  due: h.due,
  silence: h.silence,
  status: h.status,
  open: h.holder !== 'nobody',
  requestedAt: h.requestedAt,
  since: h.since,
  agrees: h.agrees,
  besides: h.besides,
  proposal: h.proposal,
  silent: h.holder === 'supporter' && h.overdueAt <= ctx.now,
  workingDaysLeft: workingDaysLeft(h.due, ctx, rules) ?? 0,
  allowedActs: [],
});

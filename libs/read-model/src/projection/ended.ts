import {
  findObligation,
  isOpen as isOpenObligation,
  isWithSupporter,
  type HandOffState,
  type ObligationId,
  type ObligationState,
  type TaskState,
} from '@dondoc/domain';
import type { HandOffEntity } from '../entities/index.js';

export const isOpen = (state: TaskState, ob: ObligationState): boolean =>
  !state.closedAt && isOpenObligation(ob);

export const isOpenOn = (state: TaskState, obligationId: string): boolean =>
  isOpenPart(state, findObligation(state, obligationId as ObligationId));

const isOpenPart = (state: TaskState, ob: ObligationState | undefined): boolean =>
  ob !== undefined && isOpen(state, ob);

/** Whose move a hand-off is; nobody's once it is taken or withdrawn, or its obligation has ended. */
export function holderOf(state: TaskState, h: HandOffState): HandOffEntity['holder'] {
  if (h.status === 'taken' || h.status === 'withdrawn' || !isOpenOn(state, h.obligationId)) return 'nobody';
  return isWithSupporter(h) ? 'supporter' : 'lead';
}

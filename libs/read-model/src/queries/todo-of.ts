import type { TodoAct, WorkBand } from '@dondoc/contracts';
import { addDays, localDay } from '@dondoc/domain';
import type { HandOffEntity, ObligationEntity } from '../entities/index.js';
import type { ReadContext } from './reader.js';
import { wordAt } from './view-parts.js';

/** Whose work: what one person was given, or everything a unit has to do, approve, confirm, answer or decide. */
export type WorkOf = { readonly personId: string } | { readonly unitId: string };

/** What the holder of the list should do; `wait` where somebody else has the move. */
export function todoOf(o: ObligationEntity, of: WorkOf, decided: boolean, { now }: ReadContext): TodoAct {
  if (!('personId' in of) && of.unitId !== o.unitId) return todoForOthers(o, of.unitId);
  if (o.suspension || o.stage === 'approved') return 'wait';
  if (o.stage === 'submitted') return 'personId' in of ? 'wait' : 'approve';
  if (o.extension?.offer && 'unitId' in of) return 'answer-extension-offer';
  if (o.stage === 'assigned') return 'acknowledge';
  if (decided) return 'carry-out-decision';
  if (o.openHandOffUnitIds.length > 0 || o.openDifficulties > 0) return 'wait';
  if (o.personId === null && 'unitId' in of) return 'assign-person';
  const word = wordAt(o, now);
  return word === 'overdue' || word === 'due-soon' ? 'submit' : 'work';
}

/** What a part asks of the committee that assigned it, or of whoever confirms it. */
function todoForOthers(o: ObligationEntity, unitId: string): TodoAct {
  if (o.askedOfCommittee !== null && o.committeeUnitId === unitId)
    return o.askedOfCommittee === 'contest' ? 'decide-contest' : 'answer-extension';
  if (o.stage === 'approved') return 'confirm';
  return o.openDifficulties > 0 ? 'answer-difficulty' : 'settle-competence';
}

export function todoOfHandOff({ holder, status, proposal }: HandOffEntity): TodoAct {
  if (holder === 'supporter') return status === 'accepted' ? 'deliver-hand-off' : 'answer-hand-off';
  return proposal ? 'settle-hand-off-date' : 'take-hand-off';
}

/** Asked of somebody for whom the unit's lateness is none of their own. */
const OF_OTHERS: ReadonlySet<TodoAct> = new Set(['answer-extension', 'decide-contest', 'settle-competence']);

/** What asks for an act at once stands among the work of this week, whenever it is due. */
const AT_ONCE: ReadonlySet<TodoAct> = new Set<TodoAct>([
  ...OF_OTHERS,
  'acknowledge',
  'approve',
  'confirm',
  'answer-difficulty',
  'answer-extension-offer',
  'take-hand-off',
  'settle-hand-off-date',
  'carry-out-decision',
]);

export function bandOf(overdue: boolean, todo: TodoAct, due: string | null, { now }: ReadContext): WorkBand {
  if (overdue && !OF_OTHERS.has(todo)) return 'overdue';
  if (todo === 'wait') return 'waiting';
  if (AT_ONCE.has(todo)) return 'week';
  return due !== null && due <= addDays(localDay(now), 7) ? 'week' : 'later';
}

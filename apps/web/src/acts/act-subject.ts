import type {
  AppliedDecisionView,
  DifficultyView,
  HandOffAct,
  ObligationAct,
  UnitRef,
} from '@dondoc/contracts';
import type { Order } from '../api/use-command.js';
import { handOffForms, obligationForms, type ActForm } from './act-catalogue.js';

/** What an act is done to: a unit's part of a task, or a hand-off of it. */
export interface ActSubject {
  readonly taskId: string;
  readonly obligationId: string;
  readonly handOffId: string | null;
  readonly unit: UnitRef;
  /** Version of the task's stream on screen, where it is known. */
  readonly version?: number;
  readonly difficulties?: readonly DifficultyView[];
  readonly decisions?: readonly AppliedDecisionView[];
}

export type OfferedAct =
  | { readonly on: 'obligation'; readonly name: Exclude<ObligationAct, 'decisions'> }
  | { readonly on: 'hand-off'; readonly name: HandOffAct };

export const formOf = (act: OfferedAct): ActForm =>
  act.on === 'obligation' ? obligationForms[act.name] : handOffForms[act.name];

const part = encodeURIComponent;

/** The request of one act. A completion names its decision in the address. */
export function orderOf(
  act: OfferedAct,
  subject: ActSubject,
  body: Readonly<Record<string, unknown>>,
): Order {
  const task = `/tasks/${part(subject.taskId)}`;
  if (act.on === 'hand-off')
    return { path: `${task}/hand-offs/${part(subject.handOffId ?? '')}/${act.name}`, body };
  const obligation = `${task}/obligations/${part(subject.obligationId)}`;
  if (act.name === 'completion') {
    const { decisionId, ...rest } = body;
    return { path: `${obligation}/decisions/${part(String(decisionId))}/completion`, body: rest };
  }
  const ifMatch = formOf(act).overwrites && subject.version !== undefined ? { ifMatch: subject.version } : {};
  return { path: `${obligation}/${act.name}`, body, ...ifMatch };
}

import type { UnitRef } from '@dondoc/contracts';
import type { DecisionKind, Role } from '@dondoc/domain';
import type { Order } from '../api/use-command.js';
import { isDay } from '../shared/dates.js';

const decisionKinds: readonly DecisionKind[] = [
  'guide',
  'extend',
  'reassign',
  'accept-objective-cause',
  'criticise',
  'close',
];

export interface DecisionTargetRef {
  readonly taskId: string;
  readonly obligationId: string;
  readonly unit: UnitRef;
  /** Version of the task on screen: where it has moved on, the decision is refused whole. */
  readonly version?: number;
}

export interface DecisionDraft {
  readonly kind: DecisionKind | undefined;
  readonly text: string;
  readonly document: string;
  readonly due: string;
  readonly toUnitId: string;
}

export type DecisionField = keyof DecisionDraft;

/** The leader in charge guides; the other kinds are the head's and the deputies'. */
export const kindsFor = (role: Role): readonly DecisionKind[] =>
  role === 'leader-in-charge' ? ['guide'] : decisionKinds;

/** Which further field a kind of decision asks for. */
export const asksDay = (kind: DecisionKind | undefined): boolean =>
  kind === 'extend' || kind === 'guide' || kind === 'criticise';
export const asksUnit = (kind: DecisionKind | undefined): boolean => kind === 'reassign';

/** Fields that keep the decision from being signed. */
export function faultyDecisionFields(draft: DecisionDraft): readonly DecisionField[] {
  const faults: DecisionField[] = [];
  if (!draft.kind) faults.push('kind');
  if (draft.text.trim() === '') faults.push('text');
  if (draft.document.trim() === '') faults.push('document');
  const typedDay = asksDay(draft.kind) ? draft.due : '';
  if ((draft.kind === 'extend' && typedDay === '') || (typedDay !== '' && !isDay(typedDay)))
    faults.push('due');
  if (asksUnit(draft.kind) && draft.toUnitId === '') faults.push('toUnitId');
  return faults;
}

export const decisionOrder = (target: DecisionTargetRef, draft: DecisionDraft): Order => ({
  path: '/decisions',
  body: {
    kind: draft.kind,
    text: draft.text.trim(),
    document: draft.document.trim(),
    targets: [{ taskId: target.taskId, obligationId: target.obligationId, version: target.version }],
    ...(asksDay(draft.kind) && draft.due ? { due: draft.due } : {}),
    ...(asksUnit(draft.kind) ? { toUnitId: draft.toUnitId } : {}),
  },
});

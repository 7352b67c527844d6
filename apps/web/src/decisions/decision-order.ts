import type { UnitRef } from '@dondoc/contracts';
import type { DecisionKind, ObligationStatus, Role } from '@dondoc/domain';
import type { Order } from '../api/use-command.js';
import { isDay } from '../shared/dates.js';

const decisionKinds: readonly DecisionKind[] = [
  'guide',
  'extend',
  'reassign',
  'accept-objective-cause',
  'criticise',
  'keep',
  'suspend',
  'resume',
  'close',
];

export interface DecisionTargetRef {
  readonly taskId: string;
  readonly obligationId: string;
  readonly unit: UnitRef;
  /** Version of the task on screen: where it has moved on, the decision is refused whole. */
  readonly version?: number;
  /** How the part stands, where the screen knows it; what is unknown narrows nothing. */
  readonly stage?: ObligationStatus;
  readonly outsideCompetence?: object | null;
  readonly suspension?: object | null;
}

export interface DecisionDraft {
  readonly kind: DecisionKind | undefined;
  readonly text: string;
  readonly document: string;
  readonly due: string;
  readonly toUnitId: string;
}

export type DecisionField = keyof DecisionDraft;

type Part = Partial<DecisionTargetRef>;

/** The leader in charge guides; the other kinds are the head's and the deputies'. What has ended can only be reopened. */
export function kindsFor(role: Role, part: Part): readonly DecisionKind[] {
  const ended = part.stage === 'confirmed' || part.stage === 'closed';
  if (role === 'leader-in-charge') return ended ? [] : ['guide'];
  return ended ? ['reopen'] : decisionKinds.filter((kind) => fits(kind, part));
}

function fits(kind: DecisionKind, { outsideCompetence, suspension }: Part): boolean {
  if (kind === 'keep') return outsideCompetence !== null;
  if (kind === 'resume') return suspension !== null;
  return kind !== 'suspend' || !suspension;
}

const DAYS: Partial<Record<DecisionKind, DayMeaning>> = {
  extend: 'due',
  resume: 'due',
  reopen: 'due',
  suspend: 'suspendUntil',
  guide: 'carryOutBy',
  criticise: 'carryOutBy',
};
export type DayMeaning = 'due' | 'suspendUntil' | 'carryOutBy';

/** What the day of a kind of decision means; undefined where it asks for none. */
export const dayMeaningOf = (kind: DecisionKind | undefined): DayMeaning | undefined => kind && DAYS[kind];
/** Which further field a kind of decision asks for. */
export const asksDay = (kind: DecisionKind | undefined): boolean => dayMeaningOf(kind) !== undefined;
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

import { requireText } from '../shared/require-text.js';
import { requireNotPast } from '../calendar/require-not-past.js';
import type { DecisionTarget } from './decision-target.js';
import { refuse, type DomainError } from '../shared/domain-error.js';
import type { TaskContext } from '../task/task.commands.js';
import { confirmerOf } from '../task/task.parties.js';
import type { TaskState } from '../task/task.state.js';
import type { DecisionEvent, DecisionNotApplied, DecisionRecorded } from './decision.events.js';

export type RecordDecision = { readonly type: 'RecordDecision' } & DecisionRecorded['data'];

/** Records a conclusion once. What it does to each task is that task's own decision (`ApplyDecision`). */
export function recordDecision(command: RecordDecision, ctx: TaskContext): readonly DecisionEvent[] {
  const { type: _type, ...data } = command;
  if (data.targets.length === 0) refuse('decision-without-task');
  const twice = targetTwice(data.targets);
  if (twice) refuse('decision-target-twice', { taskId: twice.taskId });
  requireText('text', data.text);
  if (data.document.trim() === '') refuse('decision-without-document');
  if (data.kind === 'extend' && !data.due) refuse('decision-without-date', { kind: data.kind });
  if (data.kind === 'reassign' && !data.toUnit) refuse('decision-without-unit', { kind: data.kind });
  requireNotPast(data.due, ctx.now);
  return [{ type: 'DecisionRecorded', data }];
}

/** The first part that is named a second time. */
export const targetTwice = (targets: readonly DecisionTarget[]): DecisionTarget | undefined =>
  targets.find((target, i) => targets.findIndex((other) => isSame(target, other)) < i);

const isSame = (a: DecisionTarget, b: DecisionTarget): boolean =>
  a.taskId === b.taskId && a.obligationId === b.obligationId;

export interface Refused {
  readonly target: DecisionTarget;
  /** The task as it refused. */
  readonly state: TaskState;
  readonly refusal: Pick<DomainError, 'code' | 'params'>;
  readonly decidedBy: DecisionNotApplied['data']['decidedBy'];
}

/** What a recorded decision says when one of its targets refuses it: nothing is lost in silence. */
export function decisionNotApplied(
  { decisionId, kind, document }: Pick<DecisionNotApplied['data'], 'decisionId' | 'kind' | 'document'>,
  { target, state, refusal, decidedBy }: Refused,
): DecisionNotApplied {
  const { taskId, obligationId } = target;
  const unitId = state.obligations.find((ob) => ob.obligationId === obligationId)?.unitId;
  const units = state.task && unitId ? { unitId, confirmerUnitId: confirmerOf(state.task, unitId) } : {};
  const { code, params } = refusal;
  return {
    type: 'DecisionNotApplied',
    data: { ...{ decisionId, kind, document, taskId, obligationId, code, params, decidedBy }, ...units },
  };
}

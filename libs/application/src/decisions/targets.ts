import type { DecisionTarget } from '@dondoc/domain';
import { AppError, hidden } from '../app-error.js';
import type { DecideContext, Followed, RefusedTarget } from '../command-handler.js';
import { personOnly } from '../commands/person-only.js';
import type { Act } from '../policy/acts.js';
import { authoriseOnTask } from '../policy/authorise.js';
import { decisionStream } from '../streams/streams.js';
import type { Tools } from '../tools.js';
import { applyToTarget, refusalIn, type Brought } from './apply-to-target.js';

/** A target, with the version of the task that was seen where the decision rests on it. */
export type TargetSeen = DecisionTarget & { readonly version?: number };

/**
 * Whether the caller may do it to every part, and none has moved on since it was looked at. Where `mustBeSeen`, nobody
 * does it without saying which version they saw. @throws AppError
 */
export async function checkTargets(
  { tools, asker, ifMatch }: Pick<DecideContext<unknown>, 'tools' | 'asker' | 'ifMatch'>,
  { targets }: { readonly targets: readonly TargetSeen[] },
  act: Act,
  { mustBeSeen = false }: { readonly mustBeSeen?: boolean } = {},
): Promise<void> {
  const caller = personOnly(asker);
  for (const { taskId, obligationId, version: seen = ifMatch } of targets) {
    const { state, version } = await tools.streams.tasks.load(taskId);
    if (!state.task) throw hidden('task', taskId);
    const obligation = state.obligations.find((o) => o.obligationId === obligationId);
    await authoriseOnTask(tools, caller, taskId, state, act, { obligation });
    if (seen === undefined && mustBeSeen)
      throw new AppError('precondition-required', 'if-match-missing', { version });
    if (seen !== undefined && seen !== version)
      throw new AppError('precondition-failed', 'version-conflict', { seen, version, taskId });
  }
}

/** Brings what was recorded to each of its parts; repeatable, for a crash may come between. */
export async function bringToTargets(tools: Tools, id: string): Promise<Followed> {
  const [recorded] = await tools.store.readStream(decisionStream(id));
  if (!recorded) throw new AppError('unavailable', 'decision-not-readable');
  const brought = recorded.data as unknown as Brought;
  const by = { actor: recorded.actor, causation: recorded.id };
  let position = recorded.position;
  let versions = {};
  const refused: RefusedTarget[] = [];
  for (const target of brought.targets) {
    const applied = await applyToTarget(tools, brought, target, by).catch(leftToTheApplier);
    if (!applied) continue;
    position = Math.max(position, applied.position);
    versions = { ...versions, ...applied.versions };
    const refusal = refusalIn(applied);
    if (refusal) refused.push({ ...target, ...refusal });
  }
  return { position, versions, ...(refused.length > 0 ? { refused } : {}) };
}

/** It is recorded: whoever recorded it is not told to try again. A target that is too busy now is brought it by the worker. */
function leftToTheApplier(error: unknown): undefined {
  if (error instanceof AppError && error.code === 'too-many-changes') return undefined;
  throw error;
}

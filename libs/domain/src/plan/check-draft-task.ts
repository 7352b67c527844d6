import { requireText } from '../shared/require-text.js';
import type { Organisation } from '../organisation/organisation.js';
import { unitsOf } from '../organisation/resolve.js';
import { refuse } from '../shared/domain-error.js';
import type { DraftTask } from './plan.events.js';

/** @throws DomainError text-missing. */
export function checkDraftTask({ content, milestones }: DraftTask): void {
  requireText('content', content);
  milestones?.forEach(({ text }) => requireText('milestones', text));
}

/**
 * Where the parts of named units make a task done, each of them has a part in it.
 * @throws DomainError completion-by-no-owner.
 */
export function checkCompletion({ ref, completion, owners }: DraftTask, organisation: Organisation): void {
  if (completion?.rule !== 'named') return;
  const leads = unitsOf(organisation, owners);
  const other = completion.unitIds.find((id) => !leads.some(({ unitId }) => unitId === id));
  if (other === undefined) return;
  const unit = organisation.units.find(({ unitId }) => unitId === other)?.name ?? other;
  refuse('completion-by-no-owner', { ref, unit });
}

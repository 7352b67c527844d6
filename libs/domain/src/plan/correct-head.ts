import { requireText } from '../shared/require-text.js';
import { sameValue } from '../shared/same-value.js';
import { requireHeadSize } from './head-size.js';
import type { HeadChange } from './plan.commands.js';
import type { PlanEvent, PlanHead } from './plan.events.js';
import { requireOneCapacity } from './signing-capacity.js';

const REQUIRED: ReadonlySet<string> = new Set(['title', 'issuer', 'basedOn', 'supersedes']);

/** What a plan may go without is taken away by null, and by a list of nothing. */
const isTaken = ([field, value]: [string, unknown]): boolean =>
  !REQUIRED.has(field) && (value === null || (Array.isArray(value) && value.length === 0));

/**
 * What is given, over what stands; a required field cannot be taken away.
 * @throws DomainError text-missing, plan-part-too-large, signing-capacity-contradicted
 */
export function correctHead(head: PlanHead, change: HeadChange): readonly PlanEvent[] {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const set = given.filter(([, value]) => value !== null);
  const { planId, organisationId } = head;
  const merged: PlanHead = { ...head, ...Object.fromEntries(set), planId, organisationId };
  const taken = new Set(given.filter(isTaken).map(([field]) => field));
  const corrected = Object.fromEntries(
    Object.entries(merged).filter(([field]) => !taken.has(field)),
  ) as unknown as PlanHead;
  requireText('title', corrected.title);
  requireText('issuer', corrected.issuer);
  requireClosing(change);
  requireHeadSize(corrected);
  return sameValue(head, corrected) ? [] : [{ type: 'PlanHeadCorrected', data: { head: corrected } }];
}

/** What stands around the list of tasks says something wherever it is given. */
function requireClosing({ receivers, money, signedAs, conduct }: HeadChange): void {
  receivers?.forEach((entry) => requireText('receivers', entry));
  money?.forEach((entry) => requireText('money', entry));
  if (signedAs) {
    [signedAs.office[0] ?? '', ...signedAs.office].forEach((line) => requireText('signedAs', line));
    requireOneCapacity(signedAs);
  }
  conduct?.forEach(({ who, what }) => [what, ...who].forEach((text) => requireText('conduct', text)));
}

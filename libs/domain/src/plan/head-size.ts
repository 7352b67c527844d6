import { refuse } from '../shared/domain-error.js';
import type { PlanHead } from './plan.events.js';

/** Letters of one entry, as in the interchange form. */
const LONGEST = 20_000;
/** Entries of one list: a city has a hundred units, and a plan no thousand of anything. */
const MOST = 1_000;

/** What stands around the list of tasks, by the name of its part. */
const partsOf = ({ title, issuer, basedOn, supersedes, ...closing }: PlanHead) => ({
  ...{ title: [title], issuer: [issuer], basedOn, supersedes },
  ...{ receivers: closing.receivers ?? [], money: closing.money ?? [] },
  signedAs: closing.signedAs?.office ?? [],
  conduct: (closing.conduct ?? []).map(({ who, what, to = '' }) => `${who.join()}${what}${to}`),
});

/** What is larger was misread, and could not be given out again. @throws DomainError plan-part-too-large */
export function requireHeadSize(head: PlanHead): void {
  for (const [part, entries] of Object.entries(partsOf(head)))
    if (entries.length > MOST || entries.some((entry) => entry.length > LONGEST))
      refuse('plan-part-too-large', { part, entries: MOST, letters: LONGEST });
}

import { partsOf, type Day } from '../calendar/day.js';
import { wordsOf } from '../organisation/unit-words.js';
import { foldText } from '../shared/fold-text.js';
import type { PlanId } from '../shared/ids.js';
import type { PlanHead } from './plan.events.js';

/** The one event in the stream of a number: which plan bears it. */
export interface PlanNumberEvent {
  readonly type: 'PlanNumberTaken';
  readonly data: { readonly planId: PlanId; readonly number: string; readonly issuedOn: Day };
}

/** The plan that bears a number already. */
export interface NumberHolder {
  readonly planId: PlanId;
  readonly title: string;
}

/** What may stand before the figures, and noughts that fill them up. */
const OPENS = /^(?:ke hoach )?(?:so )?0*/;

const dashed = (text: string): string => text.replaceAll(' ', '-');

/**
 * The name of a number within its issuer and year: a document's number is given once a year (Decree 30/2020/NĐ-CP, art. 15(1)),
 * the year of the day on its paper, also where the plan is brought in later; without one, that of its issue.
 * However it is typed ("05/kh-ubnd", figures of full width, "UBND" for "Ủy ban nhân dân"), it is the same. Undefined while
 * no figure opens it: not numbered yet.
 */
export function planNumberKey(
  { organisationId, issuer, date }: Pick<PlanHead, 'organisationId' | 'issuer' | 'date'>,
  number: string,
  issuedOn: Day,
): string | undefined {
  const figures = foldText(number.normalize('NFKC').replace(/\p{Cf}/gu, '')).replace(OPENS, '');
  if (!/^\d/.test(figures)) return undefined;
  const office = wordsOf(issuer).map(({ text }) => text);
  return [organisationId, partsOf(date ?? issuedOn).year, dashed(office.join(' ')), dashed(figures)].join(
    '/',
  );
}

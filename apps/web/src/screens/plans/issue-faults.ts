import type { PlanFindingView } from '@dondoc/contracts';
import type { Problem } from '../../api/problem.js';
import { isDay } from '../../shared/dates.js';

/** Fields of the issue that can be wrong by themselves; the names of their inputs. */
export const issueFields = ['issuedOn', 'document', 'validTo'] as const;
export type IssueField = (typeof issueFields)[number];

const fieldOfCode = new Map<string, IssueField>([
  ['plan-issued-in-the-future', 'issuedOn'],
  ['plan-issued-before-its-date', 'issuedOn'],
  ['plan-ends-before-it-begins', 'validTo'],
  ['plan-number-taken', 'document'],
]);

/** The field a refusal is about; undefined where it is about the plan, or about more than one field. */
export function refusedField({ code, errors }: Pick<Problem, 'code' | 'errors'>): IssueField | undefined {
  if (errors.length > 1) return undefined;
  return fieldOfCode.get(code) ?? issueFields.find((name) => name === errors[0]?.field);
}

type Doubts = readonly Pick<PlanFindingView, 'key' | 'code'>[];
const nameOf = ({ key, code }: Doubts[number]): string => `${code} ${key}`;

/** Which doubts stand before the eyes of who acknowledges them: with another day of issue there may be others. */
export const seenIn = (doubts: Doubts): readonly string[] => doubts.map(nameOf);
export const areSeen = (doubts: Doubts, seen: readonly string[]): boolean =>
  doubts.every((doubt) => seen.includes(nameOf(doubt)));
/** Each once, as the issue takes them. */
export const codesOf = (doubts: Doubts): readonly string[] => [...new Set(doubts.map(({ code }) => code))];

export interface IssueDays {
  readonly issuedOn: string;
  readonly validTo: string;
  /** The last day the document names: it may be corrected, not taken away. */
  readonly printedTo: string | null;
}

/** The first day that is none; nothing is sent before it is corrected. */
export function wrongDay({ issuedOn, validTo, printedTo }: IssueDays): 'issuedOn' | 'validTo' | undefined {
  if (!isDay(issuedOn)) return 'issuedOn';
  const stands = validTo === '' ? printedTo === null : isDay(validTo);
  return stands ? undefined : 'validTo';
}

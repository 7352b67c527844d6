import { capacityBorne, type PlanHead } from '@dondoc/domain';
import { UserError } from '../user-error.js';

/** What stands after the list of tasks, as typed; one empty text takes it away. */
export interface ClosingOptions {
  readonly receiver?: readonly string[];
  readonly money?: readonly string[];
  readonly signingOffice?: readonly string[];
  /** Empty: in one's own office. */
  readonly signingCapacity?: string;
}

const listOf = (typed: readonly string[] | undefined): readonly string[] | null | undefined =>
  typed?.every((text) => text === '') ? null : typed;

/** What of it is to be changed, as the api takes it. @throws UserError `signing-office-missing` */
export const correctedClosing = (head: PlanHead, options: ClosingOptions): object => ({
  receivers: listOf(options.receiver),
  money: listOf(options.money),
  signedAs: signedAs(head, options),
});

/** "TM." and "TM" are one word; anything else is the api's to refuse. */
const capacityTyped = (typed: string): string | null =>
  typed.trim().replace(/\.$/u, '').toUpperCase() || null;
/** Of office and capacity the one that was not typed stands; an office typed with its capacity says both. */
function signedAs(
  { signedAs: stands }: PlanHead,
  { signingOffice, signingCapacity }: ClosingOptions,
): object | null | undefined {
  if (signingOffice === undefined && signingCapacity === undefined) return undefined;
  const office = signingOffice === undefined ? stands?.office : listOf(signingOffice);
  if (office === null) return null;
  if (office === undefined)
    throw new UserError(
      'signing-office-missing',
      '--signing-capacity: dự thảo chưa có chức vụ người ký; hãy ghi thêm --signing-office.',
      '--signing-capacity: the draft has no signing office; give it with --signing-office.',
    );
  if (signingCapacity === undefined)
    return { capacity: capacityBorne(office) ?? stands?.capacity ?? null, office };
  return { capacity: capacityTyped(signingCapacity), office };
}

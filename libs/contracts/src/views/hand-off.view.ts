import type { HandOffStatus, SilenceRule } from '@dondoc/domain';
import type { UnitRef } from './unit.view.js';

/** A request of a lead unit to a supporting unit. */
export interface HandOffView {
  readonly handOffId: string;
  readonly taskId: string;
  readonly ref: string;
  readonly obligationId: string;
  readonly from: UnitRef;
  readonly to: UnitRef;
  readonly content: string;
  readonly product: string | null;
  /** Day `YYYY-MM-DD`. */
  readonly due: string;
  readonly silence: SilenceRule;
  readonly status: HandOffStatus;
  readonly requestedAt: string;
  /** Somebody has still to move; false once it is taken or its part of the task has ended. */
  readonly open: boolean;
  /** Since when it stands in this status. */
  readonly since: string;
  /** What the answer said; null unless answered. */
  readonly agrees: boolean | null;
  /** The lead works on meanwhile: the days stay its own. */
  readonly besides: boolean;
  /** Another day that the supporter proposed and the lead has not settled; `due` is a day `YYYY-MM-DD`. */
  readonly proposal: { readonly due: string; readonly reason: string; readonly at: string } | null;
  /** Open and its day has passed. */
  readonly silent: boolean;
  /** Working days left until the due day; negative when it has passed. */
  readonly workingDaysLeft: number;
  readonly allowedActs: readonly string[];
}

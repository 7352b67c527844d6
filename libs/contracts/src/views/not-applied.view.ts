import type { BroughtKind } from '@dondoc/domain';

/** A decision that a part of the task refused; it has changed nothing there. */
export interface NotAppliedView {
  readonly decisionId: string;
  readonly obligationId: string;
  readonly kind: BroughtKind;
  readonly document: string;
  readonly at: string;
  readonly code: string;
  /** One sentence: why, and what to do. */
  readonly reason: string;
}

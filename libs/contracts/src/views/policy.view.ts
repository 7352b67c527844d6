import type { Addressee, AlarmAct, Trigger } from '@dondoc/domain';

/** A version of the escalation policy that plans can be issued under. */
export interface PolicySummaryView {
  /** Such as `default/1`. */
  readonly version: string;
  /** In the reader's language. */
  readonly title: string;
  /** Given out with the program, and taken where a plan names none. */
  readonly builtIn: boolean;
  /** UTC instant; null for the built-in one. */
  readonly issuedAt: string | null;
}

export interface PolicyStepView {
  /** Working days after (negative: before) the day the trigger counts from. */
  readonly after: number;
  readonly act: AlarmAct;
  readonly whom: Addressee;
  /** Working days; on a last step only. */
  readonly repeatEvery?: number;
}

/** The steps of one trigger, in words. */
export interface PolicyLadderView {
  readonly trigger: Trigger;
  readonly heading: string;
  /** One sentence each, the first is step 1. Empty: nobody is told. */
  readonly steps: readonly string[];
}

/** The policy as data: the body that issues one. All figures are working days, but counts where they say so. */
export interface PolicyDataView {
  readonly version: string;
  readonly title: { readonly vi: string; readonly en: string };
  /** Local time `HH:mm`. */
  readonly hour: string;
  readonly window?: { readonly from: string; readonly to: string };
  readonly acknowledgementExpiresAfter: number;
  readonly decisionWithin: number;
  readonly handOffWithin: number;
  /** A count of urgings. */
  readonly docketAfterUrgings?: number;
  /** A count of extensions. */
  readonly extensionsAtMost?: number;
  readonly extensionAskedBefore?: number;
  readonly conclusionsWithin?: number;
  readonly contestWithin?: number;
  /** By trigger. */
  readonly steps: Readonly<Record<string, readonly PolicyStepView[]>>;
}

/** A policy as data, and drawn in the reader's language. */
export interface PolicyView extends PolicySummaryView {
  readonly policy: PolicyDataView;
  /** Hours and figures that hold for the whole policy, a sentence each. */
  readonly general: readonly string[];
  /** In the order of a task's life. */
  readonly ladders: readonly PolicyLadderView[];
}

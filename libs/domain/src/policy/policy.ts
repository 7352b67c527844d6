/** What a ladder of steps is about. */
export const TRIGGERS = [
  'unacknowledged',
  'due-soon',
  'overdue',
  'hand-off-silent',
  'difficulty-unanswered',
  'decision-not-carried-out',
  'approval-pending',
  'confirmation-pending',
  'docket-undecided',
  'extension-unanswered',
  'competence-undecided',
  'contest-unanswered',
  'milestone-missed',
  'condition-expected',
  'stale',
] as const;
/**
 * The last three have no steps of their own: `urged-in-vain` is the figure `docketAfterUrgings`, `period-begun` opens a
 * period of a rhythm, `suspension-ended` is the day that a suspension names.
 */
export type Trigger = (typeof TRIGGERS)[number] | 'urged-in-vain' | 'period-begun' | 'suspension-ended';

/** What the machine does when it fires; also the name of the Temporal activity. */
export type AlarmAct = 'remind' | 'urge' | 'escalate' | 'docket' | 'ask';

/** The office a step goes to. The unit is found from the task. */
export type Addressee =
  'person-assigned' | 'head-of-unit' | 'standing-agency' | 'leader-in-charge' | 'head-of-committee';

/** The rung of an office: 0 person assigned, 1 head of unit, 2 standing agency, 3 leader or deputy in charge, 4 head of the committee. */
export const LEVEL_OF: Readonly<Record<Addressee, number>> = {
  'person-assigned': 0,
  'head-of-unit': 1,
  'standing-agency': 2,
  'leader-in-charge': 3,
  'head-of-committee': 4,
};

export interface PolicyStep {
  /** Working days after (negative: before) the day the trigger counts from. */
  readonly after: number;
  readonly act: AlarmAct;
  readonly whom: Addressee;
  /** On a last step: asked again every so many working days for as long as nothing has changed. Default: not again. */
  readonly repeatEvery?: number;
}

/** A time of day in a place, `HH:mm`, from 00:00 to 23:59. */
export const isTimeOfDay = (value: unknown): boolean =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

/** How a version is written: a name and a number, such as `lam-giang/2`. */
export const isPolicyVersion = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,59}\/[1-9]\d{0,5}$/.test(value);

/** Versioned data, not code: each task keeps the version it started with until someone moves it. All figures are working days. */
export interface EscalationPolicy {
  readonly version: string;
  readonly title: { readonly vi: string; readonly en: string };
  /** Local time `HH:mm` on a working day at which steps happen. */
  readonly hour: string;
  /** An acknowledgement without progress is asked for again after so many working days. */
  readonly acknowledgementExpiresAfter: number;
  /** A decision without a date of its own is to be carried out within so many working days. */
  readonly decisionWithin: number;
  /** A hand-off without a date of its own is due within so many working days. */
  readonly handOffWithin: number;
  /**
   * An overdue part that has been urged so many times on one occasion is put on the docket on the next working day, whatever
   * its ladder says (custom in Hà Nội: more than three urgings, then the next meeting). Default: not.
   */
  readonly docketAfterUrgings?: number;
  /** Working hours of the place, local `HH:mm`: what is due is held outside them. The hour lies inside. Default: not held. */
  readonly window?: { readonly from: string; readonly to: string };
  /** Later days that a part gets on request, at most; a decision of the committee is not counted. Default: any number. */
  readonly extensionsAtMost?: number;
  /** A later day is asked for at least so many working days before the due day; 0 = on the day itself at the latest. Default: at any time. */
  readonly extensionAskedBefore?: number;
  /** The conclusions of a meeting are issued within so many working days. Default: 5 (Decision 45/2018/QĐ-TTg). */
  readonly conclusionsWithin?: number;
  /** A finding of lateness is contested within so many working days. Default: at any time. */
  readonly contestWithin?: number;
  /** A version issued before a trigger was known says nothing about it: then nobody is told. */
  readonly steps: Readonly<Partial<Record<Trigger, readonly PolicyStep[]>>>;
}

export const stepsOf = (policy: EscalationPolicy, trigger: Trigger): readonly PolicyStep[] =>
  policy.steps[trigger] ?? [];

/** The n-th step, from 1; past the end of the ladder a last step that is repeated comes again and again. */
export function stepNumber(steps: readonly PolicyStep[], n: number): PolicyStep | undefined {
  const last = steps.at(-1);
  if (n <= steps.length || !last?.repeatEvery) return steps[n - 1];
  return { ...last, after: last.after + last.repeatEvery * (n - steps.length) };
}

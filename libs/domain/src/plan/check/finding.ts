import type { Day } from '../../calendar/day.js';
import type { Organisation } from '../../organisation/organisation.js';
import type { UnitId } from '../../shared/ids.js';
import type { DraftTask, PlanHead, TaskSource } from '../plan.events.js';
import type { NumberHolder } from '../plan-number.js';

/**
 * The five clarities every task of a plan needs (rõ người, rõ việc, rõ thời gian, rõ kết quả, rõ trách nhiệm), and the plan
 * as a whole.
 */
export const CLARITIES = ['person', 'task', 'time', 'result', 'responsibility', 'plan'] as const;
/** One of them. */
export type Clarity = (typeof CLARITIES)[number];

/** What can be found, by the clarity it takes away. */
export const FINDINGS_OF = {
  person: [
    'lead-missing',
    'lead-unknown',
    'lead-proposed',
    'lead-outside',
    'lead-group-empty',
    'leads-several',
  ],
  task: ['content-missing', 'content-several', 'reading-doubtful'],
  time: [
    'deadline-impossible',
    'deadline-unclear',
    'deadline-missing',
    'deadline-past',
    'deadline-before-plan',
    'deadline-after-validity',
    'milestone-after-due',
    'child-after-parent',
  ],
  result: ['result-missing'],
  responsibility: [
    'support-is-lead',
    'support-unknown',
    'support-proposed',
    'support-outside',
    'lead-to-be-asked',
    'requested-in-line',
    'duty-without-who',
    'duty-unknown',
  ],
  plan: [
    'plan-empty',
    'count-differs',
    'section-count-differs',
    'ref-repeated',
    'ref-gap',
    'supersedes-unknown',
    'number-taken',
  ],
} as const satisfies Record<Clarity, readonly string[]>;

/** Stable, kebab-case. */
export type PlanFindingCode = (typeof FINDINGS_OF)[Clarity][number];

/** Mend it before issue, or look at it. */
export type Severity = 'must' | 'should';

/** A unit that a printed name may mean. */
export interface UnitProposal {
  readonly unitId: UnitId;
  readonly name: string;
  /** 0 to 1. */
  readonly score: number;
}

/** One thing a person should look at before a plan is issued; its sentence is in the catalogue of @dondoc/contracts. */
export interface PlanFinding {
  readonly code: PlanFindingCode;
  readonly severity: Severity;
  readonly clarity: Clarity;
  /** The task's reference as printed; empty for the plan as a whole. */
  readonly ref: string;
  /** The draft task's key; empty for the plan as a whole. */
  readonly key: string;
  /** Facts of its sentence. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly proposals?: readonly UnitProposal[];
  readonly source?: TaskSource;
}

/** A standing duty as the document has it, before it is known who is meant. */
export interface DutyToCheck {
  readonly who: readonly string[];
  readonly what: string;
  readonly source?: TaskSource;
}

/** A draft with what it is checked against; what is absent is not checked. */
export interface PlanToCheck {
  readonly head: PlanHead;
  readonly tasks: readonly DraftTask[];
  /** Absent: nobody is looked up, and a printed name is enough. */
  readonly organisation?: Organisation;
  /** The day of issue, or of the check. */
  readonly on?: Day;
  /** How many tasks the plan itself says it has, in all and by section. */
  readonly stated?: StatedCounts;
  /** Numbers of the plans that are known here; absent: what is superseded is not looked up. */
  readonly knownPlans?: readonly string[];
  /** The issued plan that bears its number (`planNumberKey`), if one does. */
  readonly numberHeldBy?: NumberHolder;
  /** Of the document's duties those that are no tasks of the draft. */
  readonly duties?: readonly DutyToCheck[];
}

/** How many tasks a plan itself says it has. */
export interface StatedCounts {
  readonly tasks?: number;
  /** By section as its reference begins: `{ 'II.1': 15 }`. */
  readonly bySection?: Readonly<Record<string, number>>;
}

type Facts = Pick<PlanFinding, 'params' | 'proposals'>;

const clarityOf = new Map(
  CLARITIES.flatMap((clarity) =>
    FINDINGS_OF[clarity].map((code) => [code as PlanFindingCode, clarity] as const),
  ),
);

/** A finding about one task. */
export const onTask = (
  { ref, key, source }: Pick<DraftTask, 'ref' | 'key' | 'source'>,
  severity: Severity,
  code: PlanFindingCode,
  params: Facts['params'] = {},
  proposals: readonly UnitProposal[] = [],
): PlanFinding => ({
  ...{ code, severity, ref, key },
  clarity: clarityOf.get(code) ?? 'plan',
  params: { ...(ref === '' ? {} : { ref }), ...params },
  ...(proposals.length > 0 ? { proposals } : {}),
  ...(source ? { source } : {}),
});

/** A finding about the plan as a whole. */
export const onPlan = (
  severity: Severity,
  code: PlanFindingCode,
  params: Facts['params'] = {},
  source?: TaskSource,
): PlanFinding => onTask({ ref: '', key: '', ...(source ? { source } : {}) }, severity, code, params);

import type { Instant } from '../calendar/instant.js';
import type { AlarmAct, PolicyStep, Trigger } from '../policy/policy.js';
import type { ReportPeriod } from '../deadline/report-period.js';
import type {
  ContestId,
  DecisionId,
  DifficultyId,
  DocketItemId,
  ExtensionId,
  HandOffId,
  MilestoneId,
  ObligationId,
  UnitId,
} from '../shared/ids.js';
import type { AlarmFacts } from './task.events.js';

/** What an alarm is about beyond its obligation. */
export interface AlarmSubject {
  readonly handOffId?: HandOffId;
  readonly difficultyId?: DifficultyId;
  readonly decisionId?: DecisionId;
  readonly docketItemId?: DocketItemId;
  readonly extensionId?: ExtensionId;
  readonly contestId?: ContestId;
  readonly milestoneId?: MilestoneId;
}

/** Something that will happen by itself at `at` unless the state changes before. */
export interface Alarm {
  /** The occasion; it fires once in the life of the task. */
  readonly key: string;
  readonly at: Instant;
  readonly act: AlarmAct;
  readonly trigger: Trigger;
  readonly step: number;
  readonly level: number;
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
  readonly to: AlarmFacts['to'];
  readonly effect: AlarmEffect;
  readonly subject: AlarmSubject;
}

/** What firing does: a step of a ladder tells somebody; the others change the state itself. */
export type AlarmEffect =
  | { readonly kind: 'step' }
  | { readonly kind: 'acknowledgement-expires' }
  | { readonly kind: 'period-opens'; readonly period: ReportPeriod }
  | { readonly kind: 'suspension-ends' }
  | { readonly kind: 'taken-as-agreed'; readonly handOffId: HandOffId };

/** A ladder of policy steps on one occasion. */
export interface Ladder {
  readonly trigger: Trigger;
  /** Key of the occasion; the rung's number is added to it. */
  readonly occasion: string;
  readonly steps: readonly PolicyStep[];
  readonly subject?: AlarmSubject;
}

export const ACT_ORDER: readonly AlarmAct[] = ['remind', 'urge', 'escalate', 'docket', 'ask'];

type Ordered<Act extends string> = { readonly at: Instant; readonly act: Act; readonly key: string };

/** Order in which things happen: by time, then by act, then by key. */
export const comparing =
  <Act extends string>(acts: readonly Act[]) =>
  (a: Ordered<Act>, b: Ordered<Act>): number => {
    if (a.at !== b.at) return a.at < b.at ? -1 : 1;
    const byAct = acts.indexOf(a.act) - acts.indexOf(b.act);
    if (byAct !== 0) return byAct;
    return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
  };

export const compareAlarms = comparing(ACT_ORDER);

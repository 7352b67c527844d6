import type { StatusWord, Trigger } from '@dondoc/domain';
import type { DeadlineView } from './deadline.view.js';
import type { NotAppliedView } from './not-applied.view.js';
import type { UnitRef } from './unit.view.js';

/** A matter before the committee. */
export interface DocketItemView {
  readonly docketItemId: string;
  readonly planId: string;
  readonly taskId: string;
  readonly ref: string;
  readonly content: string;
  readonly obligationId: string;
  readonly unit: UnitRef;
  readonly deadline: DeadlineView;
  readonly status: StatusWord;
  /** One sentence: what is asked of the committee. */
  readonly asked: string;
  /** Who put it there: a unit, or null for the machine by its rule. */
  readonly by: UnitRef | null;
  /** What raised it; null where a person put it. */
  readonly trigger: Trigger | null;
  /** UTC instant since which it waits. */
  readonly since: string;
  /** What the unit proposes, from its open difficulty or the reason given; null if it proposes nothing. */
  readonly proposal: string | null;
  /** What happens by itself if nothing is decided; null when nothing does. */
  readonly otherwise: string | null;
  readonly otherwiseAt: string | null;
  readonly decisionId: string | null;
  /** The last decision on it that could not be applied while it waited; null where there is none. */
  readonly notApplied: NotAppliedView | null;
  readonly allowedActs: readonly string[];
}

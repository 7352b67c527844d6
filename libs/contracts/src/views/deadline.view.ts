import type { Capacity, Deadline } from '@dondoc/domain';
import type { PersonView } from './person.view.js';
import type { UnitRef } from './unit.view.js';

/** A deadline as a screen prints it: never a bare date. */
export interface DeadlineView {
  readonly kind: Deadline['kind'];
  /** In Vietnamese, with the rule it was read by: "trước ngày 30/09/2025 (tính đến hết ngày 30/09)". */
  readonly text: string;
  /** Day `YYYY-MM-DD`; null where the deadline has none. */
  readonly due: string | null;
}

/** What brought a deadline about. */
export type DeadlineCause =
  /** given with the task, or with the period */
  | 'assigned'
  | 'period-opened'
  /** a later day, by a decision or as the answer to a request */
  | 'decided'
  | 'granted'
  | 'condition-met'
  /** the dated result was accepted and the work goes on */
  | 'standing-began'
  | 'resumed'
  | 'reopened';

/** Somebody as they acted: the person, for which unit, signing how. */
export interface ActedByView {
  readonly person: PersonView;
  readonly unit: UnitRef | null;
  /** TM., KT., TL., TUQ.; null where none was named. */
  readonly capacity: Capacity | null;
}

/** One line of the ledger of deadlines; the first is the one given at assignment. */
export interface DeadlineChangeView extends DeadlineView {
  /** UTC instant since which it holds. */
  readonly at: string;
  readonly cause: DeadlineCause;
  /** Whoever gave it, and not the unit that takes what it was offered; null for what happened by itself. */
  readonly by: ActedByView | null;
  readonly document: string | null;
  readonly reason: string | null;
  readonly decisionId: string | null;
  /** Given when the deadline before it had already passed. */
  readonly afterDue: boolean;
  /** UTC instant at which the unit asked for it; null where nobody asked. */
  readonly askedAt: string | null;
  /** Asked for when the deadline before it had already passed; null where nobody asked. */
  readonly askedAfterDue: boolean | null;
}

/** What the machine will do next by itself, and by which rule. */
export interface NextStepView {
  /** UTC instant. */
  readonly at: string;
  readonly act: 'remind' | 'urge' | 'escalate' | 'docket' | 'ask';
  /** In the reader's language: "đôn đốc Sở Nội vụ: quá hạn 3 ngày làm việc, theo bước 2 của quy tắc default/1". */
  readonly what: string;
}

import type { StatusWord } from '@dondoc/domain';
import type { DeadlineView, NextStepView } from './deadline.view.js';
import type { PeriodView } from './period.view.js';
import type { PersonView } from './person.view.js';
import type { UnitRef } from './unit.view.js';

/** The four bands of "my work": overdue, within 7 days, later, waiting for others. */
export type WorkBand = 'overdue' | 'week' | 'later' | 'waiting';

/** What the holder should do next. */
export type TodoAct =
  | 'acknowledge'
  | 'assign-person'
  | 'work'
  | 'submit'
  | 'approve'
  | 'confirm'
  | 'answer-hand-off'
  | 'deliver-hand-off'
  | 'take-hand-off'
  | 'carry-out-decision'
  | 'answer-difficulty'
  /** of the committee */
  | 'answer-extension'
  | 'decide-contest'
  /** of the head of the unit */
  | 'answer-extension-offer'
  /** of the lead */
  | 'settle-hand-off-date'
  /** of the standing agency */
  | 'settle-competence'
  | 'wait';

/** One obligation or hand-off, for one person or unit. */
export interface WorkItemView {
  readonly kind: 'obligation' | 'hand-off';
  readonly planId: string;
  readonly taskId: string;
  readonly ref: string;
  /** At most 240 characters. */
  readonly content: string;
  readonly obligationId: string;
  readonly handOffId: string | null;
  /** The period it is about; null where it is no period. */
  readonly period: PeriodView | null;
  /** The unit whose work it is. */
  readonly unit: UnitRef;
  /** Who asked: the lead of a hand-off; null for an obligation. */
  readonly from: UnitRef | null;
  readonly person: PersonView | null;
  readonly product: string | null;
  readonly deadline: DeadlineView;
  readonly status: StatusWord;
  readonly band: WorkBand;
  /** Working days until the due day, negative when it has passed; null without a day. */
  readonly workingDaysLeft: number | null;
  readonly todo: TodoAct;
  /** What to do next, as a sentence in the reader's language. */
  readonly next: string;
  /** What somebody asks, in one sentence in the reader's language; null where nobody asks. */
  readonly asked: string | null;
  readonly nextStep: NextStepView | null;
  /** For whom or what it waits; empty unless the band is `waiting`. */
  readonly waitingFor: readonly UnitRef[];
  readonly escalationLevel: number;
  readonly relation: 'assigned' | 'requested';
  readonly allowedActs: readonly string[];
}

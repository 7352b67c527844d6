import {
  addMs,
  atLocal,
  endOfDay,
  type Day,
  type DraftTask,
  type Instant,
  type Organisation,
  type PlanHead,
  type Rules,
} from '@dondoc/domain';
import { idMaker } from '../command-key.js';

export interface RehearsalPlan {
  readonly head: PlanHead;
  readonly tasks: readonly DraftTask[];
  /** SHA-256 of the interchange form as it is sent, hexadecimal. */
  readonly sourceSha256?: string;
}

export interface RehearsalSetting {
  readonly plan: RehearsalPlan;
  readonly organisation: Organisation;
  readonly rules: Rules;
  readonly seed: number;
  readonly issuedOn: Day;
  /** Last day, included. */
  readonly to: Day;
  /** `work-only`: people do their work and ask for no change of it. Default: the whole life. */
  readonly people?: 'work-only';
}

/** The plan is issued at half past eight on the day of issue, before anything else happens. */
export const issuedAt = (day: Day): Instant => atLocal(day, '08:30');

/** Late on a day: the instant at which a rehearsal's figures are counted. */
export const lastInstant = (day: Day): Instant => addMs(endOfDay(day), -1);

/** A task whose document names nobody the organisation knows is given to the standing agency: somebody must choose, and here it is the agency itself. */
export const ownersToChoose = (setting: RehearsalSetting): readonly DraftTask[] =>
  setting.plan.tasks.filter((t) => t.owners.length === 0);

/** Under which idempotency key the plan of a rehearsal is drafted. */
export const DRAFT_KEY = 'rehearsal/draft';

/** The id the api makes for a plan that this person drafts under that key. */
export const rehearsalPlanId = (drafter: string): string => idMaker(drafter, DRAFT_KEY)('kh');

import {
  asId,
  defaultPolicy,
  localDay,
  publicSectorCalendar,
  type Instant,
  type Organisation,
  type PlanId,
} from '@dondoc/domain';
import { readPlanText } from '@dondoc/plan-import';
import { draftFromDocument } from '../plan-draft/draft-from-document.js';
import { Simulation } from '../rehearsal/simulate.js';
import type { SimulatedEvent } from '../rehearsal/simulated-event.js';
import { olderPlanIssuedOn, renderTemplate } from './render-template.js';

export const OLDER_PLAN_ID = 'so-hoa-ho-so';

/**
 * Chosen so that the weeks before any start show what a standing agency sees: work done in time and late, hand-offs,
 * a conclusion that came back, one item waiting for the head of the committee. Habits hang on this number and on the
 * tasks' ids, not on days; sample-history.unit.spec.ts holds it to that for starts on many days.
 */
const SEED = 18_903_227;

export interface HistorySetting {
  /** Template of the older plan. */
  readonly template: string;
  readonly organisation: Organisation;
  /** Nothing later has happened. */
  readonly startedAt: Instant;
}

/** What happened to the older sample plan until the first start: pure, the same for the same instant. */
export function sampleHistory(setting: HistorySetting, seed = SEED): readonly SimulatedEvent[] {
  const { template, organisation, startedAt } = setting;
  const today = localDay(startedAt);
  const issuedOn = olderPlanIssuedOn(today);
  const document = readPlanText(renderTemplate(template, { issuedOn, today }));
  const { head, tasks } = draftFromDocument(document, organisation, asId<PlanId>(OLDER_PLAN_ID));
  const rules = { policy: defaultPolicy, calendar: publicSectorCalendar };
  const simulation = new Simulation({
    ...{ plan: { head, tasks }, organisation, rules, seed, issuedOn, to: today },
    people: 'work-only',
  });
  return simulation.run().filter(({ at }) => at <= startedAt);
}

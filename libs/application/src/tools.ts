import type { Clock } from '@dondoc/config';
import type { EventStore } from '@dondoc/event-store';
import type pg from 'pg';
import type { PlanWork } from './plan-work/plan-work.js';
import type { RulesOf } from './rules/load-rules.js';
import type { EvidenceRegister } from './registers/evidence-register.js';
import type { Streams } from './streams/streams.js';
import type { Turns } from './turns.js';

/** What handlers work with; made once by `createApplication`. */
export interface Tools {
  readonly store: EventStore;
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly rulesOf: RulesOf;
  readonly streams: Streams;
  readonly evidence: EvidenceRegister;
  readonly turns: Turns;
  readonly planWork: PlanWork;
}

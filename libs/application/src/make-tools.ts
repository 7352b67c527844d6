import { join } from 'node:path';
import type { Clock } from '@dondoc/config';
import type { EventStore } from '@dondoc/event-store';
import type pg from 'pg';
import { PlanWork } from './plan-work/plan-work.js';
import { EvidenceRegister } from './registers/evidence-register.js';
import { rulesLoader } from './rules/load-rules.js';
import { openStreams } from './streams/streams.js';
import type { Tools } from './tools.js';
import { Turns } from './turns.js';

export interface ToolsOptions {
  readonly store: EventStore;
  readonly pool: pg.Pool;
  readonly clock: Clock;
  /** Folder for evidence files; default `.dondoc`. */
  readonly dataDir?: string;
}

export const toolsOf = ({ store, pool, clock, dataDir = '.dondoc' }: ToolsOptions): Tools => ({
  store,
  pool,
  clock,
  rulesOf: rulesLoader(store),
  streams: openStreams(store, pool),
  evidence: new EvidenceRegister(pool, join(dataDir, 'evidence')),
  turns: new Turns(),
  planWork: new PlanWork(),
});

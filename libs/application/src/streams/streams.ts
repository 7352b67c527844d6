import {
  foldTask,
  organisationDecider,
  planDecider,
  taskDecider,
  type OrganisationEvent,
  type OrganisationState,
  type PlanEvent,
  type PlanState,
  type TaskEvent,
  type TaskState,
} from '@dondoc/domain';
import type { EventStore } from '@dondoc/event-store';
import type pg from 'pg';
import { FoldCache, type Folds, type StreamVersionsOf } from './fold-cache.js';

/** The aggregates by id, each folded from its stream. */
export interface Streams {
  readonly tasks: Folds<TaskState, TaskEvent>;
  readonly plans: Folds<PlanState, PlanEvent>;
  readonly organisations: Folds<OrganisationState, OrganisationEvent>;
}

/** Tasks as they are read from the log. */
export const taskFold = { initialState: taskDecider.initialState, evolve: foldTask };

export const taskStream = (taskId: string): string => `task/${taskId}`;
export const planStream = (planId: string): string => `plan/${planId}`;
/** By the key the domain gives a number (`planNumberKey`). */
export const planNumberStream = (key: string): string => `plan-number/${key}`;
export const organisationStream = (organisationId: string): string => `organisation/${organisationId}`;
export const decisionStream = (decisionId: string): string => `decision/${decisionId}`;
export const noticeStream = (noticeId: string): string => `notice/${noticeId}`;

const versionsFrom =
  (pool: pg.Pool): StreamVersionsOf =>
  async (streams) => {
    if (streams.length === 0) return new Map();
    const { rows } = await pool.query<{ stream: string; version: number }>({
      name: 'application_stream_versions',
      text: 'select stream, version from dondoc.streams where stream = any($1)',
      values: [streams],
    });
    return new Map(rows.map(({ stream, version }) => [stream, version]));
  };

/** States kept of each kind. */
const KEPT = 2000;

export function openStreams(store: EventStore, pool: pg.Pool): Streams {
  const versions = versionsFrom(pool);
  return {
    tasks: new FoldCache(store, 'task', taskFold, KEPT, versions),
    plans: new FoldCache(store, 'plan', planDecider, KEPT, versions),
    organisations: new FoldCache<OrganisationState, OrganisationEvent>(
      store,
      'organisation',
      organisationDecider,
      KEPT,
      versions,
    ),
  };
}

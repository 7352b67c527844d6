import type { Clock } from '@dondoc/config';
import type { PlanStandingView, SearchFacts, StandingView } from '@dondoc/contracts';
import {
  addMs,
  heldUntil,
  isOpen,
  overdueAt,
  planStandingOf,
  standingOf,
  statusAt,
  type Instant,
  type PlanState,
  type Rules,
  type TaskState,
  type Watch,
} from '@dondoc/domain';

export interface ViewOptions {
  readonly clock: Clock;
  /** Timers of one instant are spread over so many milliseconds by task; 0 = not at all. */
  readonly spreadMs: number;
}

/** A place in 0 … `span` − 1 that depends on the text alone (FNV-1a, 32 bits). */
export function placeOf(text: string, span: number): number {
  if (span <= 0) return 0;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % span;
}

/** Summaries longer than this are cut by the server's limit, which counts bytes. */
const SUMMARY_BYTES = 200;
const UNITS_SHOWN = 50;

function summaryOf({ summary }: Watch): string {
  const bytes = Buffer.from(summary, 'utf8');
  if (bytes.length <= SUMMARY_BYTES) return summary;
  return (
    bytes
      .subarray(0, SUMMARY_BYTES - 4)
      .toString('utf8')
      .replace(/\uFFFD+$/, '') + '…'
  );
}

function searchFacts(state: TaskState): SearchFacts | undefined {
  if (state.task === undefined) return undefined;
  const open = state.obligations.filter(isOpen);
  const dues = open.flatMap((ob) => overdueAt(ob.deadline) ?? []).sort();
  const unitIds = [...new Set(state.obligations.map((ob) => ob.unitId))].slice(0, UNITS_SHOWN);
  return { planId: state.task.planId, unitIds, ...(dues[0] === undefined ? {} : { dueAt: dues[0] }) };
}

/** The standing as the workflow gets it: with waits, because it reads no clock. */
export function standingView(
  taskId: string,
  state: TaskState,
  rules: Rules,
  now: Instant,
  { clock, spreadMs }: ViewOptions,
): StandingView {
  const standing = standingOf(state, rules);
  const spread = placeOf(taskId, spreadMs);
  const search = searchFacts(state);
  return {
    taskId,
    version: standing.version,
    closed: standing.closed,
    status: statusAt(state, now, rules).task,
    ball: standing.ball,
    openHandOffs: standing.openHandOffs,
    escalationLevel: standing.escalationLevel,
    watches: standing.watches.map((watch) => ({
      key: watch.key,
      at: watch.at,
      act: watch.act,
      summary: summaryOf(watch),
      waitMs: clock.waitMs(addMs(heldUntil(rules, watch.at, now), spread), now),
    })),
    ...(search === undefined ? {} : { search }),
  };
}

/** The same for a plan. */
export function planStandingView(
  planId: string,
  state: PlanState,
  rules: Rules,
  now: Instant,
  clock: Clock,
): PlanStandingView {
  const { version, closed, status, watches } = planStandingOf(state, rules);
  return {
    ...{ planId, version, closed, status },
    watches: watches.map((watch) => ({
      ...watch,
      waitMs: clock.waitMs(heldUntil(rules, watch.at, now), now),
    })),
  };
}

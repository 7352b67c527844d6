import type { Instant } from '../calendar/instant.js';
import type { Rules } from '../task/task.commands.js';
import { comparePlanAlarms, pendingPlanAlarms, type PlanAct } from './plan-alarms.js';
import type { PlanState } from './plan.state.js';

/** One timer a plan needs: what is due by the same act at the same instant. */
export interface PlanWatch {
  readonly key: string;
  readonly at: Instant;
  readonly act: PlanAct;
  /** For the reader of a workflow's history; offices only. */
  readonly summary: string;
}

/** Where a plan stands, bounded: what its workflow needs to know. */
export interface PlanStanding {
  readonly version: number;
  readonly closed: boolean;
  readonly status: PlanState['status'];
  readonly watches: readonly PlanWatch[];
}

const MAX_WATCHES = 50;

export function planStandingOf(state: PlanState, rules: Rules): PlanStanding {
  const { version, status } = state;
  const watches = new Map<string, PlanWatch>();
  const alarms = pendingPlanAlarms(state, rules);
  for (const { key, at, act, to } of alarms) {
    const slot = `${act}@${at}`;
    if (!watches.has(slot)) watches.set(slot, { key, at, act, summary: `${act} ${key} → ${to.office}` });
  }
  const sorted = [...watches.values()].sort(comparePlanAlarms).slice(0, MAX_WATCHES);
  return { version, status, closed: status === 'ended' && alarms.length === 0, watches: sorted };
}

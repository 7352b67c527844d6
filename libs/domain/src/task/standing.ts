import type { Instant } from '../calendar/instant.js';
import type { AlarmAct } from '../policy/policy.js';
import type { UnitId } from '../shared/ids.js';
import { compareAlarms, type Alarm } from './alarm.js';
import { pendingAlarms } from './pending-alarms.js';
import type { Rules } from './task.commands.js';
import type { TaskState } from './task.state.js';

/** One timer the task needs: all alarms of the same act at the same instant. */
export interface Watch {
  readonly key: string;
  readonly at: Instant;
  readonly act: AlarmAct;
  /** For the reader of a workflow's history: what it is for, offices only; ≤ 200 bytes. */
  readonly summary: string;
}

/** Where a task stands, bounded: what a workflow needs to know and to show. */
export interface Standing {
  readonly version: number;
  readonly closed: boolean;
  readonly status: 'open' | 'closed';
  /** Units that can act now: leads still working, or the supporters they wait for. */
  readonly ball: readonly UnitId[];
  readonly openHandOffs: number;
  readonly escalationLevel: number;
  readonly watches: readonly Watch[];
}

const MAX_WATCHES = 50;

export function standingOf(state: TaskState, rules: Rules): Standing {
  const closed = state.closedAt !== undefined;
  const running = closed
    ? []
    : state.obligations.filter((ob) => ob.status !== 'confirmed' && ob.status !== 'closed');
  const open = state.handOffs.filter(
    (h) =>
      (h.status === 'requested' || h.status === 'accepted' || h.status === 'returned') &&
      running.some((ob) => ob.obligationId === h.obligationId),
  );
  const holders = [...running.map((ob) => ob.unitId), ...open.map((h) => h.toUnitId)];
  return {
    version: state.version,
    closed,
    status: closed ? 'closed' : 'open',
    ball: [...new Set(holders)].slice(0, MAX_WATCHES),
    openHandOffs: open.length,
    escalationLevel: Math.max(0, ...state.obligations.map((ob) => ob.escalationLevel)),
    watches: watchesOf(pendingAlarms(state, rules)),
  };
}

function watchesOf(alarms: readonly Alarm[]): Watch[] {
  const groups = new Map<string, Alarm[]>();
  for (const alarm of alarms) {
    const group = `${alarm.act}@${alarm.at}`;
    groups.set(group, [...(groups.get(group) ?? []), alarm]);
  }
  return [...groups.values()]
    .map((group) => watchOf(group))
    .sort(compareAlarms)
    .slice(0, MAX_WATCHES);
}

function watchOf(group: readonly Alarm[]): Watch {
  const first = group[0] as Alarm;
  const more = group.length > 1 ? ` +${group.length - 1}` : '';
  return {
    key: first.key,
    at: first.at,
    act: first.act,
    summary: `${first.act} ${first.key}${more} → ${first.to.office}`,
  };
}

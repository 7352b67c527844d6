import type { Instant } from '../calendar/instant.js';
import type { AlarmAct } from '../policy/policy.js';
import type { UnitId } from '../shared/ids.js';
import { compareAlarms, type Alarm, type AlarmEffect } from './alarm.js';
import { ownParts } from './own-part.js';
import { pendingAlarms } from './pending-alarms.js';
import type { Rules } from './task.commands.js';
import { confirmerOf } from './task.parties.js';
import { never } from '../shared/domain-error.js';
import { possessionOf } from './possession.js';
import { isOpen, isSettled, isWithSupporter, type ObligationState, type TaskState } from './task.state.js';

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
  /** Units that can act now: the leads, the supporters they wait for, or whoever confirms. At most 50. */
  readonly ball: readonly UnitId[];
  readonly openHandOffs: number;
  readonly escalationLevel: number;
  readonly watches: readonly Watch[];
}

const MAX_WATCHES = 50;

export function standingOf(state: TaskState, rules: Rules): Standing {
  const closed = isSettled(state);
  // A task that has ended can still wait for the answer to a contest: its parts wait for nobody.
  const open = state.closedAt ? [] : state.obligations.filter(isOpen);
  const openIds = new Set(open.map((ob) => ob.obligationId));
  const handOffs = state.handOffs.filter((h) => isWithSupporter(h) && openIds.has(h.obligationId));
  const own = ownParts(state);
  return {
    version: state.version,
    closed,
    status: closed ? 'closed' : 'open',
    ball: [...new Set(open.flatMap((ob) => holdersOf(own(ob.obligationId), ob)))].slice(0, MAX_WATCHES),
    openHandOffs: handOffs.length,
    escalationLevel: Math.max(0, ...state.obligations.map((ob) => ob.escalationLevel)),
    watches: watchesOf(pendingAlarms(state, rules)),
  };
}

/** Who can move an obligation now: whoever confirms it, the supporters the lead waits for, or the lead. */
export function holdersOf(state: TaskState, ob: ObligationState): readonly UnitId[] {
  const { holder, handOffIds } = possessionOf(state, ob);
  switch (holder) {
    case 'nobody':
      return [];
    case 'confirmer':
      return state.task ? [confirmerOf(state.task, ob.unitId)] : [];
    case 'supporters':
      return state.handOffs.filter((h) => handOffIds.includes(h.handOffId)).map((h) => h.toUnitId);
    case 'lead':
      return [ob.unitId];
    default:
      return never(holder);
  }
}

function watchesOf(alarms: readonly Alarm[]): Watch[] {
  const groups = new Map<string, Alarm[]>();
  for (const alarm of alarms) {
    const group = `${alarm.act}@${alarm.at}`;
    const others = groups.get(group);
    if (others) others.push(alarm);
    else groups.set(group, [alarm]);
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
    summary: `${LABEL[first.effect.kind] ?? first.act} ${first.key}${more} → ${first.to.office}`,
  };
}

/** What the timer is for, where the activity's name does not say it. */
const LABEL: Partial<Record<AlarmEffect['kind'], string>> = {
  'acknowledgement-expires': 'acknowledgement expires',
  'taken-as-agreed': 'take as agreed',
  'period-opens': 'open period',
  'suspension-ends': 'suspension ends',
};

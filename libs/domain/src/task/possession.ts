import { workingDaysBetween, type Calendar } from '../calendar/calendar.js';
import { localDay, type Instant } from '../calendar/instant.js';
import type { HandOffId, UnitId } from '../shared/ids.js';
import type { Holder, Possession } from './held.js';
import {
  isWithSupporter,
  isWorking,
  type HandOffState,
  type ObligationState,
  type TaskState,
} from './task.state.js';

/** Who can move a part now. A supporter holds the ball only while the lead can do nothing else. */
export function possessionOf(
  { handOffs, closedAt }: Pick<TaskState, 'handOffs' | 'closedAt'>,
  ob: ObligationState,
): Omit<Possession, 'from'> {
  const { unitId } = ob;
  const of = (holder: Holder, handOffIds: readonly HandOffId[] = []) => ({ holder, unitId, handOffIds });
  if (closedAt || ob.suspension || ob.status === 'confirmed' || ob.status === 'closed') return of('nobody');
  if (ob.status === 'approved') return of('confirmer');
  const awaited = isWorking(ob)
    ? handOffs.filter((h) => h.obligationId === ob.obligationId && !h.besides && isWithSupporter(h))
    : [];
  return awaited.length > 0
    ? of(
        'supporters',
        awaited.map((h) => h.handOffId),
      )
    : of('lead');
}

/** The possession after a change: one more entry where another than before holds the ball. */
export function followed(state: TaskState, ob: ObligationState, at: Instant): readonly Possession[] {
  const now = possessionOf(state, ob);
  const last = ob.possession.at(-1);
  if (last && isSame(last, now)) return ob.possession;
  return [...ob.possession, { from: at, ...now }];
}

const isSame = (a: Omit<Possession, 'from'>, b: Omit<Possession, 'from'>): boolean =>
  a.holder === b.holder && a.unitId === b.unitId && a.handOffIds.join() === b.handOffIds.join();

/** Working days since a part was given out, by who held the ball; the four figures sum to `elapsed`. */
export interface HeldDays {
  readonly elapsed: number;
  readonly lead: number;
  readonly confirmer: number;
  readonly nobody: number;
  /** Days on which at least one supporter held it. */
  readonly supporters: number;
  /** The same days, by supporting unit: two that hold the ball on one day both have it, so these can sum to more. */
  readonly bySupporter: readonly { readonly unitId: UnitId; readonly days: number }[];
  /** The lead's days by unit, where the part has changed hands. */
  readonly byLead: readonly { readonly unitId: UnitId; readonly days: number }[];
}

/**
 * Whose days they were, up to and including the day of `now`. A working day is whose it was when it began, so the day on
 * which something is given out or handed on counts for nobody new (Civil Code 2015, art. 147).
 */
export function heldDays(
  state: { readonly handOffs: readonly Pick<HandOffState, 'handOffId' | 'toUnitId'>[] },
  ob: Pick<ObligationState, 'possession'>,
  calendar: Calendar,
  now: Instant,
): HeldDays {
  const unitOf = new Map(state.handOffs.map((h) => [h.handOffId, h.toUnitId]));
  const sums: Record<Holder, number> = { lead: 0, supporters: 0, confirmer: 0, nobody: 0 };
  const bySupporter = new Map<UnitId, number>();
  const byLead = new Map<UnitId, number>();
  const add = (map: Map<UnitId, number>, unit: UnitId, days: number) =>
    map.set(unit, (map.get(unit) ?? 0) + days);
  ob.possession.forEach((held, i) => {
    const until = ob.possession[i + 1]?.from ?? now;
    const days = until > held.from ? daysBegun(calendar, held.from, until) : 0;
    sums[held.holder] += days;
    if (held.holder === 'lead') add(byLead, held.unitId, days);
    if (held.holder === 'supporters')
      for (const unit of new Set(held.handOffIds.flatMap((id) => unitOf.get(id) ?? [])))
        add(bySupporter, unit, days);
  });
  const listed = (map: Map<UnitId, number>) =>
    [...map].filter(([, days]) => days > 0).map(([unitId, days]) => ({ unitId, days }));
  const elapsed = sums.lead + sums.supporters + sums.confirmer + sums.nobody;
  return { elapsed, ...sums, bySupporter: listed(bySupporter), byLead: listed(byLead) };
}

/** Working days that began after the one instant and not after the other. */
const daysBegun = (calendar: Calendar, from: Instant, until: Instant): number =>
  workingDaysBetween(calendar, localDay(from), localDay(until));

import type { ObligationId, UnitId } from '../shared/ids.js';
import type { ObligationState, TaskState } from './task.state.js';

type Parts = Pick<TaskState, 'task' | 'obligations'>;

/** Where a part stood when it was last looked for. Parts are only ever added or replaced in place. */
const places = new WeakMap<NonNullable<TaskState['task']>, Places>();

interface Places {
  readonly of: Map<ObligationId, number>;
  /** How many parts have been entered: what is beyond them is looked at once. */
  upTo: number;
}

/** Place of a part among the obligations, -1 where there is none: a group of 3,321 units is not searched for each act. */
export function placeOf({ task, obligations }: Parts, id: ObligationId): number {
  if (!task) return -1;
  let known = places.get(task);
  if (!known) places.set(task, (known = { of: new Map(), upTo: 0 }));
  for (; known.upTo < obligations.length; known.upTo += 1)
    known.of.set(obligations[known.upTo]?.obligationId as ObligationId, known.upTo);
  const place = known.of.get(id);
  if (place === undefined) return -1;
  if (obligations[place]?.obligationId === id) return place;
  // An earlier state of the task, or another telling of it.
  return place >= obligations.length ? -1 : obligations.findIndex((ob) => ob.obligationId === id);
}

/** Where a unit had a part when it was last looked for. */
const unitPlaces = new WeakMap<NonNullable<TaskState['task']>, Map<UnitId, number>>();

/** Whether a unit leads one of the parts. */
export function leadsPart({ task, obligations }: Parts, unitId: UnitId): boolean {
  if (!task) return false;
  let known = unitPlaces.get(task);
  if (!known) unitPlaces.set(task, (known = new Map(obligations.map((ob, i) => [ob.unitId, i]))));
  const place = known.get(unitId);
  if (place !== undefined && obligations[place]?.unitId === unitId) return true;
  const found = obligations.findIndex((ob) => ob.unitId === unitId);
  if (found >= 0) known.set(unitId, found);
  return found >= 0;
}

/** The part of that id; undefined where the task has none. */
export const findObligation = (state: Parts, id: ObligationId | undefined): ObligationState | undefined =>
  id === undefined ? undefined : state.obligations[placeOf(state, id)];

const NONE: readonly never[] = [];

function byPart<Item extends { readonly obligationId: ObligationId }>(
  items: readonly Item[],
): (id: ObligationId) => readonly Item[] {
  if (items.length === 0) return () => NONE;
  const groups = new Map<ObligationId, Item[]>();
  for (const item of items) {
    const group = groups.get(item.obligationId);
    if (group) group.push(item);
    else groups.set(item.obligationId, [item]);
  }
  return (id) => groups.get(id) ?? NONE;
}

/**
 * The state as one part after the other sees it: with its own hand-offs, difficulties, decisions and docket items
 * alone. Whoever asks about every part of a large group asks this way, and reads each list once instead of once a part.
 */
export function ownParts(state: TaskState): (id: ObligationId) => TaskState {
  const { handOffs, difficulties, decisions, docket } = state;
  if ([handOffs, difficulties, decisions, docket].every((list) => list.length === 0)) return () => state;
  const own = {
    handOffs: byPart(handOffs),
    difficulties: byPart(difficulties),
    decisions: byPart(decisions),
    docket: byPart(docket),
  };
  // Most parts of a group have nothing of their own: they are one state.
  const bare: TaskState = { ...state, handOffs: NONE, difficulties: NONE, decisions: NONE, docket: NONE };
  return (id) => {
    const [h, df, dc, dk] = [own.handOffs(id), own.difficulties(id), own.decisions(id), own.docket(id)];
    const hasNone = h.length + df.length + dc.length + dk.length === 0;
    return hasNone ? bare : { ...state, handOffs: h, difficulties: df, decisions: dc, docket: dk };
  };
}

/** The same for one part alone. */
export function ownPart(state: TaskState, id: ObligationId): TaskState {
  const own = <Item extends { readonly obligationId: ObligationId }>(items: readonly Item[]) =>
    items.length === 0 ? items : items.filter((item) => item.obligationId === id);
  const { handOffs, difficulties, decisions, docket } = state;
  return {
    ...state,
    handOffs: own(handOffs),
    difficulties: own(difficulties),
    decisions: own(decisions),
    docket: own(docket),
  };
}

import type { Instant } from '../calendar/instant.js';
import type { HandOffId, UnitId } from '../shared/ids.js';

/** Whose move it is: the unit that leads, those it waits for, whoever confirms, or nobody while it is suspended or ended. */
export type Holder = 'lead' | 'supporters' | 'confirmer' | 'nobody';

/** Who held the ball from an instant on. */
export interface Possession {
  readonly from: Instant;
  readonly holder: Holder;
  /** The lead at that time: its days stay its own when the part is given to another unit. */
  readonly unitId: UnitId;
  /** Of `supporters`: the hand-offs it waited for. */
  readonly handOffIds: readonly HandOffId[];
}

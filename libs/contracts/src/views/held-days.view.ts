import type { UnitRef } from './unit.view.js';

export interface UnitDaysView {
  readonly unit: UnitRef;
  readonly days: number;
}

/**
 * Working days since a part was given out, by who held it, up to the moment of asking or to its end. `lead`,
 * `supporters`, `confirmer` and `nobody` sum to `elapsed`.
 */
export interface HeldDaysView {
  readonly elapsed: number;
  readonly lead: number;
  /** Days on which at least one supporting unit held it. */
  readonly supporters: number;
  readonly confirmer: number;
  /** Suspended, or ended for a while and taken up again. */
  readonly nobody: number;
  readonly byLead: readonly UnitDaysView[];
  /** Two units that held it on one day both have that day, so these can sum to more than `supporters`. */
  readonly bySupporter: readonly UnitDaysView[];
}

import type { PersonId, UnitId } from './ids.js';

/** The offices a person can act in; one at a time. */
export type Role =
  | 'person-assigned'
  | 'head-of-unit'
  | 'leader-in-charge'
  | 'standing-agency'
  | 'office'
  | 'assistance-team'
  | 'committee-member'
  | 'deputy-head'
  | 'head-of-committee'
  | 'clerk'
  | 'auditor'
  | 'administrator';

/** Signing capacity (Decree 30/2020/NĐ-CP, art. 13): TM. on behalf of a collective, KT. for the head, TL. by order, TUQ. by authority. */
export type Capacity = 'TM.' | 'KT.' | 'TL.' | 'TUQ.';

/** Who acts, in which office, for which unit. */
export interface Actor {
  readonly personId: PersonId;
  readonly role: Role;
  readonly unitId: UnitId;
  readonly capacity?: Capacity;
}

import type { UnitId } from '../shared/ids.js';

/**
 * police, office, department and locality stand in the committee's line; committee is the steering committee itself;
 * outside bodies (court, tax, ministries, companies) are asked, never found late.
 */
export type UnitKind = 'committee' | 'police' | 'office' | 'department' | 'locality' | 'outside';

export interface Unit {
  readonly unitId: UnitId;
  readonly name: string;
  readonly shortName?: string;
  readonly kind: UnitKind;
  /** Other names the unit is known by: abbreviations, names before a change. */
  readonly aliases?: readonly string[];
}

/** The units of one authority, and which of them steer. */
export interface Organisation {
  readonly organisationId: string;
  readonly name: string;
  readonly units: readonly Unit[];
  readonly steering: Steering;
}

export interface Steering {
  readonly committeeUnitId: UnitId;
  readonly standingAgencyUnitId: UnitId;
  readonly officeUnitId: UnitId;
}

/** A responsible body as a plan names it: one unit, or a group that is resolved at issue. */
export type OwnerRef =
  | { readonly kind: 'unit'; readonly unitId: UnitId }
  | { readonly kind: 'group'; readonly group: UnitGroup; readonly printed: string };

/** departments: sở, ban, ngành with police and Office; localities: địa phương; all: both. */
export type UnitGroup = 'departments' | 'localities' | 'all';

export type Relation = 'assigned' | 'requested';

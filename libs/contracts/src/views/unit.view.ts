import type { UnitKind } from '@dondoc/domain';

/** A unit as lists and choices name it; `shortName` in lists, `name` in full on hover and in print. */
export interface UnitView {
  readonly unitId: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
}

/** A unit where only its name is shown. */
export interface UnitRef {
  readonly unitId: string;
  readonly name: string;
}

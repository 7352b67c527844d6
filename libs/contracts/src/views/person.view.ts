import type { Role } from '@dondoc/domain';

/** An office a person holds: what they may act as, and for which unit. */
export interface OfficeView {
  readonly role: Role;
  readonly unitId: string;
  readonly unitName: string;
}

export interface PersonView {
  readonly personId: string;
  readonly name: string;
}

/** Who is signed in: the offices they may choose from and the one they act in now. */
export interface SessionView {
  readonly person: PersonView;
  readonly offices: readonly OfficeView[];
  readonly office: OfficeView;
  /** True in a rehearsal: every page shows the banner. */
  readonly rehearsal: boolean;
}

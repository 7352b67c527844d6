import type { Organisation } from './organisation.js';

/** The organisation as it is from now on, whole; what was before stays in the log. */
export interface OrganisationRegistered {
  readonly type: 'OrganisationRegistered';
  readonly data: { readonly organisation: Organisation };
}
export type OrganisationEvent = OrganisationRegistered;

import { refuse } from '../shared/domain-error.js';
import { organisationChanges } from './organisation.changes.js';
import type { RegisterOrganisation } from './organisation.commands.js';
import type { OrganisationEvent } from './organisation.events.js';
import { organisationFaults } from './organisation.faults.js';
import type { Organisation } from './organisation.js';

/** Undefined until the organisation is registered. */
export type OrganisationState = Organisation | undefined;

const initialState: OrganisationState = undefined;

/** Nothing where it is registered like that already. @throws DomainError unit-repeated, unit-unknown. */
function decide(
  state: OrganisationState,
  { organisation }: RegisterOrganisation,
): readonly OrganisationEvent[] {
  const [fault] = organisationFaults(organisation);
  if (fault) refuse(fault.code, fault.params);
  if (!organisationChanges(state, organisation).any) return [];
  return [{ type: 'OrganisationRegistered', data: { organisation } }];
}

/** The registration that came last is the organisation as it is now. */
const evolve = (_state: OrganisationState, { data }: OrganisationEvent): OrganisationState =>
  data.organisation;

export const organisationDecider = { initialState, decide, evolve };

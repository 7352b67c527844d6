import type { Organisation } from './organisation.js';

export interface RegisterOrganisation {
  readonly type: 'RegisterOrganisation';
  readonly organisation: Organisation;
}

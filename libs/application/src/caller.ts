import type { Actor, UnitKind } from '@dondoc/domain';

/** A person who is signed in, in the one office they act in now. */
export interface Caller {
  readonly kind: 'person';
  readonly actor: Actor;
  readonly organisationId: string;
  /** Kind of the body they act for; what it is decides what its people may do. */
  readonly unitKind: UnitKind;
}

/** The first setting-up of an installation, from the command line only: no HTTP request can be this. */
export interface Setup {
  readonly kind: 'setup';
}

export type Asker = Caller | Setup;

export const setup: Setup = { kind: 'setup' };

/** Under which name the asker's command keys are kept. */
export const keyHolder = (asker: Asker): string => (asker.kind === 'setup' ? 'setup' : asker.actor.personId);

/** What kind of refusal it is; the http edge turns it into a status. */
export type AppErrorKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'invalid'
  | 'conflict'
  | 'key-reused'
  | 'precondition-failed'
  | 'precondition-required'
  | 'too-large'
  | 'too-many'
  | 'unavailable';

/** One field that is wrong, as the http answer lists it. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly message?: string;
  /** Where the code is one of the catalogue: the facts of its sentence, which is then the message. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A refusal that is no rule of the domain: who may, what is known, what was asked twice. */
export class AppError extends Error {
  override readonly name = 'AppError';
  constructor(
    readonly kind: AppErrorKind,
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly faults: readonly FieldFault[] = [],
  ) {
    super(code);
  }
}

/** For what does not exist and for what the caller must not know: the same answer. */
export const hidden = (what: 'task' | 'plan' | 'notice' | 'evidence' | 'person', id: string): AppError =>
  new AppError('not-found', `${what}-unknown`, { id });

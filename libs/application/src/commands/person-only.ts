import { AppError } from '../app-error.js';
import type { Asker, Caller } from '../caller.js';

/** For what only a person in an office can do. @throws AppError `not-allowed` */
export function personOnly(asker: Asker): Caller {
  if (asker.kind === 'person') return asker;
  throw new AppError('forbidden', 'not-allowed', { act: 'setup' });
}

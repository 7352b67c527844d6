import { NEEDS_A_HAND } from '@dondoc/contracts';
import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';

/**
 * The sentence of a refusal that retrying cannot cure.
 * @throws the error itself when it is anything else: a cancellation ends the run.
 */
export function refusalIn(error: unknown): string {
  const cause = error instanceof ActivityFailure ? error.cause : undefined;
  if (cause instanceof ApplicationFailure && cause.type === NEEDS_A_HAND) return cause.message;
  if (cause instanceof ApplicationFailure && cause.nonRetryable) return cause.message;
  throw error;
}

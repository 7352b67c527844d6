import { DomainError } from '@dondoc/domain';
import { ServiceError } from '@temporalio/client';

const INVALID_ARGUMENT = 3;

/** Whether trying again with the same content is useless: a rule's refusal, or a request the server cannot accept. */
export function isBeyondRetry(error: unknown): boolean {
  if (error instanceof DomainError) return true;
  const cause = error instanceof ServiceError ? error.cause : error;
  return (cause as { code?: unknown } | undefined)?.code === INVALID_ARGUMENT;
}

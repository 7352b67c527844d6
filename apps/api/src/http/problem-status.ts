import type { AppErrorKind } from '@dondoc/application';

export const STATUS_OF_KIND: Readonly<Record<AppErrorKind, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  invalid: 422,
  conflict: 409,
  'key-reused': 422,
  'precondition-failed': 412,
  'precondition-required': 428,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

/** Refusals about the thing the address names: it is not there. */
const NOT_THERE: ReadonlySet<string> = new Set([
  'task-unknown',
  'plan-unknown',
  'notice-unknown',
  'obligation-unknown',
  'hand-off-unknown',
  'plan-task-unknown',
  'extension-unknown',
  'contest-unknown',
  'milestone-unknown',
  'meeting-unknown',
]);

/** Refusals about what was sent, whatever the state. */
const BAD_INPUT =
  /-(missing|impossible|invalid|out-of-range|incomplete|unknown|in-the-past|in-the-future|repeated)$|^(decision|event|milestone)-without-|^policy-(?!exists$)|-to-oneself$|-itself$|-no-owner$/;

/** A rule's refusal: 404 for what is not there, 422 for a bad value, else 409: the state does not allow it now. */
export function statusOfDomain(code: string): number {
  if (NOT_THERE.has(code)) return 404;
  return BAD_INPUT.test(code) ? 422 : 409;
}

/** What a failed statement says about the batch it carried. */
export type BatchFailure =
  /** Rolled back for a passing reason: the same batch may go again at once. */
  | 'again'
  /** Rolled back for what one of its requests holds. */
  | 'content'
  /** Rolled back because the database is not what the code expects: not migrated, or rights are missing. */
  | 'setup'
  /** Gone or unable; whether it was committed is unknown. */
  | 'unavailable';

const BY_SQLSTATE_CLASS: Readonly<Record<string, BatchFailure>> = {
  '40': 'again', // serialization failure, deadlock
  '22': 'content', // data exception
  '54': 'content', // program limit, as an index row that is too long
  '3D': 'setup',
  '3F': 'setup',
  '42': 'setup',
};

/** Classes of SQLSTATE: appendix A of the PostgreSQL manual. */
export function batchFailure(error: unknown): BatchFailure {
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  // FATAL ends the session and may strike after the commit.
  if (severity !== 'ERROR' || typeof code !== 'string') return 'unavailable';
  return BY_SQLSTATE_CLASS[code.slice(0, 2)] ?? 'unavailable';
}

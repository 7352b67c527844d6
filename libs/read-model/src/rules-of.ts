import type { Rules } from '@dondoc/domain';

/** Loads the policy and calendar a task was given, by their versions; a version never changes once issued. */
export type RulesOf = (versions: {
  readonly policyVersion: string;
  readonly calendarVersion: string;
  readonly organisationId?: string;
}) => Promise<Rules>;

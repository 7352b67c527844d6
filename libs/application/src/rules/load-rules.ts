import {
  defaultPolicy,
  publicSectorCalendar,
  refuse,
  type Calendar,
  type EscalationPolicy,
  type Rules,
} from '@dondoc/domain';
import type { EventStore } from '@dondoc/event-store';

/** The versions of policy and calendar that a plan was issued under. */
export interface RuleVersions {
  readonly policyVersion: string;
  readonly calendarVersion: string;
}

/** The policy and calendar that a task was given. */
export type RulesOf = (versions: RuleVersions) => Promise<Rules>;

export const policyStream = (version: string): string => `policy/${version}`;

/** What a plan is issued under when nothing else is asked for. */
export const defaultRules: RuleVersions = {
  policyVersion: defaultPolicy.version,
  calendarVersion: publicSectorCalendar.version,
};

const calendars = new Map<string, Calendar>([[publicSectorCalendar.version, publicSectorCalendar]]);

/**
 * Loads rules from the streams `policy/<version>`; `default/1` and the public-sector calendar are built in.
 * A version never changes once issued, so each is read once.
 * @throws DomainError `policy-unknown`, `calendar-unknown`
 */
export function rulesLoader(store: Pick<EventStore, 'readStream'>): RulesOf {
  const policies = new Map<string, EscalationPolicy>([[defaultPolicy.version, defaultPolicy]]);
  const policyOf = async (version: string): Promise<EscalationPolicy> => {
    const known = policies.get(version);
    if (known) return known;
    const [issued] = await store.readStream(policyStream(version));
    if (!issued) return refuse('policy-unknown', { version });
    const { policy } = issued.data as unknown as { policy: EscalationPolicy };
    policies.set(version, policy);
    return policy;
  };
  return async ({ policyVersion, calendarVersion }) => ({
    policy: await policyOf(policyVersion),
    calendar: calendars.get(calendarVersion) ?? refuse('calendar-unknown', { version: calendarVersion }),
  });
}

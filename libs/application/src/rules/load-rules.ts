import {
  defaultPolicy,
  publicSectorCalendar,
  refuse,
  withNotice,
  type Calendar,
  type CalendarNoticeRecorded,
  type EscalationPolicy,
  type Rules,
} from '@dondoc/domain';
import type { EventStore, StoredEvent } from '@dondoc/event-store';

/** The versions of policy and calendar that a plan was issued under. */
export interface RuleVersions {
  readonly policyVersion: string;
  readonly calendarVersion: string;
}

/** The policy that a task was given and the calendar in force; the calendar's version in a task says by which it was issued. */
export type RulesOf = (versions: RuleVersions) => Promise<Rules>;

export const POLICY_KIND = 'policy';

export const policyStream = (version: string): string => `${POLICY_KIND}/${version}`;

/** What `PolicyIssued` holds. */
export const policyOf = ({ data }: Pick<StoredEvent, 'data'>): EscalationPolicy =>
  (data as unknown as { policy: EscalationPolicy }).policy;

/** What a plan is issued under when nothing else is asked for. */
export const defaultRules: RuleVersions = {
  policyVersion: defaultPolicy.version,
  calendarVersion: publicSectorCalendar.version,
};

/** Where the notices on the calendar are, on top of the one given out with the program. */
export const CALENDAR_STREAM = 'calendar/vn';

/** The calendar in force: the one given out and every notice recorded since. Each notice is read once. */
export function calendarLoader(store: Pick<EventStore, 'readStream'>): () => Promise<Calendar> {
  let known = { calendar: publicSectorCalendar, notices: 0 };
  return async () => {
    const fresh = await store.readStream(CALENDAR_STREAM, known.notices + 1);
    for (const { type, data, version } of fresh) {
      if (version <= known.notices) continue; // another reader was quicker
      const event = { type, data } as unknown as CalendarNoticeRecorded;
      known = { calendar: withNotice(known.calendar, event), notices: version };
    }
    return known.calendar;
  };
}

/**
 * Loads the policy a task was given, from `policy/<version>` (`default/1` is built in; a version never changes once
 * issued), and the calendar in force: a notice holds for every task from the moment it is recorded.
 * @throws DomainError `policy-unknown`
 */
export function rulesLoader(store: Pick<EventStore, 'readStream'>): RulesOf {
  const policies = new Map<string, EscalationPolicy>([[defaultPolicy.version, defaultPolicy]]);
  const loadPolicy = async (version: string): Promise<EscalationPolicy> => {
    const known = policies.get(version);
    if (known) return known;
    const [issued] = await store.readStream(policyStream(version));
    if (!issued) return refuse('policy-unknown', { version });
    const policy = policyOf(issued);
    policies.set(version, policy);
    return policy;
  };
  const calendarInForce = calendarLoader(store);
  return async ({ policyVersion }) => {
    const [policy, calendar] = await Promise.all([loadPolicy(policyVersion), calendarInForce()]);
    return { policy, calendar };
  };
}

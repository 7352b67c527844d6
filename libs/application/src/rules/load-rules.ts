import {
  calendarOfOrganisation,
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

/** The versions of policy and calendar that a plan was issued under, and the organisation whose own days hold too. */
export interface RuleVersions {
  readonly policyVersion: string;
  readonly calendarVersion: string;
  readonly organisationId?: string;
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

/** Where the nation's notices are, on top of the calendar given out with the program. */
export const CALENDAR_STREAM = 'calendar/vn';
/** Where an organisation's own are: a local holiday, a day on which a storm closed the offices. */
export const ownCalendarStream = (organisationId: string): string => `calendar/${organisationId}`;

type Notices = readonly CalendarNoticeRecorded[];

/** Reads the notices of a stream as they are added; each is read once. */
class NoticesRead {
  private notices: Notices = [];

  constructor(
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly stream: string,
  ) {}

  async all(): Promise<Notices> {
    for (const { type, data, version } of await this.store.readStream(this.stream, this.notices.length + 1))
      // Another reader may have been quicker.
      if (version === this.notices.length + 1)
        this.notices = [...this.notices, { type, data } as unknown as CalendarNoticeRecorded];
    return this.notices;
  }
}

/** The calendar in force for an organisation: the one given out, the nation's notices and its own. The same value until one is added. */
export function calendarLoader(
  store: Pick<EventStore, 'readStream'>,
): (organisationId?: string) => Promise<Calendar> {
  const national = new NationalCalendar(store);
  const own = new Map<string, OwnCalendar>();
  return async (organisationId) => {
    const base = await national.inForce();
    if (!organisationId) return base;
    const known = own.get(organisationId) ?? new OwnCalendar(store, organisationId);
    own.set(organisationId, known);
    return known.inForce(base);
  };
}

class NationalCalendar {
  private readonly read: NoticesRead;
  private made?: { readonly notices: Notices; readonly calendar: Calendar };

  constructor(store: Pick<EventStore, 'readStream'>) {
    this.read = new NoticesRead(store, CALENDAR_STREAM);
  }

  async inForce(): Promise<Calendar> {
    const notices = await this.read.all();
    if (this.made?.notices !== notices)
      this.made = { notices, calendar: notices.reduce(withNotice, publicSectorCalendar) };
    return this.made.calendar;
  }
}

/** Made anew only where the nation's calendar or the organisation's own days have changed. */
class OwnCalendar {
  private readonly read: NoticesRead;
  private made?: { readonly base: Calendar; readonly notices: Notices; readonly calendar: Calendar };

  constructor(
    store: Pick<EventStore, 'readStream'>,
    private readonly organisationId: string,
  ) {
    this.read = new NoticesRead(store, ownCalendarStream(organisationId));
  }

  async inForce(base: Calendar): Promise<Calendar> {
    const notices = await this.read.all();
    if (this.made?.base !== base || this.made.notices !== notices)
      this.made = { base, notices, calendar: calendarOfOrganisation(base, this.organisationId, notices) };
    return this.made.calendar;
  }
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
  return async ({ policyVersion, organisationId }) => {
    const [policy, calendar] = await Promise.all([
      loadPolicy(policyVersion),
      calendarInForce(organisationId),
    ]);
    return { policy, calendar };
  };
}

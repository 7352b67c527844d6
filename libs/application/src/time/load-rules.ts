import {
  defaultPolicy,
  publicSectorCalendar,
  refuse,
  type EscalationPolicy,
  type Rules,
  type TaskAssigned,
} from '@dondoc/domain';
import type { EventStore } from '@dondoc/event-store';

/** The rules a task is decided by: the policy version it started with, the calendar in force. */
export type LoadRules = (task: TaskAssigned['data']) => Promise<Rules>;

/** Rules from the log; a version never changes, so each is read once. */
export function rulesFromLog(store: Pick<EventStore, 'readStream'>): LoadRules {
  const policies = new Map<string, Promise<EscalationPolicy>>([
    [defaultPolicy.version, Promise.resolve(defaultPolicy)],
  ]);
  const policyOf = (version: string) => {
    const known = policies.get(version) ?? readPolicy(store, version);
    policies.set(version, known);
    known.catch(() => policies.delete(version));
    return known;
  };
  return async ({ policyVersion }) => ({
    policy: await policyOf(policyVersion),
    calendar: publicSectorCalendar,
  });
}

async function readPolicy(store: Pick<EventStore, 'readStream'>, version: string): Promise<EscalationPolicy> {
  const events = await store.readStream(`policy/${version}`);
  const issued = events.filter((event) => event.type === 'PolicyIssued').at(-1);
  if (issued === undefined) return refuse('policy-unknown', { version });
  return issued.data['policy'] as unknown as EscalationPolicy;
}

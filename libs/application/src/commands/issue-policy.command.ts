import { defaultPolicy, refuse, type EscalationPolicy } from '@dondoc/domain';
import type { CommandHandler } from '../command-handler.js';
import { newEvents } from '../new-events.js';
import { authorise } from '../policy/authorise.js';
import { policyStream } from '../rules/load-rules.js';

/** @throws DomainError `policy-incomplete`, `policy-hour-invalid` */
function check(policy: EscalationPolicy): void {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(policy.hour)) refuse('policy-hour-invalid', { hour: policy.hour });
  for (const trigger of Object.keys(defaultPolicy.steps) as (keyof EscalationPolicy['steps'])[])
    if (!Array.isArray(policy.steps[trigger])) refuse('policy-incomplete', { trigger });
}

/** A version of the rules is issued once and never changes: tasks rest on it for years. */
export const issuePolicy: CommandHandler<{ readonly policy: EscalationPolicy }> = {
  name: 'issue-policy',
  async decide({ tools, asker, input: { policy }, now }) {
    await authorise(tools, asker, 'policy.issue');
    check(policy);
    const stream = policyStream(policy.version);
    const taken = policy.version === defaultPolicy.version || (await tools.store.streamVersion(stream)) > 0;
    if (taken) refuse('policy-exists', { version: policy.version });
    const events = newEvents([{ type: 'PolicyIssued', data: { policy } }], now);
    return { writes: [{ stream, expectedVersion: 0, events }], ids: { version: policy.version } };
  },
};

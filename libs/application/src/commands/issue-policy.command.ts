import { defaultPolicy, policyFaults, refuse, type EscalationPolicy } from '@dondoc/domain';
import { AppError } from '../app-error.js';
import type { CommandHandler } from '../command-handler.js';
import { newEvents } from '../new-events.js';
import { authorise } from '../policy/authorise.js';
import { policyStream } from '../rules/load-rules.js';

/** A version of the rules is issued once and never changes: tasks rest on it for years. */
export const issuePolicy: CommandHandler<{ readonly policy: EscalationPolicy }> = {
  name: 'issue-policy',
  async decide({ tools, asker, input: { policy }, now }) {
    await authorise(tools, asker, 'policy.issue');
    requireFaultless(policy);
    const stream = policyStream(policy.version);
    const taken = policy.version === defaultPolicy.version || (await tools.store.streamVersion(stream)) > 0;
    if (taken) refuse('policy-exists', { version: policy.version });
    const events = newEvents([{ type: 'PolicyIssued', data: { policy } }], now);
    return { writes: [{ stream, expectedVersion: 0, events }], ids: { version: policy.version } };
  },
};

/** Refused with the first fault, and with all of them by their place: nobody should find them one sending after another. */
function requireFaultless(policy: EscalationPolicy): void {
  const faults = policyFaults(policy);
  const [first] = faults;
  if (!first) return;
  const fields = faults.map(({ code, params }) => ({ field: String(params['place']), code, params }));
  throw new AppError('invalid', first.code, first.params, fields);
}

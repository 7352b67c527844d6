import { defaultPolicy, isPolicyVersion, type EscalationPolicy } from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';
import { AppError } from '../app-error.js';
import type { Asker } from '../caller.js';
import { may } from '../policy/authorise.js';
import { POLICY_KIND, policyOf, policyStream } from '../rules/load-rules.js';
import type { Tools } from '../tools.js';

/** A policy that plans can be issued under. */
export interface KnownPolicy {
  readonly policy: EscalationPolicy;
  /** UTC instant; absent for the one given out with the program. */
  readonly issuedAt?: string;
}

const builtIn: KnownPolicy = { policy: defaultPolicy };
const known = (event: StoredEvent): KnownPolicy => ({
  policy: policyOf(event),
  issuedAt: event.happenedAt,
});

/** The built-in policy, then those issued, oldest first. @throws AppError `not-allowed` */
export async function readPolicies(tools: Tools, asker: Asker): Promise<KnownPolicy[]> {
  await requireReader(tools, asker);
  const streams = await tools.store.streamsOfKind(POLICY_KIND);
  const issued = [...(await tools.store.readStreams(streams)).values()].flat();
  return [builtIn, ...issued.sort((a, b) => a.position - b.position).map(known)];
}

/** @throws AppError `policy-unknown`, `not-allowed` */
export async function readPolicy(tools: Tools, asker: Asker, version: string): Promise<KnownPolicy> {
  await requireReader(tools, asker);
  if (version === defaultPolicy.version) return builtIn;
  const [issued] = isPolicyVersion(version) ? await tools.store.readStream(policyStream(version)) : [];
  if (!issued) throw new AppError('not-found', 'policy-unknown', { version });
  return known(issued);
}

/** Whoever may read plans may read the rules they are followed by. */
async function requireReader(tools: Tools, asker: Asker): Promise<void> {
  if (asker.kind === 'setup' || (await may(tools, asker, 'plan.read'))) return;
  throw new AppError('forbidden', 'not-allowed', { act: 'plan.read' });
}

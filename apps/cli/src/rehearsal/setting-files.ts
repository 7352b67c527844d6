import { isDeepStrictEqual } from 'node:util';
import { defaultPolicy, policyFaults, type EscalationPolicy } from '@dondoc/domain';
import { z } from 'zod';
import { toldFault, type ToldFault } from './read-json-file.js';

export { organisationSchema } from '../registers/organisation-file.js';

/** Kinds of values alone: what they may be is the rules' to say, with their own sentences. */
const step = z.strictObject({
  after: z.number(),
  act: z.string(),
  whom: z.string(),
  repeatEvery: z.number().optional(),
});

const asPlain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A copy of the built-in policy with its version left in it: a plan would be followed by the built-in one instead. */
const isOtherDefault = (policy: EscalationPolicy): boolean =>
  policy.version === defaultPolicy.version && !isDeepStrictEqual(asPlain(policy), asPlain(defaultPolicy));

interface PlacedFault {
  readonly place: string;
  readonly told: ToldFault;
}

/** The domain's own checks, told as faults of the file. */
function faultsOf(policy: EscalationPolicy): PlacedFault[] {
  const { version } = policy;
  const taken = isOtherDefault(policy)
    ? [{ place: 'version', told: toldFault('policy-exists', { version }) }]
    : [];
  const faults = policyFaults(policy).map(({ code, params }) => ({
    place: String(params['place']),
    told: toldFault(code, params),
  }));
  return [...taken, ...faults];
}

/** An escalation policy as a file: the form of `EscalationPolicy` in libs/domain, and fit to be issued. */
export const policySchema = z
  .strictObject({
    version: z.string(),
    title: z.strictObject({ vi: z.string(), en: z.string() }),
    hour: z.string(),
    window: z.strictObject({ from: z.string(), to: z.string() }).optional(),
    acknowledgementExpiresAfter: z.number(),
    decisionWithin: z.number(),
    handOffWithin: z.number(),
    docketAfterUrgings: z.number().optional(),
    extensionsAtMost: z.number().optional(),
    extensionAskedBefore: z.number().optional(),
    conclusionsWithin: z.number().optional(),
    contestWithin: z.number().optional(),
    steps: z.record(z.string(), z.array(step)),
  })
  .transform((value) => value as unknown as EscalationPolicy)
  .superRefine((policy, ctx) => {
    for (const { place, told } of faultsOf(policy))
      ctx.addIssue({ code: 'custom', path: place.split('.'), message: told.vi, params: { ...told } });
  });

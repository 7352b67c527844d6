import { checkPolicy, DomainError, TRIGGERS, type EscalationPolicy } from '@dondoc/domain';
import { z } from 'zod';
import { toldFault, type ToldFault } from './read-json-file.js';

export { organisationSchema } from '../registers/organisation-file.js';

const step = z.object({
  after: z.number().int(),
  act: z.enum(['remind', 'urge', 'escalate', 'docket', 'ask']),
  whom: z.enum([
    'person-assigned',
    'head-of-unit',
    'standing-agency',
    'leader-in-charge',
    'head-of-committee',
  ]),
  repeatEvery: z.number().int().optional(),
});

/** The domain's own check, told as a fault of the file. */
function faultOf(policy: EscalationPolicy): ToldFault | undefined {
  try {
    checkPolicy(policy);
    return undefined;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return toldFault(error.code, error.params);
  }
}

/** An escalation policy as a file: the form of `EscalationPolicy` in libs/domain, and fit to be issued. */
export const policySchema = z
  .object({
    version: z.string().regex(/^[a-z0-9-]+\/\d+$/),
    title: z.object({ vi: z.string(), en: z.string() }),
    hour: z.string(),
    acknowledgementExpiresAfter: z.number(),
    decisionWithin: z.number(),
    handOffWithin: z.number(),
    docketAfterUrgings: z.number().optional(),
    steps: z.partialRecord(z.enum(TRIGGERS), z.array(step)),
  })
  .transform((value): EscalationPolicy => value)
  .superRefine((policy, ctx) => {
    const params = faultOf(policy);
    if (params) ctx.addIssue({ code: 'custom', message: params.vi, params });
  });

import type { EscalationPolicy, Organisation } from '@dondoc/domain';
import { z } from 'zod';

const unitKind = z.enum(['committee', 'police', 'office', 'department', 'locality', 'outside']);

/** An organisation as a file: the form of `Organisation` in libs/domain. */
export const organisationSchema = z
  .object({
    organisationId: z.string().min(1),
    name: z.string().min(1),
    units: z
      .array(
        z.object({
          unitId: z.string().regex(/^[a-z0-9-]+$/),
          name: z.string().min(1),
          shortName: z.string().optional(),
          kind: unitKind,
          aliases: z.array(z.string()).optional(),
        }),
      )
      .min(3),
    steering: z.object({
      committeeUnitId: z.string(),
      standingAgencyUnitId: z.string(),
      officeUnitId: z.string(),
    }),
  })
  .superRefine((value, ctx) => {
    const ids = new Set(value.units.map((u) => u.unitId));
    for (const [name, id] of Object.entries(value.steering))
      if (!ids.has(id))
        ctx.addIssue({
          code: 'custom',
          path: ['steering', name],
          message: `không có đơn vị ${id} · no unit ${id}`,
        });
    if (ids.size !== value.units.length)
      ctx.addIssue({ code: 'custom', path: ['units'], message: 'trùng mã đơn vị · a unit id twice' });
  })
  .transform((value) => value as unknown as Organisation);

const step = z.object({
  after: z.number().int().min(-260).max(260),
  act: z.enum(['remind', 'urge', 'escalate', 'docket', 'ask']),
  whom: z.enum([
    'person-assigned',
    'head-of-unit',
    'standing-agency',
    'leader-in-charge',
    'head-of-committee',
  ]),
});
const ascending = z
  .array(step)
  .refine(
    (steps) => steps.every((s, i) => i === 0 || s.after > (steps[i - 1]?.after ?? 0)),
    'các bước phải theo thứ tự ngày tăng dần · steps must come in ascending days',
  );

/** An escalation policy as a file: the form of `EscalationPolicy` in libs/domain. */
export const policySchema = z
  .object({
    version: z.string().regex(/^[a-z0-9-]+\/\d+$/),
    title: z.object({ vi: z.string(), en: z.string() }),
    hour: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    acknowledgementExpiresAfter: z.number().int().positive(),
    decisionWithin: z.number().int().positive(),
    handOffWithin: z.number().int().positive(),
    steps: z.object({
      unacknowledged: ascending,
      'due-soon': ascending,
      overdue: ascending,
      'hand-off-silent': ascending,
      'difficulty-unanswered': ascending,
      'decision-not-carried-out': ascending,
      'approval-pending': ascending,
      'confirmation-pending': ascending,
    }),
  })
  .transform((value): EscalationPolicy => value);

import { rosterFaults, type Roster } from '@dondoc/application';
import { ROLE_WORDS } from '@dondoc/contracts';
import type { Organisation, Role } from '@dondoc/domain';
import { z } from 'zod';
import { toldFault } from '../rehearsal/read-json-file.js';

const roles = Object.keys(ROLE_WORDS) as [Role, ...Role[]];
const day = z.iso
  .date()
  .refine((d) => d >= '1900-01-01' && d <= '2199-12-31', 'năm từ 1900 đến 2199 · years from 1900 to 2199');

/** What a person typed and the database can hold. */
const words = z
  .string()
  .min(1)
  .max(500)
  .refine((t) => !/[\p{Cc}\p{Cs}]/u.test(t), 'có ký tự hỏng · a broken character');

const unit = z.strictObject({
  unitId: z.string().regex(/^[a-z0-9-]+$/),
  name: words,
  shortName: words.optional(),
  kind: z.enum(['committee', 'police', 'office', 'department', 'locality', 'outside']),
  aliases: z.array(words).optional(),
});

const office = z.strictObject({
  unitId: z.string(),
  role: z.enum(roles),
  title: words.optional(),
  capacity: z.enum(['TM.', 'KT.', 'TL.', 'TUQ.']).optional(),
  from: day,
  to: day.optional(),
});

/** Under these names the log keeps what nobody of the organisation did. */
const RESERVED = ['system', 'setup'];

const person = z.strictObject({
  personId: z
    .string()
    .max(100)
    .regex(/^[a-z0-9][a-z0-9._-]*$/)
    .refine((id) => !RESERVED.includes(id), 'tên dành riêng · a reserved name'),
  name: words,
  email: z.email().optional(),
  offices: z.array(office),
});

/** An organisation as a file, with its people where they are given. A member of another name is refused, not skipped. */
export const rosterSchema = z
  .strictObject({
    organisationId: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/),
    name: words,
    units: z.array(unit).min(3),
    steering: z.strictObject({
      committeeUnitId: z.string(),
      standingAgencyUnitId: z.string(),
      officeUnitId: z.string(),
    }),
    people: z.array(person).optional(),
  })
  .transform(({ people = [], ...organisation }): Roster => ({
    organisation: organisation as unknown as Organisation,
    people,
  }))
  .superRefine((roster, ctx) => {
    for (const { code, path, params } of rosterFaults(roster))
      ctx.addIssue({
        code: 'custom',
        path: [...path],
        message: code,
        params: { ...toldFault(code, params) },
      });
  });

/** The organisation of such a file alone, where its people do not matter: a rehearsal has people of its own. */
export const organisationSchema = rosterSchema.transform(({ organisation }) => organisation);

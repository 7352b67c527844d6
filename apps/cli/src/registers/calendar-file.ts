import type { CalendarNotice } from '@dondoc/domain';
import { z } from 'zod';

const day = z.iso.date();

/** A notice on the working calendar as a file: the form of `CalendarNotice` in libs/domain, which also judges it. */
export const calendarNoticeSchema = z
  .strictObject({
    document: z.string(),
    facts: z
      .array(
        z.strictObject({ day, kind: z.enum(['holiday', 'compensatory', 'working-day']), name: z.string() }),
      )
      .max(366)
      .default([]),
    withdrawn: z.array(day).max(366).default([]),
  })
  .transform((value) => value as unknown as CalendarNotice);

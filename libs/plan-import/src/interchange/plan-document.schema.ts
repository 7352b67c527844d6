import { z } from 'zod';
import { isDay } from '../deadlines/calendar-day.js';
import { normaliseVietnamese } from '../text/vietnamese.js';

const MAX_TEXT = 20_000;
const text = z.string().max(MAX_TEXT).transform(normaliseVietnamese);
/** A fault in both languages: the message of the schema is English, `params.vi` Vietnamese. */
const told = (vi: string, en: string, ...path: string[]) => ({ message: en, params: { vi }, path });
const said = text.refine((t) => t !== '', told('không được để trống', 'must not be empty'));
const optional = text.nullish().transform((t) => (t === undefined || t === '' ? null : t));
const day = z
  .string()
  .refine(
    isDay,
    told(
      'phải là ngày có trong lịch, ghi dạng năm-tháng-ngày như 2025-03-31',
      'must be a day of the calendar, such as 2025-03-31',
    ),
  );
/** No body has a longer name; names are compared with every unit of an organisation. */
const unitName = said.refine(
  (t) => t.length <= 500,
  told('dài quá 500 ký tự', 'is longer than 500 characters'),
);
const units = z.array(unitName).max(500).default([]);

const target = z.object({
  value: z.number(),
  unit: text.default(''),
  by: day.nullish().transform((d) => d ?? null),
  from: day.optional(),
  comparison: z.enum(['at-least', 'more-than', 'at-most', 'exactly']).optional(),
});
const targets = z.array(target).max(200).default([]);

const deadline = z
  .object({
    kind: z.enum(['by', 'standing', 'periodic', 'conditional', 'done', 'none']),
    due: day.optional(),
    from: day.optional(),
    thenStanding: z.boolean().optional(),
    every: z.enum(['day', 'week', 'month', 'quarter', 'half-year', 'year']).optional(),
    dayOfMonth: z.number().int().min(1).max(31).optional(),
    condition: said.optional(),
    expected: day.optional(),
    milestones: z
      .array(z.object({ due: day, text: said, targets }))
      .max(100)
      .optional(),
  })
  .refine(
    (d) => d.kind !== 'by' || d.due !== undefined,
    told('loại "by" phải có ngày hạn', 'kind "by" needs a due day', 'due'),
  )
  .refine(
    (d) => d.kind !== 'conditional' || d.condition !== undefined,
    told('loại "conditional" phải có điều kiện', 'kind "conditional" needs a condition', 'condition'),
  )
  .refine(
    (d) => d.due === undefined || d.from === undefined || d.from <= d.due,
    told('không được sau ngày hạn', 'must not be after the due day', 'from'),
  );
const noDeadline = { kind: 'none' as const };
const place = z.number().int().min(1);
const span = z.object({ line: place, endLine: place, page: place.optional() });
const source = span.nullish().transform((s) => s ?? null);
const sure = z.number().min(0).max(1);
const value = span.extend({ column: place, endColumn: place, confidence: sure });
const values = z.partialRecord(
  z.enum(['content', 'leads', 'supports', 'deadline', 'targets', 'product', 'doneBy', 'remark']),
  value,
);

const task = z.object({
  ref: said,
  content: said,
  text: text.optional(),
  leads: units,
  supports: units,
  deadlineText: optional,
  deadline: deadline.default(noDeadline),
  targets,
  product: optional,
  doneBy: optional,
  note: optional,
  remark: text.nullish(),
  requested: z.boolean().default(false),
  source,
  values: values.optional(),
  confidence: sure.default(1),
});

const duty = z.object({
  who: units,
  what: said,
  to: optional,
  deadlineText: optional,
  deadline: deadline.default(noDeadline),
  source,
});

const warning = z.object({
  code: said,
  message: z.object({ vi: said, en: said }),
  line: z.number().int().min(0),
  page: place.optional(),
  ref: said.optional(),
});

const signatory = z.object({
  capacity: z.enum(['TM', 'KT', 'TL', 'TUQ', 'Q']).nullable().default(null),
  office: z.array(said).max(20).default([]),
  name: optional,
});
const count = z.number().int().min(1);

/** The interchange form; fields it does not know are left out, fields that may be missing get their empty value. */
export const planDocumentSchema = z.object({
  plan: z.object({
    number: optional,
    issuer: optional,
    date: day.nullish().transform((d) => d ?? null),
    title: said,
    basedOn: units,
    supersedes: units,
    signatory: signatory.optional(),
    receivers: z.array(said).max(500).optional(),
  }),
  tasks: z.array(task).max(5_000),
  duties: z.array(duty).max(2_000).default([]),
  money: z
    .array(z.object({ text: said, source }))
    .max(200)
    .optional(),
  stated: z
    .object({
      tasks: count.optional(),
      bySection: z
        .record(text, count)
        .refine(
          (r) => Object.keys(r).length <= 1_000,
          told('có quá 1.000 mục', 'has more than 1,000 entries'),
        )
        .optional(),
    })
    .optional(),
  counts: z
    .object({
      bySection: z
        .record(text, count)
        .refine(
          (r) => Object.keys(r).length <= 1_000,
          told('có quá 1.000 mục', 'has more than 1,000 entries'),
        )
        .default({}),
    })
    .optional(),
  doubts: z.array(said).max(2_000).optional(),
  warnings: z.array(warning).max(20_000).default([]),
});

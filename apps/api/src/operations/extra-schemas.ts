import { viewSchemas } from './view-schemas.js';

type Schemas = typeof viewSchemas;

const text = { type: 'string' } as const;
const whole = { type: 'integer' } as const;
const object = (properties: object, optional: readonly string[] = []) => ({
  type: 'object' as const,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

/** What is answered beside the views: registers, the log, a new session. */
export const extraSchemas = {
  SignedIn: { allOf: [{ $ref: '#/components/schemas/SessionView' }, object({ token: text })] },
  PersonInUnit: object({
    personId: text,
    name: text,
    unitId: text,
    role: text,
    title: { anyOf: [text, { type: 'null' }] },
  }),
  PlanReading: object({
    sha256: { ...text, description: 'Of the file.' },
    document: {
      type: 'object',
      additionalProperties: true,
      description: 'The plan in the interchange form, as `dondoc plan read --json` prints it.',
    },
    findings: {
      type: 'array',
      items: { $ref: '#/components/schemas/PlanFindingView' },
      description: 'What must be mended and what was read with least certainty first.',
    },
    mustMend: { ...whole, description: 'Number of findings that stand against the issue.' },
  }),
  StoredEvidence: object({
    evidenceId: text,
    taskId: text,
    sha256: text,
    name: text,
    mediaType: text,
    size: { ...whole, description: 'Bytes.' },
  }),
  StoredEvent: object(
    {
      position: whole,
      stream: text,
      version: whole,
      id: text,
      type: text,
      schemaVersion: whole,
      data: { type: 'object', additionalProperties: true, description: 'Left out for administrators.' },
      happenedAt: text,
      recordedAt: text,
      actor: object({ id: text, unitId: text, capacity: text }, ['unitId', 'capacity']),
      causation: text,
      correlation: text,
    },
    ['data', 'causation', 'correlation'],
  ),
} as unknown as Schemas;

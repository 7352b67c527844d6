import type { HandOffAct, ObligationAct } from '@dondoc/contracts';

/** A field of an act's form; its name is the name in the request's body. */
export interface ActField {
  readonly name: string;
  readonly kind:
    | 'line'
    | 'text'
    | 'percent'
    | 'day'
    | 'unit'
    | 'person'
    | 'choice'
    | 'evidence'
    | 'difficulty'
    | 'decision';
  readonly required?: boolean;
  /** For `choice`: the words are looked up under `choice.*`. */
  readonly choices?: readonly string[];
}

export interface ActForm {
  readonly fields: readonly ActField[];
  /** The value shown is overwritten, so the api wants to know which version was seen. */
  readonly overwrites?: boolean;
}

const text = (name: string, required = true): ActField => ({ name, kind: 'text', required });
const day = (name: string): ActField => ({ name, kind: 'day' });
const categories = ['mechanism', 'funding', 'data', 'infrastructure', 'staff', 'coordination', 'other'];

/** Acts without fields happen at one click. `decisions` has a form of its own. */
export const obligationForms: Readonly<Record<Exclude<ObligationAct, 'decisions'>, ActForm>> = {
  person: { fields: [{ name: 'personId', kind: 'person', required: true }], overwrites: true },
  acknowledgement: { fields: [] },
  'outside-competence': { fields: [text('reason'), { name: 'proposedUnitId', kind: 'unit' }] },
  progress: { fields: [text('note'), { name: 'percent', kind: 'percent' }] },
  'hand-offs': {
    fields: [
      { name: 'toUnitId', kind: 'unit', required: true },
      text('content'),
      { name: 'product', kind: 'line' },
      day('due'),
      { name: 'silence', kind: 'choice', choices: ['escalate', 'take-as-agreed'] },
    ],
  },
  difficulties: {
    fields: [
      { name: 'category', kind: 'choice', choices: categories, required: true },
      text('text'),
      text('proposal'),
    ],
  },
  guidance: { fields: [{ name: 'difficultyId', kind: 'difficulty' }, text('text')] },
  urgings: { fields: [text('text')] },
  'docket-items': { fields: [text('reason')] },
  result: { fields: [text('summary'), { name: 'evidence', kind: 'evidence' }] },
  approval: { fields: [] },
  confirmation: { fields: [] },
  return: { fields: [text('reason')] },
  completion: { fields: [{ name: 'decisionId', kind: 'decision', required: true }, text('note')] },
};

export const handOffForms: Readonly<Record<HandOffAct, ActForm>> = {
  acceptance: { fields: [] },
  answer: {
    fields: [
      { name: 'agrees', kind: 'choice', choices: ['agree', 'disagree'], required: true },
      text('opinion'),
    ],
  },
  delivery: { fields: [text('note'), { name: 'evidence', kind: 'evidence' }] },
  taking: { fields: [] },
  return: { fields: [text('reason'), day('due')] },
};

/** The acts that come first, in the order in which work goes on; the rest wait in a menu. */
export const obligationOrder: readonly Exclude<ObligationAct, 'decisions'>[] = [
  'acknowledgement',
  'person',
  'approval',
  'confirmation',
  'return',
  'completion',
  'result',
  'progress',
  'guidance',
  'urgings',
  'difficulties',
  'hand-offs',
  'docket-items',
  'outside-competence',
];
export const handOffOrder: readonly HandOffAct[] = ['acceptance', 'answer', 'delivery', 'taking', 'return'];

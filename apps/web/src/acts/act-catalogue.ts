import type { HandOffAct, ObligationAct } from '@dondoc/contracts';

/** A field of an act's form; its name is the name in the request's body. */
export interface ActField {
  readonly name: string;
  readonly kind:
    | 'line'
    | 'text'
    | 'percent'
    | 'number'
    | 'check'
    | 'day'
    | 'unit'
    | 'person'
    | 'choice'
    | 'evidence'
    | 'difficulty'
    | 'decision'
    | 'milestone';
  readonly required?: boolean;
  /** For `choice`: the words are looked up under `choice.*`. */
  readonly choices?: readonly string[];
  /** For a `choice` of two that is sent as yes or no: the one that means yes. */
  readonly yes?: string;
  /** Asked for only where another field has one of these values. */
  readonly onlyFor?: { readonly field: string; readonly values: readonly string[] };
  /** For `day`: the word under `field.*` that says what leaving it empty means. */
  readonly hint?: 'dueStandingHint';
}

/** What an act answers or reports on: it is named in the address. */
export type ActObject = 'extension' | 'contest' | 'milestones';

export interface ActForm {
  readonly fields: readonly ActField[];
  /** The value shown is overwritten, so the api wants to know which version was seen. */
  readonly overwrites?: boolean;
  readonly about?: ActObject;
}

const text = (name: string, required = true): ActField => ({ name, kind: 'text', required });
const line = (name: string, required = true): ActField => ({ name, kind: 'line', required });
const day = (name: string, required = false): ActField => ({ name, kind: 'day', required });
const yesOrNo = (name: string, yes: string, no: string): ActField => ({
  ...{ name, kind: 'choice', required: true, choices: [yes, no], yes },
});
const only = (field: string, values: readonly string[], asked: ActField): ActField => ({
  ...asked,
  onlyFor: { field, values },
});
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
      { name: 'besides', kind: 'check' },
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
  extensions: { fields: [day('due', true), text('reason'), line('document', false)] },
  'extension-answer': {
    about: 'extension',
    fields: [
      { name: 'answer', kind: 'choice', choices: ['grant', 'offer', 'refuse'], required: true },
      only('answer', ['offer'], day('due', true)),
      text('reason'),
      only('answer', ['grant', 'offer'], line('document')),
    ],
  },
  'extension-offer-answer': {
    about: 'extension',
    fields: [yesOrNo('takes', 'take-offer', 'keep-day'), only('takes', ['keep-day'], text('reason'))],
  },
  contests: { fields: [text('reason'), { name: 'evidence', kind: 'evidence' }] },
  'contest-decision': {
    about: 'contest',
    fields: [yesOrNo('setAside', 'set-aside', 'uphold'), text('reason'), line('document')],
  },
  milestones: {
    about: 'milestones',
    fields: [
      { name: 'milestoneId', kind: 'milestone', required: true },
      { name: 'value', kind: 'number' },
      text('note'),
    ],
  },
  escalations: {
    fields: [
      {
        name: 'office',
        kind: 'choice',
        choices: ['head-of-unit', 'leader-in-charge', 'head-of-committee'],
        required: true,
      },
      text('reason'),
    ],
  },
  condition: {
    fields: [
      text('what'),
      line('document'),
      day('happenedOn', true),
      { name: 'due', kind: 'day', hint: 'dueStandingHint' },
    ],
  },
};

export const handOffForms: Readonly<Record<HandOffAct, ActForm>> = {
  acceptance: { fields: [] },
  answer: {
    fields: [yesOrNo('agrees', 'agree', 'disagree'), text('opinion')],
  },
  delivery: { fields: [text('note'), { name: 'evidence', kind: 'evidence' }] },
  taking: { fields: [] },
  return: { fields: [text('reason'), day('due')] },
  'date-proposal': { fields: [day('due', true), text('reason')] },
  'date-answer': {
    fields: [yesOrNo('agrees', 'agree', 'disagree'), only('agrees', ['disagree'], text('reason'))],
  },
  withdrawal: { fields: [text('reason')] },
};

/** The acts that come first, in the order in which work goes on; the rest wait in a menu. */
export const obligationOrder: readonly Exclude<ObligationAct, 'decisions'>[] = [
  'acknowledgement',
  'person',
  'approval',
  'confirmation',
  'return',
  'extension-answer',
  'contest-decision',
  'extension-offer-answer',
  'condition',
  'completion',
  'result',
  'progress',
  'milestones',
  'guidance',
  'urgings',
  'difficulties',
  'extensions',
  'contests',
  'hand-offs',
  'escalations',
  'docket-items',
  'outside-competence',
];
export const handOffOrder: readonly HandOffAct[] = [
  'date-answer',
  'acceptance',
  'answer',
  'delivery',
  'taking',
  'return',
  'date-proposal',
  'withdrawal',
];

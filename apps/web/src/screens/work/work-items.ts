import type { HandOffAct, ObligationAct, TodoAct, WorkBand, WorkItemView } from '@dondoc/contracts';

export const bands: readonly WorkBand[] = ['overdue', 'week', 'later', 'waiting'];

export const narrowings = ['all', 'toAssign', 'toApprove'] as const;
export type Narrowing = (typeof narrowings)[number];

/** What only a head can do, out of all the unit's work. */
export function narrowed(items: readonly WorkItemView[], by: Narrowing): readonly WorkItemView[] {
  if (by === 'toAssign')
    return items.filter((item) => item.allowedActs.includes('person') && item.person === null);
  if (by === 'toApprove') return items.filter(({ todo }) => todo === 'approve' || todo === 'confirm');
  return items;
}

export const itemKey = ({ taskId, obligationId, handOffId }: WorkItemView): string =>
  [taskId, obligationId, handOffId].filter(Boolean).join('~');

/** Of a hand-off whether the lead has the move: it did the asking. */
export const isLeads = ({ todo }: WorkItemView): boolean =>
  todo === 'take-hand-off' || todo === 'settle-hand-off-date';

/** The act that does what is to be done next. */
export const actOfTodo: Readonly<Record<TodoAct, ObligationAct | HandOffAct | undefined>> = {
  acknowledge: 'acknowledgement',
  'assign-person': 'person',
  work: 'progress',
  submit: 'result',
  approve: 'approval',
  confirm: 'confirmation',
  'answer-hand-off': 'answer',
  'deliver-hand-off': 'delivery',
  'take-hand-off': 'taking',
  'carry-out-decision': 'completion',
  'answer-difficulty': 'guidance',
  'answer-extension': 'extension-answer',
  'decide-contest': 'contest-decision',
  'answer-extension-offer': 'extension-offer-answer',
  'settle-hand-off-date': 'date-answer',
  'settle-competence': 'docket-items',
  wait: undefined,
};

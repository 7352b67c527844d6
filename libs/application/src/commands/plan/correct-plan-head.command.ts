import { DRAFT_HEAD, type HeadChange } from '@dondoc/domain';
import { draftCommand, type OnPlan } from '../plan-command.js';

interface Input extends OnPlan {
  /** What is left out stands as it is; null takes an optional field away. */
  readonly change: HeadChange;
}

/** Number, date, title and what else the head of the document says, and how the plan is to be followed. */
export const correctPlanHead = draftCommand<Input>({
  name: 'correct-plan-head',
  overwrites: () => DRAFT_HEAD,
  build: ({ change }) => ({ command: { type: 'CorrectPlanHead', change } }),
});

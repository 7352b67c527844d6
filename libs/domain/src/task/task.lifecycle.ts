import { refuse } from '../shared/domain-error.js';
import type { HandOffCommand, ObligationCommand } from './task.commands.js';
import type { HandOffStatus, ObligationStatus } from './task.state.js';

/** The life-cycle as a table: in which status each act is open. Everything else is refused with `act-not-open`. */
export const OBLIGATION_LIFECYCLE: Readonly<Record<ObligationCommand['type'], readonly ObligationStatus[]>> =
  {
    AssignPerson: ['assigned', 'acknowledged', 'in-progress'],
    Acknowledge: ['assigned', 'acknowledged', 'in-progress'],
    ReportOutsideCompetence: ['assigned', 'acknowledged'],
    ReportProgress: ['acknowledged', 'in-progress'],
    RequestHandOff: ['acknowledged', 'in-progress'],
    RaiseDifficulty: ['assigned', 'acknowledged', 'in-progress'],
    GiveGuidance: ['assigned', 'acknowledged', 'in-progress', 'submitted', 'approved'],
    UrgeUnit: ['assigned', 'acknowledged', 'in-progress'],
    PutOnDocket: ['assigned', 'acknowledged', 'in-progress', 'submitted', 'approved'],
    SubmitResult: ['acknowledged', 'in-progress'],
    ApproveResult: ['submitted'],
    ConfirmResult: ['approved'],
    ReturnResult: ['submitted', 'approved'],
    ReportDecisionCarriedOut: ['assigned', 'acknowledged', 'in-progress', 'submitted', 'approved'],
    ApplyDecision: ['assigned', 'acknowledged', 'in-progress', 'submitted', 'approved'],
  };

export const HAND_OFF_LIFECYCLE: Readonly<Record<HandOffCommand['type'], readonly HandOffStatus[]>> = {
  AcceptHandOff: ['requested', 'returned'],
  AnswerHandOff: ['requested', 'returned', 'accepted'],
  DeliverHandOff: ['requested', 'returned', 'accepted', 'answered'],
  TakeHandOff: ['delivered', 'answered'],
  ReturnHandOff: ['delivered', 'answered'],
};

/** @throws DomainError `act-not-open` where the table does not list the status. */
export function requireOpen<Status extends string>(
  open: readonly Status[],
  act: string,
  status: Status,
): void {
  if (!open.includes(status)) refuse('act-not-open', { act, status });
}

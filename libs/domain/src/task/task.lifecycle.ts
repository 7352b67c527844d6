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
    RequestExtension: ['acknowledged', 'in-progress'],
    AnswerExtension: ['assigned', 'acknowledged', 'in-progress'],
    AnswerExtensionOffer: ['assigned', 'acknowledged', 'in-progress'],
    ReportMilestone: ['acknowledged', 'in-progress'],
    EscalateByHand: ['assigned', 'acknowledged', 'in-progress', 'submitted', 'approved'],
    MeetCondition: ['assigned', 'acknowledged', 'in-progress'],
    // At work too: a standing part goes on after the dated result that was found late.
    ContestLateness: ['in-progress', 'submitted', 'approved', 'confirmed'],
    DecideContest: ['in-progress', 'submitted', 'approved', 'confirmed'],
    Reopen: ['confirmed', 'closed'],
    ApplyDecision: ['assigned', 'acknowledged', 'in-progress', 'submitted', 'approved'],
  };

export const HAND_OFF_LIFECYCLE: Readonly<Record<HandOffCommand['type'], readonly HandOffStatus[]>> = {
  AcceptHandOff: ['requested', 'returned'],
  AnswerHandOff: ['requested', 'returned', 'accepted'],
  DeliverHandOff: ['requested', 'returned', 'accepted', 'answered'],
  TakeHandOff: ['delivered', 'answered'],
  ReturnHandOff: ['delivered', 'answered'],
  ProposeHandOffDate: ['requested', 'returned', 'accepted'],
  SettleHandOffDate: ['requested', 'returned', 'accepted'],
  WithdrawHandOff: ['requested', 'returned', 'accepted'],
};

/** A way from one status to another; acts that are in no transition leave the status as it is. */
export interface Transition<Act extends string, Status extends string> {
  readonly act: Act;
  /** Which of the act's kinds, or which deed of time. */
  readonly when?: string;
  readonly from: readonly Status[];
  readonly to: Status;
}

const WORKING = ['assigned', 'acknowledged', 'in-progress'] as const;

export const OBLIGATION_TRANSITIONS: readonly Transition<
  ObligationCommand['type'] | 'TimePassed',
  ObligationStatus
>[] = [
  { act: 'Acknowledge', from: ['assigned'], to: 'acknowledged' },
  { act: 'ReportProgress', from: ['acknowledged'], to: 'in-progress' },
  { act: 'SubmitResult', from: ['acknowledged', 'in-progress'], to: 'submitted' },
  { act: 'ApproveResult', from: ['submitted'], to: 'approved' },
  { act: 'ConfirmResult', from: ['approved'], to: 'confirmed' },
  { act: 'ReturnResult', from: ['submitted', 'approved'], to: 'in-progress' },
  {
    act: 'ApplyDecision',
    when: 'reassign',
    from: ['acknowledged', 'in-progress', 'submitted', 'approved'],
    to: 'assigned',
  },
  { act: 'ApplyDecision', when: 'close', from: [...WORKING, 'submitted', 'approved'], to: 'closed' },
  { act: 'ApplyDecision', when: 'keep', from: ['acknowledged'], to: 'assigned' },
  { act: 'MeetCondition', from: ['acknowledged', 'in-progress'], to: 'assigned' },
  { act: 'ReportMilestone', from: ['acknowledged'], to: 'in-progress' },
  { act: 'ConfirmResult', when: 'then standing', from: ['approved'], to: 'in-progress' },
  { act: 'Reopen', from: ['confirmed', 'closed'], to: 'assigned' },
  { act: 'TimePassed', when: 'AcknowledgementExpired', from: ['acknowledged'], to: 'assigned' },
];

export const HAND_OFF_TRANSITIONS: readonly Transition<
  HandOffCommand['type'] | 'TimePassed',
  HandOffStatus
>[] = [
  { act: 'AcceptHandOff', from: ['requested', 'returned'], to: 'accepted' },
  { act: 'AnswerHandOff', from: ['requested', 'returned', 'accepted'], to: 'answered' },
  { act: 'DeliverHandOff', from: ['requested', 'returned', 'accepted', 'answered'], to: 'delivered' },
  { act: 'TakeHandOff', from: ['delivered', 'answered'], to: 'taken' },
  { act: 'ReturnHandOff', from: ['delivered', 'answered'], to: 'returned' },
  { act: 'SettleHandOffDate', when: 'agreed', from: ['requested', 'returned'], to: 'accepted' },
  { act: 'WithdrawHandOff', from: ['requested', 'returned', 'accepted'], to: 'withdrawn' },
  { act: 'TimePassed', when: 'take-as-agreed', from: ['requested', 'returned'], to: 'taken' },
];

/** @throws DomainError `act-not-open` where the table does not list the status. */
export function requireOpen<Status extends string>(
  open: readonly Status[],
  act: string,
  status: Status,
): void {
  if (!open.includes(status)) refuse('act-not-open', { act, status });
}

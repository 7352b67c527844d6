import { localDay } from '../calendar/instant.js';
import { never, refuse } from '../shared/domain-error.js';
import { decideHandOff } from './decide-hand-off.js';
import { decideObligation } from './decide-obligation.js';
import { decideTime } from './decide-time.js';
import { moveCalendar } from './move-calendar.js';
import type { AssignTask, TaskCommand, TaskContext } from './task.commands.js';
import { evolve } from './task.evolve.js';
import type { TaskEvent } from './task.events.js';
import { initialState, type TaskState } from './task.state.js';

/**
 * Every change to a task, by a person or by time: state and command in, events out; nothing out means it stays quiet.
 * @throws DomainError with a kebab-case code where a rule refuses; TimePassed never throws.
 */
export function decide(state: TaskState, command: TaskCommand, ctx: TaskContext): readonly TaskEvent[] {
  switch (command.type) {
    case 'AssignTask':
      return assign(state, command);
    case 'TimePassed':
      return decideTime(state, command, ctx);
    case 'MoveCalendar':
      return moveCalendar(state, command, ctx);
    case 'AcceptHandOff':
    case 'AnswerHandOff':
    case 'DeliverHandOff':
    case 'TakeHandOff':
    case 'ReturnHandOff':
    case 'ProposeHandOffDate':
    case 'SettleHandOffDate':
    case 'WithdrawHandOff':
      requireStanding(state);
      return decideHandOff(state, command, ctx);
    case 'AssignPerson':
    case 'Acknowledge':
    case 'ReportOutsideCompetence':
    case 'ReportProgress':
    case 'RequestHandOff':
    case 'RaiseDifficulty':
    case 'GiveGuidance':
    case 'UrgeUnit':
    case 'PutOnDocket':
    case 'SubmitResult':
    case 'ApproveResult':
    case 'ConfirmResult':
    case 'ReturnResult':
    case 'ReportDecisionCarriedOut':
    case 'RequestExtension':
    case 'AnswerExtension':
    case 'AnswerExtensionOffer':
    case 'ReportMilestone':
    case 'EscalateByHand':
    case 'MeetCondition':
    case 'ApplyDecision':
      requireStanding(state);
      return decideObligation(state, command, ctx);
    // A finding can be contested, and a part taken up again, when the task has ended.
    case 'ContestLateness':
    case 'DecideContest':
    case 'Reopen':
      requireKnown(state);
      return decideObligation(state, command, ctx);
    default:
      return never(command);
  }
}

function requireKnown(state: TaskState): void {
  if (!state.task) refuse('task-unknown');
}

function requireStanding(state: TaskState): void {
  requireKnown(state);
  if (state.closedAt) refuse('task-already-closed', { day: localDay(state.closedAt) });
}

function assign(state: TaskState, { task }: AssignTask): readonly TaskEvent[] {
  if (state.task) return [];
  if (task.obligations.length === 0) refuse('task-without-owner', { ref: task.ref });
  const done: TaskEvent[] =
    task.deadline.kind === 'done' ? [{ type: 'TaskClosed', data: { reason: task.deadline.document } }] : [];
  return [{ type: 'TaskAssigned', data: task }, ...done];
}

export const taskDecider = { initialState, decide, evolve };

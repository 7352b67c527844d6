import { requireNotPast } from '../calendar/require-not-past.js';
import { addWorkingDays } from '../calendar/calendar.js';
import { localDay } from '../calendar/instant.js';
import { deadlineAfter, overdueAt } from '../deadline/deadline.js';
import { rhythmOf } from '../deadline/report-period.js';
import { requireJudge } from './authority.js';
import { never, refuse } from '../shared/domain-error.js';
import type { ObligationId } from '../shared/ids.js';
import { answerExtension, answerExtensionOffer, requestExtension } from './decide-extension.js';
import { contestLateness, decideContest } from './decide-contest.js';
import { applyDecision, reopen } from './decide-decision.js';
import { meetCondition } from './meet-condition.js';
import { reportMilestone } from './report-milestone.js';
import { completionOf } from './completion.js';
import { findObligation } from './own-part.js';
import type { ObligationCommand, TaskContext } from './task.commands.js';
import type { Evidence, TaskEvent } from './task.events.js';
import { OBLIGATION_LIFECYCLE, requireOpen } from './task.lifecycle.js';
import { nextDocketItemId } from './docket-item-id.js';
import { requireText } from '../shared/require-text.js';
import { requireNotSuspended } from './suspension.js';
import { confirmerOf } from './task.parties.js';
import { isBeingCarriedOut, isOnDocket, type ObligationState, type TaskState } from './task.state.js';

type CommandOf<Type extends ObligationCommand['type']> = Extract<ObligationCommand, { type: Type }>;

export function obligationOf(state: TaskState, id: ObligationId): ObligationState {
  return findObligation(state, id) ?? refuse('obligation-unknown', { obligationId: id });
}

export function decideObligation(
  state: TaskState,
  command: ObligationCommand,
  ctx: TaskContext,
): readonly TaskEvent[] {
  const ob = obligationOf(state, command.obligationId);
  requireOpen(OBLIGATION_LIFECYCLE[command.type], command.type, ob.status);
  requireNotSuspended(ob, command.type);
  const { obligationId } = ob;
  switch (command.type) {
    case 'AssignPerson':
      return ob.personId === command.personId
        ? []
        : [{ type: 'PersonAssigned', data: { obligationId, personId: command.personId } }];
    case 'Acknowledge':
      return ob.status === 'assigned' ? [{ type: 'TaskAcknowledged', data: { obligationId } }] : [];
    case 'ReportOutsideCompetence':
      return outsideCompetence(ob, command);
    case 'ReportProgress':
      return progress(command);
    case 'RequestHandOff':
      return requestHandOff(state, ob, command, ctx);
    case 'RaiseDifficulty':
      return raiseDifficulty(state, ob, command);
    case 'GiveGuidance':
      return guide(state, command);
    case 'UrgeUnit':
      return [{ type: 'UnitUrged', data: { obligationId, text: requireText('text', command.text) } }];
    case 'PutOnDocket':
      return putOnDocket(state, ob, command);
    case 'SubmitResult':
      return submit(state, ob, command, ctx);
    case 'ApproveResult':
      return [{ type: 'ResultApproved', data: { obligationId } }];
    case 'ConfirmResult':
      return confirm(state, ob, ctx);
    case 'ReturnResult':
      return giveBack(state, ob, command, ctx);
    case 'ReportDecisionCarriedOut':
      return carriedOut(state, command);
    case 'RequestExtension':
      requireJudge(state, ob);
      return requestExtension(ob, command, ctx);
    case 'AnswerExtension':
      return answerExtension(state, ob, command, ctx);
    case 'AnswerExtensionOffer':
      return answerExtensionOffer(ob, command, ctx);
    case 'ContestLateness':
      requireJudge(state, ob);
      return contestLateness(ob, command, ctx);
    case 'DecideContest':
      return decideContest(state, ob, command, ctx);
    case 'ReportMilestone':
      return reportMilestone(ob, command, ctx);
    case 'EscalateByHand':
      return escalateByHand(command);
    case 'MeetCondition':
      return meetCondition(ob, command, ctx);
    case 'Reopen':
      return reopen(state, ob, command, ctx);
    case 'ApplyDecision':
      return applyDecision(state, ob, command, ctx);
    default:
      return never(command);
  }
}

function outsideCompetence(
  ob: ObligationState,
  command: CommandOf<'ReportOutsideCompetence'>,
): readonly TaskEvent[] {
  if (ob.outsideCompetence) return [];
  if (command.proposedUnitId === ob.unitId) refuse('unit-proposes-itself');
  const reason = requireText('reason', command.reason);
  const proposed = command.proposedUnitId ? { proposedUnitId: command.proposedUnitId } : {};
  return [
    { type: 'OutsideCompetenceReported', data: { obligationId: ob.obligationId, reason, ...proposed } },
  ];
}

function progress(command: CommandOf<'ReportProgress'>): readonly TaskEvent[] {
  const { obligationId, percent } = command;
  if (percent !== undefined && !(percent >= 0 && percent <= 100)) refuse('percent-out-of-range', { percent });
  const note = requireText('note', command.note);
  return [
    { type: 'ProgressReported', data: { obligationId, note, ...(percent === undefined ? {} : { percent }) } },
  ];
}

function requestHandOff(
  state: TaskState,
  ob: ObligationState,
  command: CommandOf<'RequestHandOff'>,
  ctx: TaskContext,
): readonly TaskEvent[] {
  if (state.handOffs.some((h) => h.handOffId === command.handOffId)) return [];
  if (command.toUnitId === ob.unitId) refuse('hand-off-to-oneself');
  const today = localDay(ctx.now);
  const due = command.due ?? addWorkingDays(ctx.rules.calendar, today, ctx.rules.policy.handOffWithin);
  requireNotPast(due, ctx.now);
  return [
    {
      type: 'HandOffRequested',
      data: {
        obligationId: ob.obligationId,
        handOffId: command.handOffId,
        toUnitId: command.toUnitId,
        content: requireText('content', command.content),
        due,
        silence: command.silence ?? 'escalate',
        ...(command.product ? { product: command.product } : {}),
        ...(command.besides ? { besides: true } : {}),
      },
    },
  ];
}

/** By the plan's route: the standing agency sees to it, or it lies before the committee at once. */
function raiseDifficulty(
  state: TaskState,
  ob: ObligationState,
  command: CommandOf<'RaiseDifficulty'>,
): readonly TaskEvent[] {
  const { obligationId, difficultyId, category, proposal } = command;
  if (state.difficulties.some((d) => d.difficultyId === difficultyId)) return [];
  const text = requireText('text', command.text);
  requireText('proposal', proposal);
  const raised: TaskEvent = {
    type: 'DifficultyRaised',
    data: { obligationId, difficultyId, category, text, proposal },
  };
  if (state.task?.difficultiesTo !== 'committee' || isOnDocket(state, ob)) return [raised];
  const docketItemId = nextDocketItemId(state);
  return [raised, { type: 'TaskPutOnDocket', data: { obligationId, docketItemId, reason: text } }];
}

function guide(state: TaskState, command: CommandOf<'GiveGuidance'>): readonly TaskEvent[] {
  const { obligationId, difficultyId } = command;
  const text = requireText('text', command.text);
  if (!difficultyId) return [{ type: 'GuidanceGiven', data: { obligationId, text } }];
  const difficulty = state.difficulties.find(
    (d) => d.difficultyId === difficultyId && d.obligationId === obligationId,
  );
  if (!difficulty) refuse('difficulty-unknown', { difficultyId });
  if (difficulty.answeredAt) refuse('difficulty-already-answered', { difficultyId });
  return [{ type: 'GuidanceGiven', data: { obligationId, text, difficultyId } }];
}

function putOnDocket(
  state: TaskState,
  ob: ObligationState,
  command: CommandOf<'PutOnDocket'>,
): readonly TaskEvent[] {
  const isTold = state.docket.some((item) => item.docketItemId === command.docketItemId);
  if (isTold || isOnDocket(state, ob)) return [];
  const reason = requireText('reason', command.reason);
  return [
    {
      type: 'TaskPutOnDocket',
      data: { obligationId: ob.obligationId, docketItemId: command.docketItemId, reason },
    },
  ];
}

function submit(
  state: TaskState,
  ob: ObligationState,
  command: CommandOf<'SubmitResult'>,
  ctx: TaskContext,
): readonly TaskEvent[] {
  const { obligationId } = ob;
  // A rhythm is reported on period by period; it ends by a decision.
  if (rhythmOf(ob.deadline)) refuse('report-on-the-period');
  if (!command.evidence.some(proves)) refuse('evidence-missing');
  const over = overdueAt(ob.deadline);
  const late = over !== undefined && ctx.now >= over && ob.relation === 'assigned';
  const summary = requireText('summary', command.summary);
  const carried = state.decisions
    .filter((d) => d.obligationId === obligationId && isBeingCarriedOut(d))
    .map((d): TaskEvent => ({
      type: 'DecisionCarriedOut',
      data: { obligationId, decisionId: d.decisionId, note: summary },
    }));
  return [
    { type: 'ResultSubmitted', data: { obligationId, summary, evidence: command.evidence, late } },
    ...carried,
  ];
}

/** Something that can be looked at: a kept file, or a document by its number. */
const proves = ({ evidenceId, document }: Evidence): boolean =>
  evidenceId !== undefined || (document !== undefined && document.trim() !== '');

/** Nobody confirms their own result: the standing agency's own is confirmed by the Office, and nobody else confirms. */
function requireConfirmer(state: TaskState, ob: ObligationState, ctx: TaskContext): void {
  if (!state.task) refuse('task-unknown');
  if (ctx.actor?.unitId === ob.unitId) refuse('own-result', { unitId: ob.unitId });
  if (ctx.actor?.unitId !== confirmerOf(state.task, ob.unitId)) refuse('not-the-confirming-unit');
}

function confirm(state: TaskState, ob: ObligationState, ctx: TaskContext): readonly TaskEvent[] {
  requireConfirmer(state, ob, ctx);
  const confirmed: TaskEvent = {
    type: 'ResultConfirmed',
    data: { obligationId: ob.obligationId, late: ob.late },
  };
  const events = [confirmed, ...goesOn(ob)];
  return [...events, ...completionOf(state, events, ctx)];
}

/** "By a day, and then standing": the result ends the dated part of it, not the work. */
function goesOn({ obligationId, deadline, late, relation }: ObligationState): TaskEvent[] {
  const to = deadlineAfter(deadline);
  if (!to || relation === 'requested') return [];
  return [{ type: 'StandingBegan', data: { obligationId, from: deadline, to, late } }];
}

function escalateByHand(command: CommandOf<'EscalateByHand'>): readonly TaskEvent[] {
  const { obligationId, office } = command;
  return [
    {
      type: 'EscalatedByHand',
      data: { obligationId, office, reason: requireText('reason', command.reason) },
    },
  ];
}

/** The head of the unit gives back what waits for approval, the confirming unit what waits for confirmation. */
function giveBack(
  state: TaskState,
  ob: ObligationState,
  command: CommandOf<'ReturnResult'>,
  ctx: TaskContext,
): readonly TaskEvent[] {
  const stage = ob.status === 'submitted' ? 'approval' : 'confirmation';
  if (stage === 'confirmation') requireConfirmer(state, ob, ctx);
  const reason = requireText('reason', command.reason);
  return [{ type: 'ResultReturned', data: { obligationId: ob.obligationId, reason, stage } }];
}

function carriedOut(state: TaskState, command: CommandOf<'ReportDecisionCarriedOut'>): readonly TaskEvent[] {
  const { obligationId, decisionId } = command;
  const decision = state.decisions.find(
    (d) => d.decisionId === decisionId && d.obligationId === obligationId,
  );
  if (!decision) refuse('decision-unknown', { decisionId });
  if (decision.carriedOutAt || !decision.carryOutBy) return [];
  return [
    {
      type: 'DecisionCarriedOut',
      data: { obligationId, decisionId, note: requireText('note', command.note) },
    },
  ];
}

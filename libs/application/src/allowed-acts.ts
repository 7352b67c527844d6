import type { HandOffAct, ObligationAct } from '@dondoc/contracts';
import {
  HAND_OFF_LIFECYCLE,
  OBLIGATION_LIFECYCLE,
  findObligation,
  isBeingCarriedOut,
  isContestable,
  isContested,
  isHeldBySuspension,
  isOnDocket,
  isOpen,
  rhythmOf,
  ownParts,
  type HandOffCommand,
  type HandOffState,
  type ObligationCommand,
  type ObligationState,
  type TaskState,
} from '@dondoc/domain';
import type { Act } from './policy/acts.js';
import type { Permitted } from './policy/authorise.js';

type Command = ObligationCommand['type'];

/** Which act of a screen is which command of the domain. A conclusion takes up again what has ended by a command of its own. */
const OBLIGATION_COMMANDS: Readonly<Record<ObligationAct, readonly Command[]>> = {
  person: ['AssignPerson'],
  acknowledgement: ['Acknowledge'],
  'outside-competence': ['ReportOutsideCompetence'],
  progress: ['ReportProgress'],
  'hand-offs': ['RequestHandOff'],
  difficulties: ['RaiseDifficulty'],
  guidance: ['GiveGuidance'],
  urgings: ['UrgeUnit'],
  'docket-items': ['PutOnDocket'],
  result: ['SubmitResult'],
  approval: ['ApproveResult'],
  confirmation: ['ConfirmResult'],
  return: ['ReturnResult'],
  completion: ['ReportDecisionCarriedOut'],
  decisions: ['ApplyDecision', 'Reopen'],
  extensions: ['RequestExtension'],
  'extension-answer': ['AnswerExtension'],
  'extension-offer-answer': ['AnswerExtensionOffer'],
  contests: ['ContestLateness'],
  'contest-decision': ['DecideContest'],
  milestones: ['ReportMilestone'],
  escalations: ['EscalateByHand'],
  condition: ['MeetCondition'],
};
const HAND_OFF_COMMANDS: Readonly<Record<HandOffAct, HandOffCommand['type']>> = {
  acceptance: 'AcceptHandOff',
  answer: 'AnswerHandOff',
  delivery: 'DeliverHandOff',
  taking: 'TakeHandOff',
  return: 'ReturnHandOff',
  'date-proposal': 'ProposeHandOffDate',
  'date-answer': 'SettleHandOffDate',
  withdrawal: 'WithdrawHandOff',
};
/** What stays possible when the task has ended. */
const AFTER_THE_END: ReadonlySet<Command> = new Set(['ContestLateness', 'DecideContest', 'Reopen']);

const entries = <K extends string, V>(record: Readonly<Record<K, V>>) => Object.entries(record) as [K, V][];

const isPossible = (command: Command, ob: ObligationState, { closedAt }: TaskState): boolean =>
  OBLIGATION_LIFECYCLE[command].includes(ob.status) &&
  !isHeldBySuspension(ob, command) &&
  (closedAt === undefined || AFTER_THE_END.has(command));

function policyActsOf(act: ObligationAct, ob: ObligationState): readonly Act[] {
  if (act === 'decisions') return isOpen(ob) ? ['decision.record', 'decision.guide'] : ['decision.record'];
  if (act === 'return')
    return [ob.status === 'submitted' ? 'task.return-for-approval' : 'task.return-for-confirmation'];
  return [`task.${act}`];
}

/** The committee decides about others, never about a part of its own. */
const isCommittees = ({ unitId }: ObligationState, { task }: TaskState): boolean =>
  unitId === task?.steering.committeeUnitId;

/** Acts that the life-cycle would allow but that would change nothing, or be refused. */
const POINTLESS: Partial<Record<ObligationAct, (ob: ObligationState, state: TaskState) => boolean>> = {
  acknowledgement: ({ status }) => status !== 'assigned',
  'outside-competence': ({ outsideCompetence }) => outsideCompetence !== undefined,
  'docket-items': (ob, state) => isOnDocket(state, ob),
  completion: ({ obligationId }, { decisions }) =>
    !decisions.some((d) => d.obligationId === obligationId && isBeingCarriedOut(d)),
  result: ({ deadline }) => rhythmOf(deadline) !== undefined,
  extensions: (ob, state) =>
    ob.extension !== undefined || ob.deadline.kind !== 'by' || isCommittees(ob, state),
  'extension-answer': (ob, state) =>
    !ob.extension || ob.extension.offer !== undefined || isCommittees(ob, state),
  'extension-offer-answer': ({ extension }) => !extension?.offer,
  contests: (ob, state) => !isContestable(ob) || isCommittees(ob, state),
  'contest-decision': (ob, state) => !isContested(ob) || isCommittees(ob, state),
  milestones: ({ milestones }) => !milestones.some((m) => m.target !== undefined || !m.reachedAt),
  condition: ({ deadline }) => deadline.kind !== 'conditional',
};

const obligationActs = (state: TaskState, ob: ObligationState, permitted: Permitted): ObligationAct[] =>
  entries(OBLIGATION_COMMANDS)
    .filter(([, commands]) => commands.some((command) => isPossible(command, ob, state)))
    .filter(([act]) => !POINTLESS[act]?.(ob, state))
    .filter(([act]) => policyActsOf(act, ob).some((a) => permitted(a, { obligation: ob })))
    .map(([act]) => act);

function pointlessOnHandOff(act: HandOffAct, { proposal }: HandOffState): boolean {
  if (act === 'date-proposal') return proposal !== undefined;
  return act === 'date-answer' && proposal === undefined;
}

/** A hand-off lives only as long as the part it serves. */
const handOffActs = (
  handOff: HandOffState,
  obligation: ObligationState | undefined,
  permitted: Permitted,
): HandOffAct[] =>
  entries(HAND_OFF_COMMANDS)
    .filter(([, command]) => HAND_OFF_LIFECYCLE[command].includes(handOff.status))
    .filter(([act]) => obligation !== undefined && isOpen(obligation) && !pointlessOnHandOff(act, handOff))
    .filter(([act]) => permitted(`hand-off.${act}`, { handOff, obligation }))
    .map(([act]) => act);

/** What the caller may do now, by obligation and by hand-off: the policy table and the life-cycle both allow it. */
export interface AllowedActs {
  readonly obligations: ReadonlyMap<string, readonly ObligationAct[]>;
  readonly handOffs: ReadonlyMap<string, readonly HandOffAct[]>;
}

export function allowedActs(state: TaskState, permitted: Permitted): AllowedActs {
  const handOffs = state.closedAt ? [] : state.handOffs;
  const own = ownParts(state);
  return {
    obligations: new Map(
      state.obligations.map((ob) => [ob.obligationId, obligationActs(own(ob.obligationId), ob, permitted)]),
    ),
    handOffs: new Map(
      handOffs.map((h) => [h.handOffId, handOffActs(h, findObligation(state, h.obligationId), permitted)]),
    ),
  };
}

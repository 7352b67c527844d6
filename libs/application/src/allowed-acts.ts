import type { HandOffAct, ObligationAct } from '@dondoc/contracts';
import {
  HAND_OFF_LIFECYCLE,
  OBLIGATION_LIFECYCLE,
  type HandOffCommand,
  type HandOffState,
  type ObligationCommand,
  type ObligationState,
  type TaskState,
} from '@dondoc/domain';
import type { Act } from './policy/acts.js';
import type { Permitted } from './policy/authorise.js';

/** Which act of a screen is which command of the domain. */
const OBLIGATION_COMMANDS: Readonly<Record<ObligationAct, ObligationCommand['type']>> = {
  person: 'AssignPerson',
  acknowledgement: 'Acknowledge',
  'outside-competence': 'ReportOutsideCompetence',
  progress: 'ReportProgress',
  'hand-offs': 'RequestHandOff',
  difficulties: 'RaiseDifficulty',
  guidance: 'GiveGuidance',
  urgings: 'UrgeUnit',
  'docket-items': 'PutOnDocket',
  result: 'SubmitResult',
  approval: 'ApproveResult',
  confirmation: 'ConfirmResult',
  return: 'ReturnResult',
  completion: 'ReportDecisionCarriedOut',
  decisions: 'ApplyDecision',
};
const HAND_OFF_COMMANDS: Readonly<Record<HandOffAct, HandOffCommand['type']>> = {
  acceptance: 'AcceptHandOff',
  answer: 'AnswerHandOff',
  delivery: 'DeliverHandOff',
  taking: 'TakeHandOff',
  return: 'ReturnHandOff',
};

const entries = <K extends string, V>(record: Readonly<Record<K, V>>) => Object.entries(record) as [K, V][];

function policyActsOf(act: ObligationAct, { status }: ObligationState): readonly Act[] {
  if (act === 'decisions') return ['decision.record', 'decision.guide'];
  if (act === 'return')
    return [status === 'submitted' ? 'task.return-for-approval' : 'task.return-for-confirmation'];
  return [`task.${act}`];
}

/** Acts that the life-cycle would allow but that would change nothing. */
function pointless(act: ObligationAct, ob: ObligationState, state: TaskState): boolean {
  const decisions = state.decisions.filter((d) => d.obligationId === ob.obligationId);
  if (act === 'acknowledgement') return ob.status !== 'assigned';
  if (act === 'outside-competence') return ob.outsideCompetence !== undefined;
  if (act === 'docket-items')
    return state.docket.some((d) => d.obligationId === ob.obligationId && !d.decisionId);
  if (act === 'completion') return !decisions.some((d) => d.carryOutBy && !d.carriedOutAt);
  return false;
}

const obligationActs = (state: TaskState, ob: ObligationState, permitted: Permitted): ObligationAct[] =>
  entries(OBLIGATION_COMMANDS)
    .filter(
      ([act, command]) => OBLIGATION_LIFECYCLE[command].includes(ob.status) && !pointless(act, ob, state),
    )
    .filter(([act]) => policyActsOf(act, ob).some((a) => permitted(a, { obligation: ob })))
    .map(([act]) => act);

const handOffActs = (
  handOff: HandOffState,
  obligation: ObligationState | undefined,
  permitted: Permitted,
): HandOffAct[] =>
  entries(HAND_OFF_COMMANDS)
    .filter(([, command]) => HAND_OFF_LIFECYCLE[command].includes(handOff.status))
    .filter(([act]) => permitted(`hand-off.${act}`, { handOff, obligation }))
    .map(([act]) => act);

/** What the caller may do now, by obligation and by hand-off: the policy table and the life-cycle both allow it. */
export interface AllowedActs {
  readonly obligations: ReadonlyMap<string, readonly ObligationAct[]>;
  readonly handOffs: ReadonlyMap<string, readonly HandOffAct[]>;
}

export function allowedActs(state: TaskState, permitted: Permitted): AllowedActs {
  if (state.closedAt) return { obligations: new Map(), handOffs: new Map() };
  const obligationOf = (id: string) => state.obligations.find((o) => o.obligationId === id);
  return {
    obligations: new Map(
      state.obligations.map((ob) => [ob.obligationId, obligationActs(state, ob, permitted)]),
    ),
    handOffs: new Map(
      state.handOffs.map((h) => [h.handOffId, handOffActs(h, obligationOf(h.obligationId), permitted)]),
    ),
  };
}

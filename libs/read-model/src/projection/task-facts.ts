import {
  foldTask,
  placeOf,
  taskDecider,
  type Evidence,
  type Instant,
  type ObligationId,
  type TaskEvent,
  type TaskState,
} from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';
import type {
  ActedBy,
  ContestFacts,
  LedgerFacts,
  ProgressFacts,
  SubmissionFacts,
  Tenure,
} from '../entities/obligation.entity.js';
import { actedBy, firstLine, ledgerFacts } from './ledger-facts.js';

/** What pages show of an obligation beside the decider's state. */
export interface ObligationFacts {
  readonly held: readonly Tenure[];
  readonly progress: ProgressFacts | null;
  readonly submission: SubmissionFacts | null;
  readonly returnedReason: string | null;
  /** One for each entry of the decider's ledger, in its order. */
  readonly ledger: readonly LedgerFacts[];
  /** Who offered another day than the one asked for, while the offer stands. */
  readonly offeredBy: ActedBy | null;
  readonly contest: Pick<ContestFacts, 'reason' | 'evidence' | 'answer'> | null;
}

export interface HandOffFacts {
  readonly ordinal: number;
  readonly note: string | null;
  readonly evidence: readonly Evidence[];
}

export interface DocketFacts {
  readonly ordinal: number;
  readonly byUnitId: string | null;
}

/** The fold the task's rows are made from: the decider's own state, and the words people wrote. */
export interface TaskFacts {
  readonly state: TaskState;
  readonly ordinal: number;
  /** In the places of the state's obligations. */
  readonly obligations: readonly ObligationFacts[];
  readonly handOffs: Readonly<Record<string, HandOffFacts>>;
  /** In the places of the state's docket. */
  readonly docket: readonly DocketFacts[];
  /** Text of a decision by its id. */
  readonly decisionTexts: Readonly<Record<string, string>>;
}

export const noTaskFacts: TaskFacts = {
  state: taskDecider.initialState,
  ordinal: 0,
  obligations: [],
  handOffs: {},
  docket: [],
  decisionTexts: {},
};

export const taskEventOf = (event: StoredEvent): TaskEvent =>
  ({ type: event.type, data: event.data }) as unknown as TaskEvent;

export function evolveTaskFacts(facts: TaskFacts, stored: StoredEvent): TaskFacts {
  const event = taskEventOf(stored);
  const at = stored.happenedAt as Instant;
  const state = foldTask(facts.state, event, at);
  return withLedger(evolveWords({ ...facts, state }, event, stored), facts.state, event, stored);
}

/** Notes beside the entry that the event has added to its part's ledger who brought it about. */
function withLedger(facts: TaskFacts, before: TaskState, event: TaskEvent, stored: StoredEvent): TaskFacts {
  const { obligationId: about } = event.data as { readonly obligationId?: ObligationId };
  const was = about && before.obligations[placeOf(before, about)];
  const ob = was && facts.state.obligations[placeOf(facts.state, about)];
  if (!was || !ob || ob.ledger.length === was.ledger.length) return facts;
  const { decisions } = facts.state;
  return onObligation(facts, ob.obligationId, ({ ledger, offeredBy }) => ({
    ledger: [...ledger, ledgerFacts(event, { stored, ob, was, offeredBy, decisions })],
    offeredBy: null,
  }));
}

function evolveWords(facts: TaskFacts, event: TaskEvent, stored: StoredEvent): TaskFacts {
  const at = stored.happenedAt;
  switch (event.type) {
    case 'TaskAssigned':
      return {
        ...facts,
        ordinal: stored.position,
        obligations: event.data.obligations.map((ob) =>
          newObligation(ob.unitId, at, [firstLine('assigned', stored)]),
        ),
      };
    case 'ObligationReassigned':
      return onObligation(facts, event.data.obligationId, (ob) => ({
        ...newObligation(event.data.toUnitId, at, ob.ledger),
        held: [...ob.held, { unitId: event.data.toUnitId, since: at }],
      }));
    case 'PeriodOpened': {
      const { obligationId, unitId } = event.data;
      if (wordsOf(facts, obligationId)) return facts;
      return withWords(facts, obligationId, newObligation(unitId, at, [firstLine('period-opened', stored)]));
    }
    case 'ExtensionOffered':
      return onObligation(facts, event.data.obligationId, () => ({ offeredBy: actedBy(stored) }));
    case 'LatenessContested': {
      const { reason, evidence } = event.data;
      return onObligation(facts, event.data.obligationId, () => ({
        contest: { reason, evidence, answer: null },
      }));
    }
    case 'ContestDecided': {
      const { reason, document } = event.data;
      return onObligation(facts, event.data.obligationId, ({ contest }) => ({
        contest: contest && { ...contest, answer: { reason, document } },
      }));
    }
    case 'ProgressReported':
      return onObligation(facts, event.data.obligationId, () => ({
        progress: { at, note: event.data.note, percent: event.data.percent ?? null },
      }));
    case 'ResultSubmitted': {
      const { summary, evidence, late } = event.data;
      const submission = { at, summary, evidence, late };
      return onObligation(facts, event.data.obligationId, () => ({ submission, returnedReason: null }));
    }
    case 'ResultReturned':
      return onObligation(facts, event.data.obligationId, () => ({ returnedReason: event.data.reason }));
    case 'HandOffRequested':
      return onHandOff(facts, event.data.handOffId, { ordinal: stored.position });
    case 'HandOffAnswered':
      return onHandOff(facts, event.data.handOffId, { note: event.data.opinion });
    case 'HandOffDelivered':
      return onHandOff(facts, event.data.handOffId, { note: event.data.note, evidence: event.data.evidence });
    case 'HandOffReturned':
      return onHandOff(facts, event.data.handOffId, { note: event.data.reason });
    case 'TaskPutOnDocket': {
      const byUnitId = event.data.alarm ? null : (stored.actor.unitId ?? null);
      const item = { ordinal: stored.position, byUnitId };
      return { ...facts, docket: [...facts.docket, item] };
    }
    case 'DecisionApplied':
      return {
        ...facts,
        decisionTexts: { ...facts.decisionTexts, [event.data.decisionId]: event.data.text },
      };
    default:
      return facts;
  }
}

const newObligation = (unitId: string, since: string, ledger: readonly LedgerFacts[]): ObligationFacts => ({
  held: [{ unitId, since }],
  progress: null,
  submission: null,
  returnedReason: null,
  ledger,
  offeredBy: null,
  contest: null,
});

function onObligation(
  facts: TaskFacts,
  id: string,
  change: (ob: ObligationFacts) => Partial<ObligationFacts>,
): TaskFacts {
  const ob = wordsOf(facts, id);
  return ob ? withWords(facts, id, { ...ob, ...change(ob) }) : facts;
}

/** What people wrote about a part; undefined where the task has none of that id. */
export const wordsOf = ({ state, obligations }: TaskFacts, id: string): ObligationFacts | undefined =>
  obligations[placeOf(state, id as ObligationId)];

function withWords(facts: TaskFacts, id: string, words: ObligationFacts): TaskFacts {
  const place = placeOf(facts.state, id as ObligationId);
  if (place < 0) return facts;
  const obligations = facts.obligations.slice();
  obligations[place] = words;
  return { ...facts, obligations };
}

function onHandOff(facts: TaskFacts, id: string, change: Partial<HandOffFacts>): TaskFacts {
  const before = facts.handOffs[id] ?? { ordinal: 0, note: null, evidence: [] };
  return { ...facts, handOffs: { ...facts.handOffs, [id]: { ...before, ...change } } };
}

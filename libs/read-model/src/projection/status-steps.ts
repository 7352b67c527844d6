import {
  dueSoonAt,
  overdueAt,
  ownParts,
  statusAt,
  statusOf,
  type Instant,
  type ObligationState,
  type Rules,
  type StatusWord,
  type TaskState,
} from '@dondoc/domain';

/** A status word as a function of time: `word`, until it is due soon, until it is overdue. */
export interface StatusSteps {
  readonly word: StatusWord;
  readonly dueSoonAt: Instant | null;
  readonly overdueAt: Instant | null;
}

/** Before every instant a deadline can name. */
const BEFORE_ALL = '0001-01-01T00:00:00.000Z' as Instant;

export interface TaskStatusSteps {
  readonly task: StatusSteps;
  readonly obligations: ReadonlyMap<string, StatusSteps>;
}

/**
 * The rules know only `statusAt(now)`. Time changes a word at two instants at most, so asking at both gives the whole
 * function, and the words of the rules and of the tables cannot differ.
 */
export function statusSteps(state: TaskState, rules: Rules): TaskStatusSteps {
  const before = statusAt(state, BEFORE_ALL, rules);
  const own = ownParts(state);
  const obligations = new Map(
    state.obligations.map((ob): [string, StatusSteps] => [
      ob.obligationId,
      ofObligation(own(ob.obligationId), ob, rules, before),
    ]),
  );
  return { task: ofTask(state, rules, before.task, [...obligations.values()]), obligations };
}

function ofObligation(
  state: TaskState,
  ob: ObligationState,
  rules: Rules,
  before: ReturnType<typeof statusAt>,
): StatusSteps {
  const word = before.obligations.get(ob.obligationId) as StatusWord;
  if (state.closedAt) return { word: ended(ob, word, before.task), dueSoonAt: null, overdueAt: null };
  const asks = (at: Instant | undefined, wanted: StatusWord) =>
    at !== undefined && statusOf(state, ob, at, rules) === wanted ? at : null;
  return {
    word,
    dueSoonAt: asks(dueSoonAt(ob, rules), 'due-soon'),
    overdueAt: asks(overdueAt(ob.deadline), 'overdue'),
  };
}

/** In a closed task every part has ended: one that was never worked on shares the word of the task. */
const ended = (ob: ObligationState, word: StatusWord, task: StatusWord): StatusWord =>
  ob.status === 'confirmed' || ob.status === 'closed' ? word : task;

const earliest = (instants: readonly (Instant | null)[]): Instant | null =>
  instants.reduce<Instant | null>((a, b) => (a === null || (b !== null && b < a) ? b : a), null);

function ofTask(
  state: TaskState,
  rules: Rules,
  word: StatusWord,
  obligations: readonly StatusSteps[],
): StatusSteps {
  const soon = earliest(obligations.map((ob) => ob.dueSoonAt));
  // A difficulty of another part outranks "due soon" for as long as it is open.
  const says = soon !== null && statusAt(state, soon, rules).task === 'due-soon' ? soon : null;
  return { word, dueSoonAt: says, overdueAt: earliest(obligations.map((ob) => ob.overdueAt)) };
}

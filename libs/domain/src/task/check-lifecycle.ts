import type { HandOffCommand, ObligationCommand } from './task.commands.js';
import type { HandOffStatus, ObligationStatus } from './task.state.js';
import {
  HAND_OFF_LIFECYCLE,
  HAND_OFF_TRANSITIONS,
  OBLIGATION_LIFECYCLE,
  OBLIGATION_TRANSITIONS,
  type Transition,
} from './task.lifecycle.js';

// Records instead of arrays: a name added to a union and forgotten here does not compile.
const names = <Name extends string>(all: Readonly<Record<Name, true>>): readonly Name[] =>
  Object.keys(all) as Name[];

/** Every status an obligation can have, from given to ended. */
export const OBLIGATION_STATUSES = names<ObligationStatus>({
  assigned: true,
  acknowledged: true,
  'in-progress': true,
  submitted: true,
  approved: true,
  confirmed: true,
  closed: true,
});

/** Every status a hand-off can have. */
export const HAND_OFF_STATUSES = names<HandOffStatus>({
  requested: true,
  accepted: true,
  answered: true,
  delivered: true,
  taken: true,
  returned: true,
  withdrawn: true,
});

const OBLIGATION_ACTS = names<ObligationCommand['type']>({
  AssignPerson: true,
  Acknowledge: true,
  ReportOutsideCompetence: true,
  ReportProgress: true,
  RequestHandOff: true,
  RaiseDifficulty: true,
  GiveGuidance: true,
  UrgeUnit: true,
  PutOnDocket: true,
  SubmitResult: true,
  ApproveResult: true,
  ConfirmResult: true,
  ReturnResult: true,
  ReportDecisionCarriedOut: true,
  RequestExtension: true,
  AnswerExtension: true,
  AnswerExtensionOffer: true,
  ContestLateness: true,
  DecideContest: true,
  ReportMilestone: true,
  EscalateByHand: true,
  MeetCondition: true,
  Reopen: true,
  ApplyDecision: true,
});

const HAND_OFF_ACTS = names<HandOffCommand['type']>({
  AcceptHandOff: true,
  AnswerHandOff: true,
  DeliverHandOff: true,
  TakeHandOff: true,
  ReturnHandOff: true,
  ProposeHandOffDate: true,
  SettleHandOffDate: true,
  WithdrawHandOff: true,
});

/** One life-cycle as data, to be checked: which acts and statuses there are, what is open when, what leads where. */
export interface Lifecycle {
  readonly name: string;
  readonly acts: readonly string[];
  readonly statuses: readonly string[];
  /** Statuses that nothing leads out of. */
  readonly ends: readonly string[];
  readonly table: Readonly<Record<string, readonly string[]>>;
  readonly transitions: readonly Transition<string, string>[];
}

const LIFECYCLES: readonly Lifecycle[] = [
  {
    name: 'obligation',
    acts: OBLIGATION_ACTS,
    statuses: OBLIGATION_STATUSES,
    // A decision can take up again whatever has ended.
    ends: [],
    table: OBLIGATION_LIFECYCLE,
    transitions: OBLIGATION_TRANSITIONS,
  },
  {
    name: 'hand-off',
    acts: HAND_OFF_ACTS,
    statuses: HAND_OFF_STATUSES,
    ends: ['taken', 'withdrawn'],
    table: HAND_OFF_LIFECYCLE,
    transitions: HAND_OFF_TRANSITIONS,
  },
];

/** What is wrong with a life-cycle, in words; empty if nothing is. */
export function lifecycleFaults(lifecycle: Lifecycle): readonly string[] {
  return [...tableFaults(lifecycle), ...transitionFaults(lifecycle), ...endFaults(lifecycle)].map(
    (fault) => `${lifecycle.name}: ${fault}`,
  );
}

function tableFaults({ acts, statuses, table }: Lifecycle): string[] {
  const missing = acts.filter((act) => !table[act]?.length).map((act) => `${act} is open nowhere`);
  const unknown = Object.keys(table)
    .filter((act) => !acts.includes(act))
    .map((act) => `${act} is no act`);
  const wrong = Object.entries(table).flatMap(([act, open]) => [
    ...open.filter((s) => !statuses.includes(s)).map((s) => `${act} names the unknown status ${s}`),
    ...open.filter((s, i) => open.indexOf(s) < i).map((s) => `${act} names ${s} twice`),
  ]);
  return [...missing, ...unknown, ...wrong];
}

function transitionFaults({ statuses, table, transitions }: Lifecycle): string[] {
  return transitions.flatMap(({ act, from, to }) => [
    ...[...from, to].filter((s) => !statuses.includes(s)).map((s) => `${act} leads over the unknown ${s}`),
    ...from
      .filter((s) => act !== 'TimePassed' && !table[act]?.includes(s))
      .map((s) => `${act} leads out of ${s}, where it is not open`),
  ]);
}

/** Nobody may be stuck, and nothing that has ended begins again. */
function endFaults({ statuses, ends, table, transitions }: Lifecycle): string[] {
  const leaves = (s: string) => transitions.some((t) => t.from.includes(s));
  const open = (s: string) => Object.values(table).some((listed) => listed.includes(s));
  return statuses.flatMap((s) => {
    if (ends.includes(s)) return leaves(s) || open(s) ? [`${s} is an end, and something is open in it`] : [];
    return leaves(s) ? [] : [`nothing leads out of ${s}`];
  });
}

/**
 * To be called once at boot: every act listed, every status known, no dead end.
 * @throws Error naming every fault of the life-cycle tables.
 */
export function checkLifecycle(): void {
  const faults = LIFECYCLES.flatMap(lifecycleFaults);
  if (faults.length > 0) throw new Error(`life-cycle: ${faults.join('; ')}`);
}

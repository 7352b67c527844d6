import type { Actor, ObligationState, TaskState } from '@dondoc/domain';
import { headOf } from './people.js';
import type { PersonsCommand, PlannedAct } from './planned-act.js';

/** Acts of the lead unit: by the person assigned, or the head as long as nobody is. */
const LEAD_WORK: readonly PersonsCommand['type'][] = [
  'Acknowledge',
  'ReportOutsideCompetence',
  'ReportProgress',
  'RequestHandOff',
  'RaiseDifficulty',
  'SubmitResult',
  'ReportDecisionCarriedOut',
  'TakeHandOff',
  'ReturnHandOff',
];

/** What an act is about, in words that do not depend on what happens elsewhere in the task. */
export function occasionOf(state: TaskState, command: PersonsCommand): string {
  if (command.type === 'RecordDecision') return command.targets.map((t) => t.obligationId).join('+');
  if (!('obligationId' in command)) {
    const handOff = state.handOffs.find((h) => h.handOffId === command.handOffId);
    return `${command.handOffId}/${handOff?.occasion ?? 0}`;
  }
  const ob = obligationOf(state, command);
  return `${command.obligationId}/${ob?.assignment ?? 0}.${ob?.occasion ?? 0}.${ob?.submission ?? 0}`;
}

function obligationOf(state: TaskState, command: PersonsCommand): ObligationState | undefined {
  if (command.type === 'RecordDecision') return undefined;
  const id =
    'obligationId' in command
      ? command.obligationId
      : state.handOffs.find((h) => h.handOffId === command.handOffId)?.obligationId;
  return state.obligations.find((ob) => ob.obligationId === id);
}

const workerOf = (ob: ObligationState): Actor =>
  ob.personId ? { personId: ob.personId, role: 'person-assigned', unitId: ob.unitId } : headOf(ob.unitId);

/** The act as it falls due: the plan may be weeks old and somebody else assigned by now. Nothing, where it has become moot. */
export function asItStands(state: TaskState, act: PlannedAct): readonly PlannedAct[] {
  const ob = obligationOf(state, act.command);
  if (!ob) return [act];
  if (act.command.type === 'AssignPerson') return ob.personId ? [] : [{ ...act, actor: headOf(ob.unitId) }];
  if (act.command.type === 'ApproveResult') return [{ ...act, actor: headOf(ob.unitId) }];
  return LEAD_WORK.includes(act.command.type) ? [{ ...act, actor: workerOf(ob) }] : [act];
}

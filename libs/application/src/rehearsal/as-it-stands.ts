import { dueDay, type Actor, type HandOffState, type ObligationState, type TaskState } from '@dondoc/domain';
import { headOf } from './people.js';
import type { PersonsCommand, PlannedAct } from './planned-act.js';

/** Acts of the lead unit: by the person assigned, or the head as long as nobody is. */
const LEAD_WORK: readonly PersonsCommand['type'][] = [
  'Acknowledge',
  'ReportProgress',
  'RequestHandOff',
  'RaiseDifficulty',
  'SubmitResult',
  'ReportDecisionCarriedOut',
  'ReportMilestone',
  'TakeHandOff',
  'ReturnHandOff',
  'SettleHandOffDate',
  'WithdrawHandOff',
];

/** What waits while a part is suspended: it is planned anew when it goes on. */
const WAITS: readonly PersonsCommand['type'][] = [
  'Acknowledge',
  'ReportProgress',
  'RequestHandOff',
  'SubmitResult',
  'RequestExtension',
  'ReportMilestone',
];

const handOffOf = (state: TaskState, command: PersonsCommand): HandOffState | undefined =>
  'handOffId' in command ? state.handOffs.find((h) => h.handOffId === command.handOffId) : undefined;

/** What an act is about, in words that do not depend on what happens elsewhere in the task. */
export function occasionOf(state: TaskState, command: PersonsCommand): string {
  if ('targets' in command) return command.targets.map((t) => t.obligationId).join('+');
  if ('periodKey' in command) return command.periodKey;
  if (!('obligationId' in command)) return `${command.handOffId}/${handOffOf(state, command)?.occasion ?? 0}`;
  const ob = obligationOf(state, command);
  return `${command.obligationId}/${ob?.assignment ?? 0}.${ob?.occasion ?? 0}.${ob?.submission ?? 0}`;
}

function obligationOf(state: TaskState, command: PersonsCommand): ObligationState | undefined {
  const id = 'obligationId' in command ? command.obligationId : handOffOf(state, command)?.obligationId;
  return state.obligations.find((ob) => ob.obligationId === id);
}

/** What a plan of somebody's rests on: whose work it is; of a result and a request for a later day also by when. */
export function basisOf(state: TaskState, command: PersonsCommand): string | undefined {
  const ob = 'obligationId' in command ? obligationOf(state, command) : undefined;
  if (!ob) return undefined;
  const dated = command.type === 'SubmitResult' || command.type === 'RequestExtension';
  return dated ? `${ob.unitId} ${dueDay(ob.deadline) ?? ''}` : ob.unitId;
}

const workerOf = (ob: ObligationState): Actor =>
  ob.personId ? { personId: ob.personId, role: 'person-assigned', unitId: ob.unitId } : headOf(ob.unitId);

/** The act as it falls due: the plan may be weeks old and somebody else assigned by now. Nothing, where it has become moot. */
export function asItStands(state: TaskState, act: PlannedAct): readonly PlannedAct[] {
  const { command } = act;
  const ob = obligationOf(state, command);
  if (!ob) return [act];
  if (isMoot(state, ob, act)) return [];
  if (command.type === 'AssignPerson') return ob.personId ? [] : [{ ...act, actor: headOf(ob.unitId) }];
  if (command.type === 'ApproveResult') return [{ ...act, actor: headOf(ob.unitId) }];
  return LEAD_WORK.includes(command.type) ? [{ ...act, actor: workerOf(ob) }] : [act];
}

function isMoot(state: TaskState, ob: ObligationState, { command, basis }: PlannedAct): boolean {
  if (basis !== undefined && basis !== basisOf(state, command)) return true;
  if (ob.suspension && WAITS.includes(command.type)) return true;
  if (handOffOf(state, command)?.status === 'withdrawn') return true;
  if (command.type === 'RequestExtension') return ob.extension !== undefined || ob.extensions > 0;
  return command.type === 'ReportMilestone' && isReported(ob, command);
}

/** Reached, or how far it is has been said before. */
function isReported(
  { milestones }: ObligationState,
  { milestoneId, value }: Extract<PersonsCommand, { type: 'ReportMilestone' }>,
): boolean {
  const milestone = milestones.find((m) => m.milestoneId === milestoneId);
  const below = milestone?.target !== undefined && (value ?? 0) < milestone.target.value;
  return milestone?.reachedAt !== undefined || (below && milestone.value !== undefined);
}

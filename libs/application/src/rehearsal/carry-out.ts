import {
  asId,
  type ContestId,
  type DecisionId,
  type DecisionRecorded,
  type DifficultyId,
  type ExtensionId,
  type HandOffId,
  type OutsideEventId,
  type OutsideEventRecorded,
  type PlanCommand,
  type TaskCommand,
} from '@dondoc/domain';
import { idMaker } from '../command-key.js';
import type { PlannedAct } from './planned-act.js';

export type CarriedOut =
  | { readonly on: 'task'; readonly command: TaskCommand }
  | { readonly on: 'plan'; readonly command: PlanCommand }
  | { readonly on: 'decision'; readonly decision: DecisionRecorded['data'] }
  | { readonly on: 'outside-event'; readonly outside: OutsideEventRecorded['data'] };

/** The command an act amounts to, with the ids the api would make from the same actor and idempotency key. */
export function commandOf(act: PlannedAct): CarriedOut {
  const make = idMaker(act.actor.personId, act.key);
  const { command } = act;
  const byRole = act.actor.role;
  switch (command.type) {
    case 'RecordDecision': {
      const { type: _type, seen: _seen, ...data } = command;
      return { on: 'decision', decision: { ...data, decisionId: asId<DecisionId>(make('kl')), byRole } };
    }
    case 'RecordOutsideEvent': {
      const { type: _type, ...data } = command;
      const outsideEventId = asId<OutsideEventId>(make('sk'));
      return { on: 'outside-event', outside: { ...data, outsideEventId, byRole } };
    }
    case 'RecordMeeting':
    case 'RecordConclusions':
      return { on: 'plan', command };
    case 'RequestHandOff':
      return { on: 'task', command: { ...command, handOffId: asId<HandOffId>(make('ho')) } };
    case 'RaiseDifficulty':
      return { on: 'task', command: { ...command, difficultyId: asId<DifficultyId>(make('df')) } };
    case 'RequestExtension':
      return { on: 'task', command: { ...command, extensionId: asId<ExtensionId>(make('gh')) } };
    case 'ContestLateness':
      return { on: 'task', command: { ...command, contestId: asId<ContestId>(make('kn')) } };
    default:
      return { on: 'task', command };
  }
}

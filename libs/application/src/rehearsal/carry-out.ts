import {
  asId,
  type DecisionId,
  type DecisionRecorded,
  type DifficultyId,
  type HandOffId,
  type TaskCommand,
} from '@dondoc/domain';
import { idMaker } from '../command-key.js';
import type { PlannedAct } from './planned-act.js';

export type CarriedOut =
  | { readonly on: 'task'; readonly command: TaskCommand }
  | { readonly on: 'decision'; readonly decision: DecisionRecorded['data'] };

/** The command an act amounts to, with the ids the api would make from the same actor and idempotency key. */
export function commandOf(act: PlannedAct): CarriedOut {
  const make = idMaker(act.actor.personId, act.key);
  const { command, actor } = act;
  switch (command.type) {
    case 'RecordDecision': {
      const { type: _type, ...data } = command;
      return {
        on: 'decision',
        decision: { ...data, decisionId: asId<DecisionId>(make('kl')), byRole: actor.role },
      };
    }
    case 'RequestHandOff':
      return { on: 'task', command: { ...command, handOffId: asId<HandOffId>(make('ho')) } };
    case 'RaiseDifficulty':
      return { on: 'task', command: { ...command, difficultyId: asId<DifficultyId>(make('df')) } };
    default:
      return { on: 'task', command };
  }
}

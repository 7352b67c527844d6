import type {
  Actor,
  DecisionRecorded,
  HandOffCommand,
  Instant,
  ObligationCommand,
  TaskId,
} from '@dondoc/domain';

/** What a simulated person does; ids of new things are left out, they are made from the act's key where it is carried out. */
export type PersonsCommand =
  | Exclude<
      ObligationCommand,
      { type: 'ApplyDecision' | 'RequestHandOff' | 'RaiseDifficulty' | 'PutOnDocket' }
    >
  | Omit<Extract<ObligationCommand, { type: 'RequestHandOff' }>, 'handOffId'>
  | Omit<Extract<ObligationCommand, { type: 'RaiseDifficulty' }>, 'difficultyId'>
  | HandOffCommand
  | ({ readonly type: 'RecordDecision' } & Omit<DecisionRecorded['data'], 'decisionId' | 'byRole'>);

/** Something a person means to do. */
export interface Intention {
  readonly at: Instant;
  readonly actor: Actor;
  readonly command: PersonsCommand;
}

/** An act in the diary of a simulated person. */
export interface PlannedAct extends Intention {
  readonly taskId: TaskId;
  /** Order of planning. */
  readonly seq: number;
  /** Unique and the same in every run with the same seed: the act's idempotency key. */
  readonly key: string;
}

/** By time, then by task, then as planned. */
export function compareActs(a: PlannedAct, b: PlannedAct): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.taskId !== b.taskId) return a.taskId < b.taskId ? -1 : 1;
  return a.seq - b.seq;
}

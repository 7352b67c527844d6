import type {
  Actor,
  DecisionRecorded,
  HandOffCommand,
  Instant,
  ObligationCommand,
  OutsideEventRecorded,
  PlanCommand,
} from '@dondoc/domain';

type Act<Type extends ObligationCommand['type']> = Extract<ObligationCommand, { type: Type }>;

/** What makes something new; its id is left out, it is made from the act's key where the act is carried out. */
export type BeginningCommand =
  | Omit<Act<'RequestHandOff'>, 'handOffId'>
  | Omit<Act<'RaiseDifficulty'>, 'difficultyId'>
  | Omit<Act<'RequestExtension'>, 'extensionId'>
  | Omit<Act<'ContestLateness'>, 'contestId'>;

/** A conclusion of the chair; `seen` is the version of the task it rests on, where it takes up again what had ended. */
export type ConclusionCommand = { readonly type: 'RecordDecision'; readonly seen?: number } & Omit<
  DecisionRecorded['data'],
  'decisionId' | 'byRole'
>;
export type OutsideEventCommand = { readonly type: 'RecordOutsideEvent' } & Omit<
  OutsideEventRecorded['data'],
  'outsideEventId' | 'byRole'
>;
export type MeetingCommand = Extract<PlanCommand, { type: 'RecordMeeting' | 'RecordConclusions' }>;

/** What a simulated person does. */
export type PersonsCommand =
  | Exclude<
      ObligationCommand,
      {
        type:
          | BeginningCommand['type']
          // By time, or as the consequence of a conclusion or an outside event.
          | 'ApplyDecision'
          | 'Reopen'
          | 'MeetCondition'
          | 'PutOnDocket';
      }
    >
  | BeginningCommand
  | HandOffCommand
  | ConclusionCommand
  | OutsideEventCommand
  | MeetingCommand;

/** Something a person means to do. */
export interface Intention {
  readonly at: Instant;
  readonly actor: Actor;
  readonly command: PersonsCommand;
}

interface Entry {
  /** What the act is about: a task by its id, `plan/<id>`, or what several tasks wait for. Acts on one subject keep their order. */
  readonly subject: string;
  /** Order of planning. */
  readonly seq: number;
  /** Unique and the same in every run with the same seed: the act's idempotency key. */
  readonly key: string;
}

/** An act in the diary of a simulated person. */
export interface PlannedAct extends Intention, Entry {
  /** What it was planned upon; where that has changed by then, it has become moot. */
  readonly basis?: string;
}

/** By time, then by subject, then as planned. */
export function compareActs(
  a: Entry & { readonly at: Instant },
  b: Entry & { readonly at: Instant },
): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.subject !== b.subject) return a.subject < b.subject ? -1 : 1;
  return a.seq - b.seq;
}

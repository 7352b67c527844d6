import type { Instant } from '@dondoc/domain';
import type { EventActor, StreamVersions, StreamWrite } from '@dondoc/event-store';
import type { Asker } from './caller.js';
import type { IdMaker } from './command-key.js';
import type { Finding } from './plan-draft/draft-finding.js';
import type { Tools } from './tools.js';

/** A target of a decision that refused it: the decision is recorded, and this part stands as it was. */
export interface RefusedTarget {
  readonly taskId: string;
  readonly obligationId: string;
  /** Code of the refusal and the facts of its sentence. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a command answers once its events are durable. */
export interface CommandAnswer {
  /** Place of its last event in the log: reads take it as `atLeast`. */
  readonly position: number;
  /** Version of each stream it touched. */
  readonly versions: StreamVersions;
  /** Ids made for it: `{ handOffId: 'ho-…' }`. */
  readonly ids: Readonly<Record<string, string>>;
  readonly findings?: readonly Finding[];
  /** Targets that refused a decision after it was recorded; absent where all took it. */
  readonly refused?: readonly RefusedTarget[];
}

/** One command as the edge hands it over. */
export interface CommandRequest<Input> {
  readonly asker: Asker;
  /** The Idempotency-Key; the same key and input give the same answer for ever. */
  readonly key: string;
  readonly input: Input;
  /** The version somebody saw, where they overwrite what they saw. */
  readonly ifMatch?: number;
  /** Id of the request, kept with the events. */
  readonly correlation?: string;
}

export interface DecideContext<Input> {
  readonly tools: Tools;
  readonly asker: Asker;
  readonly input: Input;
  readonly now: Instant;
  readonly makeId: IdMaker;
  readonly ifMatch?: number;
}

/** What is to be written, on which versions. */
export interface Decided {
  readonly writes: readonly StreamWrite[];
  readonly ids?: Readonly<Record<string, string>>;
  readonly findings?: readonly Finding[];
}

/** One command: authorise, load, decide. Called again on the newest state after a conflict. */
export interface CommandHandler<Input> {
  readonly name: string;
  /** The one stream it works on: commands on it take turns within the process. */
  lane?(input: Input): string;
  decide(ctx: DecideContext<Input>): Promise<Decided>;
  /** After the events are durable; must be repeatable, for a crash may come between. Its versions join the answer. */
  after?(
    ctx: DecideContext<Input>,
    decided: Pick<CommandAnswer, 'ids'>,
    actor: EventActor,
  ): Promise<Followed>;
}

export interface Followed {
  readonly position: number;
  readonly versions: StreamVersions;
  readonly refused?: readonly RefusedTarget[];
}

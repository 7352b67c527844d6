import {
  findObligation,
  taskDecider,
  type HandOffId,
  type Instant,
  type ObligationId,
  type TaskCommand,
  type TaskId,
  type TaskState,
} from '@dondoc/domain';
import { AppError, hidden } from '../app-error.js';
import type { Caller } from '../caller.js';
import type { CommandHandler, DecideContext } from '../command-handler.js';
import type { IdMaker } from '../command-key.js';
import { newEvents } from '../new-events.js';
import type { Act } from '../policy/acts.js';
import { authoriseOnTask } from '../policy/authorise.js';
import type { Subject } from '../policy/relations.js';
import { taskStream } from '../streams/streams.js';
import type { Tools } from '../tools.js';
import { personOnly } from './person-only.js';

export interface OnTask {
  readonly taskId: TaskId;
}
export interface OnObligation extends OnTask {
  readonly obligationId: ObligationId;
}
export interface OnHandOff extends OnTask {
  readonly handOffId: HandOffId;
}

interface Built {
  readonly command: TaskCommand;
  readonly ids?: Readonly<Record<string, string>>;
}

/** What the command is about, as the state has it, who asks, and when. */
export interface About extends Subject {
  readonly caller: Caller;
  readonly now: Instant;
}

export interface TaskCommandSpec<Input extends OnTask> {
  readonly name: string;
  readonly act: Act | ((subject: Subject) => Act);
  /** The domain's command; ids are made here and nowhere else. */
  build(input: Input, makeId: IdMaker, tools: Tools, about: About): Built | Promise<Built>;
  /** Whether a value that somebody saw is overwritten, so that the version they saw must be given. */
  overwrites?(subject: Subject, input: Input): boolean;
}

/** What the input points at in this task. */
function subjectOf(state: TaskState, input: Partial<OnObligation & OnHandOff>): Subject {
  const handOff = state.handOffs.find((h) => h.handOffId === input.handOffId);
  const obligationId = input.obligationId ?? handOff?.obligationId;
  return { handOff, obligation: findObligation(state, obligationId) };
}

function checkVersion(version: number, overwrites: boolean, ifMatch: number | undefined): void {
  if (ifMatch === undefined && overwrites)
    throw new AppError('precondition-required', 'if-match-missing', { version });
  if (ifMatch !== undefined && ifMatch !== version)
    throw new AppError('precondition-failed', 'version-conflict', { seen: ifMatch, version });
}

/** A command on one task: authorised by the task's own state, decided by the domain, one stream written. */
export function taskCommand<Input extends OnTask>(spec: TaskCommandSpec<Input>): CommandHandler<Input> {
  return {
    name: spec.name,
    lane: ({ taskId }) => taskStream(taskId),
    decide: (ctx) => decideOnTask(spec, ctx),
  };
}

async function decideOnTask<Input extends OnTask>(spec: TaskCommandSpec<Input>, ctx: DecideContext<Input>) {
  const { tools, input, now, makeId, ifMatch } = ctx;
  const caller = personOnly(ctx.asker);
  const { state, version } = await tools.streams.tasks.load(input.taskId);
  if (!state.task) throw hidden('task', input.taskId);
  const subject = subjectOf(state, input);
  const act = typeof spec.act === 'function' ? spec.act(subject) : spec.act;
  await authoriseOnTask(tools, caller, input.taskId, state, act, subject);
  checkVersion(version, spec.overwrites?.(subject, input) ?? false, ifMatch);
  const { command, ids } = await spec.build(input, makeId, tools, { ...subject, caller, now });
  const rules = await tools.rulesOf(state.task);
  const events = taskDecider.decide(state, command, { now, rules, actor: caller.actor });
  const stream = taskStream(input.taskId);
  return { writes: [{ stream, expectedVersion: version, events: newEvents(events, now) }], ids };
}

import type { Instant } from '@dondoc/domain';
import { NotStorable, type AppendVerdict, type EventActor, type StoredAnswer } from '@dondoc/event-store';
import { AppError } from './app-error.js';
import { keyHolder, type Asker } from './caller.js';
import type { CommandAnswer, CommandHandler, CommandRequest, Decided } from './command-handler.js';
import { bodyHashOf, idMaker } from './command-key.js';
import { decideInTurn } from './decide-in-turn.js';
import type { Tools } from './tools.js';

type Kept = Pick<CommandAnswer, 'ids' | 'findings'>;

/** Runs one command: the first answer of its key, or authorise → load → decide → append, decided again after a conflict. */
export async function execute<Input>(
  tools: Tools,
  handler: CommandHandler<Input>,
  request: CommandRequest<Input>,
): Promise<CommandAnswer> {
  const holder = keyHolder(request.asker);
  const bodyHash = hashOf(handler.name, request.input);
  const known = await tools.store.findCommand(holder, request.key);
  if (known && known.bodyHash !== bodyHash) throw keyReused();
  const { asker, input, ifMatch } = request;
  const makeId = idMaker(holder, request.key);
  const base = { tools, asker, input, makeId, ifMatch };
  const actor = eventActor(asker);
  const answer = known
    ? answerOf(known)
    : await decideInTurn(tools, handler.lane?.(input), async (turn) => {
        const now = (await turn.clock.now()) as Instant;
        const decided = await handler.decide({ ...base, tools: turn, now });
        const identity = { holder, bodyHash, actor, request };
        return {
          writes: decided.writes,
          append: async () => answerUnlessConflict(await append(tools, decided, identity, now)),
        };
      });
  if (!handler.after) return answer;
  const now = (await tools.clock.now()) as Instant;
  const followed = await handler.after({ ...base, now }, answer, actor);
  return {
    ...answer,
    position: Math.max(answer.position, followed.position),
    versions: { ...answer.versions, ...followed.versions },
    ...(followed.refused ? { refused: followed.refused } : {}),
  };
}

interface Identity {
  readonly holder: string;
  readonly bodyHash: string;
  readonly actor: EventActor;
  readonly request: Pick<CommandRequest<unknown>, 'key' | 'correlation'>;
}

function append(
  tools: Tools,
  decided: Decided,
  { holder, bodyHash, actor, request }: Identity,
  now: string,
): Promise<AppendVerdict> {
  return tools.store.append({
    command: { actor: holder, key: request.key, bodyHash },
    writes: decided.writes,
    actor,
    ...(request.correlation === undefined ? {} : { correlation: request.correlation }),
    recordedAt: now,
    answer: {
      ids: decided.ids ?? {},
      ...(decided.findings ? { findings: decided.findings.map((finding) => ({ ...finding })) } : {}),
    },
  });
}

function answerUnlessConflict(verdict: AppendVerdict): CommandAnswer | undefined {
  switch (verdict.outcome) {
    case 'appended':
    case 'repeated':
      return answerOf(verdict);
    case 'conflict':
      return undefined;
    case 'key-reused':
      throw keyReused();
    case 'refused':
      throw new AppError('invalid', verdict.code, {}, [
        { field: verdict.path, code: verdict.code, message: verdict.message },
      ]);
    default:
      return verdict satisfies never;
  }
}

const answerOf = ({ position, versions, answer }: StoredAnswer): CommandAnswer => {
  const kept = (answer ?? {}) as unknown as Partial<Kept>;
  return { position, versions, ids: kept.ids ?? {}, ...(kept.findings ? { findings: kept.findings } : {}) };
};

const keyReused = () => new AppError('key-reused', 'key-reused');

function hashOf(name: string, input: unknown): string {
  try {
    return bodyHashOf(name, input);
  } catch (error) {
    if (!(error instanceof NotStorable)) throw error;
    throw new AppError('invalid', error.code, {}, [
      { field: error.path, code: error.code, message: error.message },
    ]);
  }
}

export const eventActor = (asker: Asker): EventActor =>
  asker.kind === 'setup'
    ? { id: 'system' }
    : {
        id: asker.actor.personId,
        unitId: asker.actor.unitId,
        ...(asker.actor.capacity ? { capacity: asker.actor.capacity } : {}),
      };

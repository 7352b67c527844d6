import type { Instant } from '@dondoc/domain';
import type { StreamWrite } from '@dondoc/event-store';
import type { RulesOf } from '../rules/load-rules.js';
import type { Tools } from '../tools.js';
import type { Fold, Folded, Folds } from './fold-cache.js';

/** Folds as they were when a turn first asked, and since then as what the turn has decided leaves them. */
class AheadFolds<State, Event> implements Folds<State, Event> {
  private readonly seen = new Map<string, Promise<Folded<State>>>();

  constructor(private readonly folds: Folds<State, Event>) {}

  get prefix(): string {
    return this.folds.prefix;
  }
  get fold(): Fold<State, Event> {
    return this.folds.fold;
  }

  load(id: string): Promise<Folded<State>> {
    const known = this.seen.get(id) ?? this.folds.load(id);
    this.seen.set(id, known);
    return known;
  }

  async loadMany(ids: readonly string[]): Promise<Map<string, Folded<State>>> {
    const found = await this.folds.loadMany(ids.filter((id) => !this.seen.has(id)));
    for (const id of ids) if (this.seen.has(id)) found.set(id, await this.load(id));
    return found;
  }

  async wrote({ stream, events }: StreamWrite): Promise<void> {
    const id = stream.slice(this.prefix.length + 1);
    const before = await this.seen.get(id);
    if (!before || !stream.startsWith(`${this.prefix}/`)) return;
    const state = events.reduce(
      (folded, { type, data, happenedAt }) =>
        this.fold.evolve(folded, { type, data } as Event, happenedAt as Instant),
      before.state,
    );
    this.seen.set(id, Promise.resolve({ state, version: before.version + events.length }));
  }
}

/** Tools for the commands of one turn: what they read is read once, and each builds on what those before it decided. */
export interface AheadTools {
  readonly tools: Tools;
  /** Whether something is built on that is not durable yet: a refusal then is no answer. */
  readonly isAhead: boolean;
  /** What was decided and handed to the store. */
  wrote(writes: readonly StreamWrite[]): Promise<void>;
}

export function aheadOf(tools: Tools): AheadTools {
  const tasks = new AheadFolds(tools.streams.tasks);
  const plans = new AheadFolds(tools.streams.plans);
  const organisations = new AheadFolds(tools.streams.organisations);
  let isAhead = false;
  return {
    tools: { ...tools, streams: { tasks, plans, organisations }, rulesOf: once(tools.rulesOf) },
    get isAhead() {
      return isAhead;
    },
    async wrote(writes) {
      isAhead = true;
      for (const write of writes) for (const folds of [tasks, plans, organisations]) await folds.wrote(write);
    },
  };
}

function once(rulesOf: RulesOf): RulesOf {
  const known = new Map<string, ReturnType<RulesOf>>();
  return (versions) => {
    const key = JSON.stringify([versions.policyVersion, versions.calendarVersion, versions.organisationId]);
    const rules = known.get(key) ?? rulesOf(versions);
    known.set(key, rules);
    return rules;
  };
}

import type { StoredEvent } from './event-store.js';
import type { SubscriptionOptions } from './subscription.js';

export interface OutsideTerm {
  readonly epoch: number;
  /** Aborts when this leader's time is over, or the subscription is stopped. */
  readonly ending: AbortSignal;
  /** After so many milliseconds no further portion is begun. */
  readonly budgetMs: number;
}

/** How many of the events are done, from the first, and what went wrong with the one after them. */
export interface OutsideOutcome {
  readonly done: number;
  readonly failure?: { readonly cause: unknown };
}

const PORTION = 50;

/** Has the events worked on outside the transaction, portion by portion; every call gets at least one portion tried. */
export async function workOutside(
  options: Pick<SubscriptionOptions, 'outside' | 'portionSize'>,
  events: readonly StoredEvent[],
  { epoch, ending, budgetMs }: OutsideTerm,
): Promise<OutsideOutcome> {
  if (options.outside === undefined) return { done: events.length };
  const { portionSize = PORTION } = options;
  const end = performance.now() + budgetMs;
  let done = 0;
  while (done < events.length) {
    const portion = events.slice(done, done + portionSize);
    try {
      await options.outside(portion, { epoch });
    } catch (cause) {
      return { done, failure: { cause } };
    }
    done += portion.length;
    if (ending.aborted || performance.now() >= end) break;
  }
  return { done };
}

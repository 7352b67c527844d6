import type { SimulatedEvent } from './simulated-event.js';

type Comparable = Pick<SimulatedEvent, 'stream' | 'version' | 'at' | 'actor'> & {
  readonly type: string;
  readonly data: unknown;
};

const lineOf = ({ stream, version, at, actor, type, data }: Comparable): string =>
  JSON.stringify([stream, version, at, actor, type, sorted(data)]);

/** Keys in order at every depth: a value read back from the store may have them in another. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]));
}

export interface Disagreement {
  /** Events only the first has, and only the second, as JSON, at most ten each. */
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}

/** Compares two years event for event, whatever their order in the log; undefined when they agree. */
export function disagreement(
  first: readonly Comparable[],
  second: readonly Comparable[],
): Disagreement | undefined {
  const a = new Set(first.map(lineOf));
  const b = new Set(second.map(lineOf));
  const onlyFirst = [...a].filter((line) => !b.has(line));
  const onlySecond = [...b].filter((line) => !a.has(line));
  if (onlyFirst.length === 0 && onlySecond.length === 0 && first.length === second.length) return undefined;
  return { onlyFirst: onlyFirst.slice(0, 10), onlySecond: onlySecond.slice(0, 10) };
}

export const comparable = ({ event, ...rest }: SimulatedEvent): Comparable => ({
  ...rest,
  type: event.type,
  data: event.data,
});

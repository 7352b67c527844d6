import { formatNumber } from './number-format.js';
import type { ListInstance, ListLevel } from './numbering-definitions.js';

interface Counter {
  values: (number | undefined)[];
  /** `numId/level` of the uses whose own start has been given. */
  overridden: Set<string>;
}

const LEVELS = 9;

/** Counts a document's lists in order and prints the label that Word shows before each paragraph. */
export class ListLabels {
  private readonly counters = new Map<string, Counter>();

  constructor(private readonly lists: ReadonlyMap<string, ListInstance>) {}

  /** The level that a paragraph style stands on in a list, where the list names the style. */
  levelOfStyle(numId: string, style: string): number | undefined {
    for (const [ilvl, level] of this.lists.get(numId)?.levels ?? []) if (level.style === style) return ilvl;
    return undefined;
  }

  /** Counts the paragraph. `''` where the list prints nothing. */
  next(numId: string, ilvl: number): string {
    const list = this.lists.get(numId);
    const level = list?.levels.get(ilvl);
    if (!list || !level || ilvl >= LEVELS) return '';
    const counter = this.counterOf(list);
    counter.values[ilvl] = this.valueOf(list, numId, ilvl, level, counter);
    restartBelow(list, ilvl, counter);
    return label(list, level, counter.values);
  }

  /** Uses of one definition count on together. */
  private counterOf({ abstractId }: ListInstance): Counter {
    const known = this.counters.get(abstractId);
    if (known) return known;
    const counter: Counter = { values: [], overridden: new Set() };
    this.counters.set(abstractId, counter);
    return counter;
  }

  private valueOf(list: ListInstance, numId: string, ilvl: number, level: ListLevel, counter: Counter) {
    const own = list.startOverrides.get(ilvl);
    const use = `${numId}/${ilvl}`;
    if (own !== undefined && !counter.overridden.has(use)) {
      counter.overridden.add(use);
      return own;
    }
    const value = counter.values[ilvl];
    return value === undefined ? (own ?? level.start) : value + 1;
  }
}

function restartBelow(list: ListInstance, ilvl: number, { values }: Counter): void {
  for (let below = ilvl + 1; below < LEVELS; below++) {
    const after = list.levels.get(below)?.restart ?? below;
    if (ilvl < after) values[below] = undefined;
  }
}

function label(list: ListInstance, level: ListLevel, values: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return level.text === '+' ? '+' : '-';
  const text = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = list.levels.get(at);
    const format = level.legal ? 'decimal' : (shown?.format ?? 'decimal');
    return formatNumber(values[at] ?? shown?.start ?? 1, format);
  });
  return text.trim();
}

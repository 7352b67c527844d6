/**
 * Chance that can be had again: the same seed gives the same numbers on every machine (mulberry32, T. Ettinger, public
 * domain; 32 bits of state, enough for a test and for nothing else).
 */
export class Chance {
  private state: number;

  constructor(readonly seed: number) {
    this.state = seed >>> 0;
    // Seeds are counted 1, 2, 3 …: their first numbers must not be alike.
    for (let i = 0; i < 4; i += 1) this.next();
  }

  /** From 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Whether it happens, with that probability. */
  of(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.between(0, list.length - 1)] as T;
  }

  /** Some of a list, in a new order. */
  some<T>(list: readonly T[], count: number): T[] {
    const left = [...list];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0)
      taken.push(left.splice(this.between(0, left.length - 1), 1)[0] as T);
    return taken;
  }
}

import { SimulatedLife } from './live.js';
import type { Listener } from './life.js';

/** How many lives the four files live between them. `SEEDS=100000` for a long night. */
const SEEDS = Number(process.env.SEEDS ?? 10_000);
const FILES = 4;
/** A starved machine, or a long night, must not fail it. */
export const LIMIT_MS = 30_000 + SEEDS * 60;

/** The seeds of one of the files; with `SEED=123`, that one alone, in the file it belongs to. */
export function seedsOf(file: number): readonly number[] {
  const one = Number(process.env.SEED ?? 0);
  if (one > 0) return one % FILES === file % FILES ? [one] : [];
  return Array.from({ length: Math.ceil(SEEDS / FILES) }, (_, i) => i * FILES + file);
}

/** @throws Error that names the seed, how to live it again, and how the life ended. */
export function liveSeed(seed: number, listeners: readonly Listener[] = []): SimulatedLife {
  const simulated = new SimulatedLife(seed, listeners);
  try {
    simulated.live();
  } catch (error) {
    const why = error instanceof Error && error.name === 'LawBroken' ? error.message : (error as Error).stack;
    throw new Error(`${again(seed)}\n${why}\n${simulated.life.ending}`, { cause: error });
  }
  return simulated;
}

const again = (seed: number): string =>
  `Seed ${seed}. Again: SEED=${seed} node --experimental-vm-modules node_modules/jest/bin/jest.js --selectProjects unit -- test/simulator`;

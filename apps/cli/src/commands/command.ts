import type { Command } from 'commander';

/** Adds one command to the program; each lives in a file of its own and is listed in `index.ts`. */
export type AddCommand = (program: Command) => void;

/** An action whose code is loaded when it is called: `dondoc --help` does not wait for what other commands need. */
export const whenCalled =
  <Args extends unknown[]>(load: () => Promise<(...args: Args) => unknown>) =>
  async (...args: Args): Promise<void> => {
    await (
      await load()
    )(...args);
  };

import type { Command } from 'commander';

/** Adds one command to the program; each lives in a file of its own and is listed in `index.ts`. */
export type AddCommand = (program: Command) => void;

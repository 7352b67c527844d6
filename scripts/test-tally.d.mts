export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly skippedNames: readonly string[];
  readonly failedNames: readonly string[];
}
export declare const emptyTally: () => Tally;
export declare const addUp: (a: Tally, b: Tally) => Tally;
export declare const summaryLine: (tally: Tally) => string;
export declare function readTally(
  project: string,
  exitCode: number | string,
  readJson: () => string,
  nameOf?: (file: string) => string,
): Tally;

import type { PlanJobName } from './plan-jobs.js';

/** One job for a thread; it gets the next when it has answered. */
export interface ThreadJob {
  readonly name: PlanJobName;
  readonly input: unknown;
}

export type ThreadAnswer =
  | { readonly done: unknown }
  | {
      readonly refused: { readonly code: string; readonly params: Readonly<Record<string, string | number>> };
    }
  | { readonly failed: string };

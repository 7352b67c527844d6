import type { PlanDocument } from '../plan-document.js';
import type { PlanReadErrorCode, PlanReadErrorParams } from '../plan-read-error.js';

/** What the reading process sends back: how far it is (0..1), some times, and one answer. */
export type ChildMessage = { progress: number } | ChildAnswer;

export type ChildAnswer =
  | { document: PlanDocument }
  | { refused: { code: PlanReadErrorCode; params: PlanReadErrorParams } }
  | { failed: string };

import type { PlanDocument } from '../plan-document.js';
import type { PlanReadErrorCode, PlanReadErrorParams } from '../plan-read-error.js';

/** What the reading process sends back. */
export type ChildAnswer =
  | { document: PlanDocument }
  | { refused: { code: PlanReadErrorCode; params: PlanReadErrorParams } }
  | { failed: string };

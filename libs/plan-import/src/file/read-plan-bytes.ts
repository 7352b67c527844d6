import { readInterchange } from '../interchange/interchange.js';
import type { PlanDocument } from '../plan-document.js';
import { readPlanText } from '../read-plan-text.js';
import { decodeText } from './decode.js';

/** A plan out of a file's bytes, by what they hold: the interchange form (JSON) or a plan's text. */
export function readPlanBytes(bytes: Uint8Array): PlanDocument {
  const text = decodeText(bytes);
  return /^\s*\{/u.test(text) ? readInterchange(text) : readPlanText(text);
}

import type { PlanDocumentWarning } from '../plan-document.js';
import type { SourceBlock } from './source-block.js';

/** Something of the file that was left out on purpose; a person should know. */
export type ReadNote = PlanDocumentWarning;

/** What a front end found: the blocks in printed order, and what it left out. */
export interface ReadBlocks {
  blocks: SourceBlock[];
  notes: ReadNote[];
  /** Data that programs put into the file beside its words; what of it may be believed is decided elsewhere. */
  custom?: string[];
}

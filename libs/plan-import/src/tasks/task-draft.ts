import type { LabelledValue } from '../structure/labelled.js';
import type { Span } from '../structure/span.js';

/** What a task takes from the headings above it where it says nothing itself. */
export interface Inherited {
  leads: string[];
  /** Who stands beside those leads by the same heading. */
  supports: string[];
  /** The sentence above whose time holds for its items, with its line. */
  time: { text: string; line: number } | null;
  labels: LabelledValue[];
}

/** One task as it stands in the outline, before its words are read. */
export interface TaskDraft {
  ref: string;
  content: string;
  labels: LabelledValue[];
  inherited: Inherited;
  line: number;
  endLine: number;
  page?: number;
  /** Where its content stands. */
  span?: Span;
  /** The column "Ghi chú" of a table. */
  remark?: LabelledValue;
  /** A row of a table: nobody is looked for in its sentence. */
  inTable?: boolean;
}

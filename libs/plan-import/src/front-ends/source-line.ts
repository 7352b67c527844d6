/**
 * What every front end hands to the reader: one paragraph or table row of the document with the lines of the file it
 * came from (1-based). Text is normalised and never empty.
 */
export interface SourceLine {
  text: string;
  line: number;
  endLine: number;
}

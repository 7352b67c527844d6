import { opensWithLabel } from '../../structure/labels.js';
import { markerOf } from '../../structure/marker.js';
import { foldInPlace, normaliseVietnamese } from '../../text/vietnamese.js';
import type { SourceBlock } from '../source-block.js';
import type { ListPlace } from './paragraph-styles.js';

/** A paragraph that is being read. */
export interface Paragraph {
  text: string;
  line: number;
  /** The page its first word stands on. */
  page?: number;
  style?: string;
  list: ListPlace;
  /** Its end was deleted in a tracked change: the next paragraph goes on where it stops. */
  runsOn: boolean;
  /** Text boxes anchored in it. */
  boxes: SourceBlock[];
}

export const newParagraph = (line: number): Paragraph => ({
  text: '',
  line,
  list: {},
  runsOn: false,
  boxes: [],
});

/** The lines a paragraph was typed in (Shift+Enter), its label before the first; none where there is no word. */
export function typedLines(text: string, label: string): string[] {
  const lines = text.split('\n').map(normaliseVietnamese);
  const worded = lines.filter((line) => line !== '');
  const [first, ...more] = worded;
  return first === undefined ? [] : [labelled(label, first), ...more];
}

/** A label that ends without a stop ("1 Mục đích") is told from a number in the text by one. */
function labelled(label: string, text: string): string {
  if (label === '') return text;
  return `${label}${/[\p{L}\p{N}]$/u.test(label) ? '.' : ''} ${text}`;
}

/** Typed lines that only wrap one sentence are one line again; what opens an item, a value or a title stays apart. */
export function withoutWraps(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last === undefined || beginsAnew(line) || standsAlone(last)) joined.push(line);
    else joined[joined.length - 1] = `${last} ${line}`;
  }
  return joined;
}

const beginsAnew = (line: string): boolean =>
  markerOf(line) !== null || opensWithLabel(foldInPlace(line)) || standsAlone(line);

/** A title, the office of a signature: nothing in lower case. */
const standsAlone = (line: string): boolean => /\p{L}/u.test(line) && !/\p{Ll}/u.test(line);

import type { TimeWord } from '../deadlines/time-words.js';

/** `line`: the text is a deadline and nothing else, so that "2026" and "IV/2026" are times in it. */
export function parse(text: string, options?: { line?: boolean }): TimeWord[];

import type { TimeWord } from '../deadlines/time-words.js';

export function parse(text: string): TimeWord[];

import type { PlanDocumentPeriod } from '../plan-document.js';

/** A printed date before it is checked; `year: null` where the text leaves it to the plan's year. */
export type PrintedDate =
  | { unit: 'day'; day: number; month: number; year: number | null }
  | { unit: 'month'; month: number; year: number | null; part: 'đầu' | 'giữa' | 'cuối' | null }
  | { unit: 'quarter'; quarter: number; year: number | null; part: 'đầu' | 'giữa' | 'cuối' | null }
  | { unit: 'half'; half: 1 | 2; year: number | null }
  | { unit: 'year'; year: number | null };

interface Place {
  start: number;
  end: number;
}

/** What the grammar recognises in a text, in printed order. */
export type TimeWord = Place &
  (
    | { type: 'due'; date: PrintedDate; marked: boolean }
    | { type: 'from' | 'expected'; date: PrintedDate }
    | { type: 'fromTo'; from: PrintedDate; to: PrintedDate }
    | { type: 'periodic'; every: PlanDocumentPeriod[] }
    | { type: 'monthDay'; day: number; every: 'month' | 'quarter' }
    | { type: 'aside'; text: string }
    | { type: 'condition' | 'standing' | 'later' | 'onwards' | 'done' | 'citation' }
  );

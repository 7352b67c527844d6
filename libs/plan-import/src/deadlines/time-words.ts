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

/** A day of each year, as in "trước 25/6 và 25/12 hằng năm". */
export interface DayOfYear {
  day: number;
  month: number;
}

/** What the grammar recognises in a text, in printed order. */
export type TimeWord = Place &
  (
    | {
        type: 'due';
        date: PrintedDate;
        /** A word such as "trước" or "trong" stands before it. */
        marked: boolean;
        /** … and nothing between the two: "hoàn thành dự thảo tháng 3" is marked, not direct. */
        direct: boolean;
      }
    | {
        type: 'from';
        date: PrintedDate;
        /** "Sau ngày 01/7/2026": the last day of what is named, not its first, is where it begins. */
        after?: boolean;
      }
    | { type: 'expected' | 'bare'; date: PrintedDate }
    | { type: 'fromTo'; from: PrintedDate; to: PrintedDate }
    | { type: 'periodic'; every: PlanDocumentPeriod[]; days?: DayOfYear[]; dayOfMonth?: number }
    | { type: 'monthDay'; day: number; every: 'month' | 'quarter' | 'half-year' | 'year' }
    | { type: 'aside'; text: string }
    | { type: 'condition' | 'standing' | 'later' | 'onwards' | 'done' | 'citation' | 'open' }
  );

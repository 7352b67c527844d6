import { daysOf, type DayRange } from '../deadlines/calendar-day.js';
import type { PrintedDate, TimeWord } from '../deadlines/time-words.js';
import { parse } from '../generated/deadline-grammar.js';
import type { PlanDocumentTarget } from '../plan-document.js';
import { figuresIn, type Figure } from './figures.js';

/** The texts of one task that can hold figures. */
export interface MeasuredTexts {
  content: string;
  time: string;
  product: string;
  /** What the document has under a label of figures. */
  labelled: readonly string[];
}

/** The figures of a task: one that the product only repeats out of the task's own text is one figure. */
export function targetsOfTask(texts: MeasuredTexts, year?: number): PlanDocumentTarget[] {
  const content = readTargets(texts.content, year);
  const open = content.map(keyOf);
  const product = readTargets(texts.product, year).filter((target) => {
    const at = open.indexOf(keyOf(target));
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
  const others = texts.labelled.flatMap((text) => readTargets(text, year));
  return [...content, ...readTargets(texts.time, year), ...product, ...others];
}

const keyOf = ({ value, unit }: PlanDocumentTarget): string => `${value} ${unit.toLowerCase()}`;

/** Every figure to be reached in a text: percentages, and counts after "tối thiểu", "ít nhất", "đạt" and the like. */
export function readTargets(text: string, year?: number): PlanDocumentTarget[] {
  const figures = figuresIn(text).filter((figure) => !isBase(text, figure, year));
  let spoken = false;
  return figures.map((figure, i) => {
    const between = { from: figures[i - 1]?.end ?? 0, to: figures[i + 1]?.at ?? text.length, spoken };
    const { behind, ...dates } = datesOf(text, figure, between, year);
    spoken = behind === true;
    return {
      value: figure.value,
      unit: figure.unit,
      by: null,
      ...(figure.comparison && { comparison: figure.comparison }),
      ...dates,
    };
  });
}

/** "(năm 2025 đạt 47%)", "(năm 2025: 90,4%)" beside a plan of 2026: what there was before. */
function isBase(text: string, { at }: Figure, year?: number): boolean {
  const said = /\((?:[^()]{0,30}\s)?năm (20\d\d)(?: (?:là|đạt|chỉ đạt|mới đạt|ước đạt)|\s?:)? $/iu.exec(
    `${text.slice(Math.max(0, at - 60), at).trimEnd()} `,
  );
  return year !== undefined && said !== null && Number(said[1]) < year;
}

/** Where a figure's words stand: between the figures beside it. */
interface Between {
  from: number;
  to: number;
  /** The date before it was printed for the figure before. */
  spoken: boolean;
}

type Dates = Partial<Pick<PlanDocumentTarget, 'by' | 'from'>>;

/**
 * The date in the figure's own clause: before it ("đến ngày 30/6/2025 … 80%") or marked after it ("100% … trước
 * 15/6/2023"; `behind`). Where each figure has its date behind it, the one before it is another's. A first day ("100% kể
 * từ tháng 4/2023") is no day to be reached by.
 */
function datesOf(
  text: string,
  figure: Figure,
  { from, to, spoken }: Between,
  year?: number,
): Dates & { behind?: true } {
  const before = text.slice(from, figure.at);
  const start = Math.max(...[';', '. ', '(', ')', ': '].map((stop) => before.lastIndexOf(stop)));
  const last = parse(before.slice(start + 1))
    .filter((w) => w.type !== 'aside' && w.type !== 'onwards')
    .at(-1);
  const titled = TITLED.exec(before)?.[1];
  const clause = text.slice(figure.end, to).split(/[;()]|\. /u)[0] ?? '';
  const after = parse(clause).find((w) => (w.type === 'due' && w.marked) || w.type === 'from');
  if (!(spoken && after)) {
    if (last?.type === 'from') return since(last, year);
    if (last?.type === 'due') return { by: range(last.date, year)?.last ?? null };
    const over = titled === undefined ? undefined : parse(titled)[0];
    if (over?.type === 'due') return { by: range(over.date, year)?.last ?? null };
  }
  if (after?.type === 'from') return { ...since(after, year), behind: true };
  if (after?.type === 'due') return { by: range(after.date, year)?.last ?? null, behind: true };
  return year !== undefined && IN_YEAR.exec(clause)?.[1] === String(year)
    ? { by: `${year}-12-31`, behind: true }
    : {};
}

/** "Quý II/2026: đạt 50%": a time alone before a colon is that of what stands behind it. */
const TITLED =
  /(?:^|[;.,(–-]\s*)((?:(?:đến|trước|trong|hết)\s+){0,2}(?:quý|tháng|năm|ngày)\s[^:;,()]{1,24}):\s[^:;]{0,60}$/iu;
/** "90% vào năm 2026": of another year than the plan's such words may say what was. */
const IN_YEAR = /(?<!\p{L})vào năm (20\d\d)(?!\d)/u;

const since = ({ date, after }: Extract<TimeWord, { type: 'from' }>, year?: number): Dates => {
  const first = range(date, year)?.[after ? 'last' : 'first'];
  return first === undefined ? {} : { from: first };
};

function range(date: PrintedDate, year?: number): DayRange | undefined {
  const days = daysOf(date, year);
  return days === null || days === 'impossible' ? undefined : days;
}

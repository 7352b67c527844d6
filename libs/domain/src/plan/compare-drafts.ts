import { foldText } from '../shared/fold-text.js';
import { sameValue } from '../shared/same-value.js';
import type { DraftTask, PlanHead } from './plan.events.js';

/** What a plan says, apart from where it is kept. */
export interface DraftContent {
  readonly head: PlanHead;
  readonly tasks: readonly DraftTask[];
}

const HEAD_FIELDS = [
  'title',
  'issuer',
  'number',
  'date',
  'basedOn',
  'supersedes',
  'validTo',
  'meetings',
  'reviews',
  'difficultiesTo',
  'receivers',
  'money',
  'signedAs',
  'conduct',
] as const;
const TASK_FIELDS = [
  'ref',
  'content',
  'leadsPrinted',
  'supportsPrinted',
  'owners',
  'supports',
  'deadline',
  'deadlineText',
  'product',
  'targets',
  'milestones',
  'requested',
  'duty',
] as const;

export type ComparedHeadField = (typeof HEAD_FIELDS)[number];
export type ComparedTaskField = (typeof TASK_FIELDS)[number];

/** A field that says something else; absent on a side where it says nothing. */
export interface FieldChange<Field extends string> {
  readonly field: Field;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface ChangedTask {
  /** Key in the draft that is kept. */
  readonly key: string;
  readonly ref: string;
  /** By what both were known as one: their reference, or their words alone. */
  readonly by: 'ref' | 'likeness';
  readonly fields: readonly FieldChange<ComparedTaskField>[];
}

/** What the second says otherwise than the first. */
export interface DraftComparison {
  readonly head: readonly FieldChange<ComparedHeadField>[];
  readonly added: readonly DraftTask[];
  readonly removed: readonly DraftTask[];
  readonly changed: readonly ChangedTask[];
  readonly unchanged: number;
}

/** Under it two tasks of one reference have nothing to do with each other: the numbering has moved. */
const RELATED = 0.25;
/** From it on two tasks of different references are one that was moved. */
const LIKE = 0.6;

/** The draft against the same plan read again: task by task, first by reference, then by likeness of words; field by field. */
export function compareDrafts(before: DraftContent, after: DraftContent): DraftComparison {
  const pairs = pairsOf(before.tasks, after.tasks);
  const compared = pairs.map(({ one, other, by }) => ({
    ...{ key: one.key, ref: one.ref, by },
    fields: changesOf(one, other, TASK_FIELDS),
  }));
  const changed = compared.filter(({ fields }) => fields.length > 0);
  const [ones, others] = [new Set(pairs.map((p) => p.one)), new Set(pairs.map((p) => p.other))];
  return {
    head: changesOf(before.head, after.head, HEAD_FIELDS),
    added: after.tasks.filter((task) => !others.has(task)),
    removed: before.tasks.filter((task) => !ones.has(task)),
    changed,
    unchanged: compared.length - changed.length,
  };
}

function changesOf<T extends object, Field extends keyof T & string>(
  one: T,
  other: T,
  fields: readonly Field[],
): FieldChange<Field>[] {
  return fields.flatMap((field) => {
    const [before, after] = [one[field], other[field]];
    if (sameValue(before, after) || (isEmpty(before) && isEmpty(after))) return [];
    return [
      { field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) },
    ];
  });
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === false || (Array.isArray(value) && value.length === 0);

interface Pair {
  readonly one: DraftTask;
  readonly other: DraftTask;
  readonly by: ChangedTask['by'];
}

/** Tasks looked at for one: a plan in which everything is alike must not be compared crosswise. */
const CANDIDATES = 50;

function pairsOf(before: readonly DraftTask[], after: readonly DraftTask[]): Pair[] {
  // Most tasks say the same in both: each text is taken apart once.
  const ofText = new Map<string, ReadonlySet<string>>();
  const wordsOf = ({ content }: DraftTask): ReadonlySet<string> => {
    const known = ofText.get(content) ?? pairsOfWords(content);
    ofText.set(content, known);
    return known;
  };
  const words = new Map([...before, ...after].map((task) => [task, wordsOf(task)]));
  const free = new Set(after);
  const take = (one: DraftTask, others: readonly DraftTask[], least: number, by: Pair['by']): Pair[] => {
    const candidates = others.filter((other) => free.has(other)).slice(0, CANDIDATES);
    const other = best(candidates, (each) => dice(words.get(one), words.get(each)), least);
    if (!other) return [];
    free.delete(other);
    return [{ one, other, by }];
  };
  const byRef = grouped(after, ({ ref }) => [ref]);
  const byReference = before.flatMap((one) => take(one, byRef.get(one.ref) ?? [], RELATED, 'ref'));
  const paired = new Set(byReference.map(({ one }) => one));
  const byWords = grouped([...free], (task) => [task.content, ...(words.get(task) ?? [])]);
  const moved = before
    .filter((one) => !paired.has(one))
    .flatMap((one) => take(one, likely(one, words.get(one) ?? new Set(), byWords), LIKE, 'likeness'));
  const order = new Map(before.map((task, at) => [task, at]));
  return [...byReference, ...moved].sort((a, b) => (order.get(a.one) ?? 0) - (order.get(b.one) ?? 0));
}

/** Those of the very words, then those that share words few others have. */
function likely(
  { content }: DraftTask,
  words: ReadonlySet<string>,
  byWords: ReadonlyMap<string, readonly DraftTask[]>,
): DraftTask[] {
  const sharing = [...words]
    .map((word) => byWords.get(word) ?? [])
    .filter((list) => list.length <= CANDIDATES);
  return [...new Set([...(byWords.get(content) ?? []).slice(0, CANDIDATES), ...sharing.flat()])];
}

function grouped(
  tasks: readonly DraftTask[],
  keysOf: (task: DraftTask) => readonly string[],
): Map<string, DraftTask[]> {
  const groups = new Map<string, DraftTask[]>();
  for (const task of tasks)
    for (const key of keysOf(task)) {
      const group = groups.get(key);
      if (group) group.push(task);
      else groups.set(key, [task]);
    }
  return groups;
}

function best(
  others: readonly DraftTask[],
  likeness: (other: DraftTask) => number,
  least: number,
): DraftTask | undefined {
  let found: { other: DraftTask; score: number } | undefined;
  for (const other of others) {
    const score = likeness(other);
    if (score >= least && score > (found?.score ?? -1)) found = { other, score };
  }
  return found?.other;
}

/** Folded words two by two: "lam sach", "sach du", "du lieu". */
function pairsOfWords(text: string): ReadonlySet<string> {
  const words = foldText(text).split(' ');
  return new Set(words.length < 2 ? words : words.slice(1).map((word, i) => `${words[i]} ${word}`));
}

function dice(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  if (a === b || a.size + b.size === 0) return 1;
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return (2 * both) / (a.size + b.size);
}

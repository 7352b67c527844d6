import fc from 'fast-check';
import {
  normaliseVietnamese,
  type PlanDocument,
  type PlanDocumentDeadline,
  type PlanDocumentDuty,
  type PlanDocumentHead,
  type PlanDocumentTarget,
  type PlanDocumentTask,
} from '@dondoc/plan-import';
import {
  CONDITIONS,
  DUTIES,
  ENDS,
  FIGURES,
  GROUPS,
  LIVE_TEXTS,
  NAMED,
  NAMED_IN_SENTENCES,
  OBJECTS,
  PRODUCTS,
  TIMES,
  VERBS,
} from './plan-words.js';
import { proseRefs } from './plan-refs.js';

export const day: fc.Arbitrary<string> = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const period = fc.constantFrom('day', 'week', 'month', 'quarter', 'half-year', 'year');

/** Every kind of deadline, as a person could have entered it. */
export const deadline: fc.Arbitrary<PlanDocumentDeadline> = fc.oneof(
  fc.record({ kind: fc.constant('by' as const), due: day }),
  fc.record({ kind: fc.constant('by' as const), due: day, thenStanding: fc.constant(true) }),
  fc.record({ kind: fc.constant('by' as const), due: day, every: period }),
  fc
    .tuple(day, day)
    .map((days) => days.sort())
    .map(([from = '', due = '']) => ({ kind: 'by' as const, from, due })),
  fc.record({ kind: fc.constant('standing' as const), from: day }),
  fc.record({ kind: fc.constant('periodic' as const), every: period }),
  fc.record({
    kind: fc.constant('periodic' as const),
    every: fc.constant('month' as const),
    dayOfMonth: fc.integer({ min: 1, max: 31 }),
  }),
  fc.record({
    kind: fc.constant('conditional' as const),
    condition: fc.constantFrom(...CONDITIONS.filter((words) => /^\p{Lu}/u.test(words))),
    expected: day,
  }),
  fc.constantFrom<PlanDocumentDeadline>(
    { kind: 'standing' },
    { kind: 'periodic' },
    { kind: 'done' },
    { kind: 'none' },
  ),
);

/** How a figure is meant, and its day: the last one, the first one, or none. */
export const compared: fc.Arbitrary<Pick<PlanDocumentTarget, 'comparison'>> = fc.constantFrom(
  {},
  { comparison: 'at-least' },
  { comparison: 'more-than' },
  { comparison: 'at-most' },
  { comparison: 'exactly' },
);
export const term: fc.Arbitrary<Pick<PlanDocumentTarget, 'by' | 'from'>> = fc.oneof(
  fc.constant({ by: null }),
  day.map((by) => ({ by })),
  day.map((from) => ({ by: null, from })),
);

interface Time {
  deadlineText: string | null;
  deadline: PlanDocumentDeadline;
  doneBy: string | null;
}

const timePrinted: fc.Arbitrary<Time> = fc.constantFrom(...TIMES).map(([words, printed]) => ({
  deadlineText: words,
  deadline: printed,
  doneBy: printed.kind === 'done' ? 'Công văn số 830/UBND-VP' : null,
}));
const noTime: Time = { deadlineText: null, deadline: { kind: 'none' }, doneBy: null };
const time = fc.oneof({ arbitrary: timePrinted, weight: 6 }, { arbitrary: fc.constant(noTime), weight: 1 });

/** Units as printed, groups last, none twice. */
const bodies = (min: number, max: number): fc.Arbitrary<string[]> =>
  fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...NAMED), { minLength: min, maxLength: max }),
      fc.option(fc.constantFrom(...GROUPS), { nil: undefined, freq: 3 }),
    )
    .map(([named, group]) => (group === undefined ? named : [...named, group]));

interface Content {
  content: string;
  targets: PlanDocumentTarget[];
}

const content: fc.Arbitrary<Content> = fc
  .tuple(
    fc.constantFrom(...VERBS),
    fc.uniqueArray(fc.constantFrom(...OBJECTS), { minLength: 1, maxLength: 3 }),
    fc.uniqueArray(fc.constantFrom(...FIGURES), { maxLength: 2 }),
    fc.constantFrom(...ENDS),
  )
  .map(([verb, objects, figures, end]) => ({
    content: `${[`${verb} ${objects.join(', ')}`, ...figures.map(([words]) => words)].join('; ')}${end}`,
    targets: figures.map(([, target]) => target),
  }));

const proseTask = (ref: string): fc.Arbitrary<PlanDocumentTask> =>
  fc
    .record({
      content,
      leads: bodies(1, 3),
      supports: bodies(0, 4),
      time,
      asked: fc.constantFrom(...NAMED_IN_SENTENCES),
      product: fc.option(fc.constantFrom(...PRODUCTS)),
      requested: fc.oneof(
        { arbitrary: fc.constant(false), weight: 7 },
        { arbitrary: fc.constant(true), weight: 1 },
      ),
    })
    .map(({ content: words, leads, asked, time: { deadlineText, deadline: when, doneBy }, ...rest }) => ({
      ref,
      ...words,
      ...rest,
      // One body is asked at a time.
      leads: rest.requested ? [asked] : leads,
      supports: rest.supports.filter((unit) => !leads.includes(unit) && unit !== asked),
      deadlineText,
      deadline: when,
      doneBy,
      note: null,
      source: null,
      confidence: 1,
    }));

const duty: fc.Arbitrary<PlanDocumentDuty> = fc
  .tuple(
    fc.constantFrom(...DUTIES),
    fc.uniqueArray(fc.constantFrom(...NAMED_IN_SENTENCES), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([[what, to, deadlineText, when], who]) => ({
    who,
    what,
    to,
    deadlineText,
    deadline: when,
    source: null,
  }));

const head: fc.Arbitrary<PlanDocumentHead> = fc.record({
  number: fc.option(fc.integer({ min: 1, max: 999 }).map((n) => `${n}/KH-UBND`)),
  issuer: fc.constantFrom('Ủy ban nhân dân tỉnh Bình Khê', 'UBND thành phố Lam Giang', 'UBND xã Tân Hòa'),
  date: fc.option(day),
  title: fc.constantFrom(
    'CHUYỂN ĐỔI SỐ TRÊN ĐỊA BÀN TỈNH NĂM 2026',
    'Cải cách hành chính và nâng cao chất lượng phục vụ người dân, doanh nghiệp năm 2026',
  ),
  basedOn: fc.uniqueArray(fc.constantFrom('06/QĐ-TTg', '57-NQ/TW', '45/2020/NĐ-CP', '21-CTr/TU'), {
    maxLength: 3,
  }),
  supersedes: fc.uniqueArray(fc.constantFrom('36/KH-UBND', '19/KH-BCĐĐA06'), { maxLength: 2 }),
});

const planOf = (
  plan: PlanDocumentHead,
  tasks: PlanDocumentTask[],
  duties: PlanDocumentDuty[],
): PlanDocument => ({ plan, tasks, duties, counts: { tasks: tasks.length, bySection: {} }, warnings: [] });

/** A plan in prose with labelled lines, as the reader finds it: its words and its values agree. */
export const prosePlan: fc.Arbitrary<PlanDocument> = fc
  .tuple(head, proseRefs, fc.array(duty, { maxLength: 4 }))
  .chain(([plan, refs, duties]) =>
    fc.tuple(...refs.map(proseTask)).map((tasks) => planOf(plan, tasks, duties)),
  );

const wild = fc
  .oneof(
    fc.constantFrom(...LIVE_TEXTS),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(...OBJECTS),
  )
  .filter((text) => normaliseVietnamese(text) !== '');
const target: fc.Arbitrary<PlanDocumentTarget> = fc
  .tuple(
    fc.record({
      value: fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(0.5, 99.75, -3)),
      unit: fc.constantFrom('%', 'mô hình', 'hộ dân', ''),
    }),
    term,
    compared,
  )
  .map(([figure, days, comparison]) => ({ ...figure, ...days, ...comparison }));

/** A task that a person corrected, or a file brought: words and values need not agree, any text may stand anywhere. */
const anyTask: fc.Arbitrary<PlanDocumentTask> = fc.record(
  {
    ref: fc.oneof(
      fc.constantFrom('II.3.b', 'II.2.d-1', 'row 12', 'TC-1', 'I.(1)', '7', 'A.I.2', '=A1'),
      wild,
    ),
    content: wild.map((text) => `Việc ${text}`),
    leads: fc.array(fc.oneof(fc.constantFrom(...NAMED), wild), { maxLength: 3 }),
    supports: fc.array(fc.oneof(fc.constantFrom(...NAMED, ...GROUPS), wild), { maxLength: 3 }),
    deadlineText: fc.option(fc.oneof(fc.constantFrom(...TIMES.map(([words]) => words)), wild)),
    deadline,
    targets: fc.array(target, { maxLength: 3 }),
    product: fc.option(fc.oneof(fc.constantFrom(...PRODUCTS), wild)),
    doneBy: fc.option(fc.constantFrom('Công văn số 830/UBND-VP ngày 18/01/2024')),
    note: fc.option(wild),
    remark: fc.option(wild),
    requested: fc.boolean(),
    source: fc.constant(null),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  },
  { noNullPrototype: true },
);

/** Any plan the interchange form can hold, also with texts that mean something to an office program. */
export const anyPlan: fc.Arbitrary<PlanDocument> = fc
  .tuple(head, wild, fc.array(anyTask, { minLength: 1, maxLength: 8 }), fc.array(duty, { maxLength: 3 }))
  .map(([plan, title, tasks, duties]) => planOf({ ...plan, title: `Kế hoạch ${title}` }, tasks, duties));

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from '../generated/deadline-grammar.js';
import type { PlanDocumentDeadline, PlanDocumentMilestone } from '../plan-document.js';
import { readTargets } from '../targets/read-targets.js';
import { impossibleDates, parseDeadline } from './parse-deadline.js';
import { printDeadline } from './print-deadline.js';

type Deadline = PlanDocumentDeadline;
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const every = fc.constantFrom('day', 'week', 'month', 'quarter', 'half-year', 'year');
const words = fc.constantFrom(
  'ban hành quy chế',
  'đạt tối thiểu 70% hồ sơ trực tuyến',
  'Giai đoạn 1: khảo sát các xã, phường',
  'số hóa 100% sổ hộ tịch (trừ sổ đã hỏng)',
  'tổng kết, nhân rộng',
);
const milestone = fc.tuple(day, words).map(([due, text]): PlanDocumentMilestone => {
  const targets = readTargets(text).map((target) => ({ ...target, by: due }));
  return { due, text, targets };
});
const milestones = fc
  .uniqueArray(milestone, { minLength: 1, maxLength: 4, selector: (m) => m.due })
  .map((steps) => steps.sort((a, b) => (a.due < b.due ? -1 : 1)));
const dayOfMonth = fc.integer({ min: 1, max: 31 });
const inMonths = fc.constantFrom('month', 'quarter', 'half-year', 'year');
const rhythm = fc.oneof(fc.record({ every }), fc.record({ every: inMonths, dayOfMonth }), fc.constant({}));
const by = fc
  .tuple(day, day, fc.boolean(), fc.boolean(), fc.option(rhythm.filter((r) => 'every' in r)))
  .map(([a, b, hasFrom, thenStanding, often]): Deadline => {
    const [from, due] = [a, b].sort();
    return {
      kind: 'by',
      due: due ?? b,
      ...(hasFrom && from ? { from } : {}),
      ...(thenStanding && { thenStanding }),
      ...(often ?? {}),
    } as Deadline;
  });
const standing = fc
  .option(day)
  .map((from): Deadline => ({ kind: 'standing', ...(from === null ? {} : { from }) }));
const periodic = rhythm.map((often) => ({ kind: 'periodic', ...often }) as Deadline);
const conditional = fc
  .tuple(
    fc.constantFrom(
      'Khi có hướng dẫn của Bộ Nội vụ',
      'theo lộ trình của Chính phủ',
      'Trong vòng 05 ngày làm việc kể từ ngày nhận được văn bản',
      'Sau khi Hội đồng nhân dân ban hành Nghị quyết',
    ),
    fc.option(day),
  )
  .map(([condition, expected]): Deadline => ({
    kind: 'conditional',
    condition,
    ...(expected === null ? {} : { expected }),
  }));
const withSteps = fc.tuple(fc.oneof(by, standing), milestones).map(([deadline, steps]): Deadline => {
  // A dated line with steps is due on its own day, which is not before the last of them.
  const last = steps.at(-1)?.due ?? '';
  const due = deadline.due === undefined || deadline.due > last ? deadline.due : last;
  return { ...deadline, ...(due === undefined ? {} : { due }), milestones: steps };
});
const deadline = fc.oneof(
  by,
  standing,
  periodic,
  conditional,
  withSteps,
  fc.constantFrom<Deadline>({ kind: 'done' }, { kind: 'none' }),
);

describe('a printed deadline', () => {
  // rules: e-3
  it('reads back as the same deadline, whatever the plan’s year', () => {
    fc.assert(
      fc.property(deadline, fc.option(fc.constantFrom(2024, 2030), { nil: undefined }), (d, year) =>
        expect(parseDeadline(printDeadline(d), { year })).toEqual(d),
      ),
      { numRuns: 500 },
    );
  });
});

/** Lines in which every mark, unit and number is of the kinds that typing disturbs. */
const lines = [
  'Hoàn thành trước ngày 05/3/2026',
  'Trước 30/9/2026 và duy trì thường xuyên',
  'Trong Quý II/2026',
  'Tháng 3-4/2026',
  'Từ ngày 01/9 đến 31/12/2026',
  'Định kỳ hằng tháng, quý, 6 tháng, năm',
  'Trước ngày 15 của tháng cuối quý',
  'trước 25/6 và 25/12 hằng năm',
  'Giai đoạn 2026 - 2030 và các năm tiếp theo',
  'Năm 2026: 70%; năm 2027: 85%',
  'IV/2026',
  'Đã hoàn thành',
];
const line = fc.constantFrom(...lines);
const sameCase = (d: Deadline) => JSON.parse(JSON.stringify(d).toLowerCase()) as unknown;
const read = (text: string) => sameCase(parseDeadline(text, { year: 2026 }));
const unchanged = (change: (text: string) => fc.Arbitrary<string>) =>
  fc.assert(
    fc.property(
      line.chain((text) => change(text).map((typed) => [text, typed] as const)),
      ([text, typed]) => expect(read(typed)).toEqual(read(text)),
    ),
  );

describe('the reading of a line is not changed by', () => {
  it('capital and small letters', () =>
    unchanged((text) => fc.constantFrom(text.toUpperCase(), text.toLowerCase())));
  it('the Unicode form', () =>
    unchanged((text) => fc.constantFrom(text.normalize('NFD'), text.normalize('NFC'))));
  it('spaces of any kind and number', () =>
    unchanged((text) =>
      fc
        .constantFrom('  ', '\u00A0', '\t', ' \u200B')
        .map((blank) => `${blank}${text.replaceAll(' ', blank)} `),
    ));
  it('what closes or encloses it', () =>
    unchanged((text) =>
      fc.constantFrom(`${text}.`, `${text};`, `${text}./.`, `(${text})`, `“${text}”.`, `${text} ,`),
    ));
  it('the old and the new place of a tone mark', () =>
    unchanged((text) => {
      const old = [
        ['hoàn', 'hòan'],
        ['quý', 'qúy'],
        ['quý', 'quí'],
        ['kỳ', 'kì'],
        ['đoạn', 'đọan'],
      ] as const;
      return fc
        .constantFrom(...old)
        .map(([now, then]) => text.replaceAll(now, then).replaceAll(capital(now), capital(then)));
    }));
  it('blanks left out between a unit and its number', () =>
    unchanged((text) => fc.constant(text.replace(/(quý|tháng|năm|ngày) (?=[\dIV])/giu, '$1'))));
});

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

describe('a day', () => {
  it('is the same with strokes, stops, dashes and in words', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('Trước ', 'Chậm nhất ', 'Hoàn thành trước ', ''), (due, mark) => {
        const [y, m, d] = due.split('-').map(Number) as [number, number, number];
        const forms = [
          `ngày ${d}/${m}/${y}`,
          `${d}/ ${m}/${y}`,
          `${d}.${m}.${y}`,
          `${d}-${m}-${y}`,
          `ngày ${d} tháng ${m} năm ${y}`,
          `ngày ${d} tháng ${m}/${y}`,
          due,
        ];
        for (const form of forms) expect(parseDeadline(mark + form)).toEqual({ kind: 'by', due });
      }),
    );
  });
});

describe('any text', () => {
  it('is read without an error', () => {
    const pieces = lines
      .flatMap((text) => text.split(' '))
      .concat('(', ')', 'trong đó', ';', ',', 'khi', '31/2');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        expect(parseDeadline(text).kind).toBeDefined();
        expect(impossibleDates(text).every((date) => date.length > 0)).toBe(true);
      }),
    );
  });

  /** Steps of work rather than time, so that a busy machine changes nothing: how often the text is looked at. */
  it.each([
    '( ',
    '1',
    '1/',
    'a',
    'trước ',
    'trước a ',
    'luật a ',
    'hằng tháng, ',
    'tháng 1, ',
    'quý I, ',
    '25/6 và ',
    'ngày 1; ',
    '. ',
    '.',
  ])('takes work in proportion to its length: %j', (piece) => {
    const steps = (n: number) => {
      const text = piece.repeat(Math.ceil(n / piece.length));
      return looksAt(text);
    };
    const [short, long] = [steps(400), steps(800)];
    expect(long / short).toBeLessThan(2.3);
  });
});

/** Counts the characters the generated reader asks for. */
function looksAt(text: string): number {
  let looks = 0;
  const counted = new Proxy(Object(text) as object, {
    get(target, key) {
      if (key === 'charAt' || key === 'charCodeAt' || key === 'substring' || key === 'substr')
        return (...args: number[]) => {
          looks +=
            key === 'substring' || key === 'substr'
              ? Math.max(1, Math.abs((args[1] ?? 0) - (key === 'substring' ? (args[0] ?? 0) : 0)))
              : 1;
          return (text[key] as (...a: number[]) => unknown)(...args);
        };
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value as (...a: unknown[]) => unknown).bind(text) : value;
    },
  });
  parse(counted as unknown as string, { line: true });
  return looks;
}

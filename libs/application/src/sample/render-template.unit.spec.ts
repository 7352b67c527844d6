import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  addDays,
  asDay,
  asId,
  dueDay,
  isWorkingDay,
  publicSectorCalendar,
  weekday,
  type Day,
  type Organisation,
  type PlanId,
} from '@dondoc/domain';
import { readPlanText } from '@dondoc/plan-import';
import { draftFromDocument } from '../plan-draft/draft-from-document.js';
import { olderPlanIssuedOn, renderTemplate } from './render-template.js';

const SAMPLES = join(import.meta.dirname, '../../../../docs/samples');
const sample = (name: string) => readFileSync(join(SAMPLES, name), 'utf8');
const newer = sample('mau/ke-hoach-chuyen-doi-so.txt');
const older = sample('mau/ke-hoach-so-hoa-ho-so.txt');
const organisation = JSON.parse(sample('to-chuc-lam-giang.json')) as Organisation;

const render = (words: string, day = '2026-01-15') =>
  renderTemplate(words, { issuedOn: asDay(day), today: asDay(day) });
const onDay = (day: Day) => renderTemplate(newer, { issuedOn: day, today: day });

/** Every seventeenth day of two years, the turns of years and months, and 29 February. */
const days = [
  ...Array.from({ length: 43 }, (_, i) => addDays(asDay('2026-01-01'), i * 17)),
  ...['2026-12-30', '2026-12-31', '2027-01-01', '2027-02-28', '2028-02-29', '2026-09-30', '2026-10-01'].map(
    asDay,
  ),
];

describe('placeholders', () => {
  test('days, months, quarters and years count from the day of issue', () => {
    expect(render('{{ngày +57}} {{ngày -360}} {{tháng +28}} {{tháng +120}}')).toBe(
      '13/3/2026 20/01/2025 02/2026 5/2026',
    );
    expect(render('{{quý +100}}, {{năm +200}}, {{năm trước}}')).toBe('Quý II/2026, 2026, 2025');
    expect(render('Số {{số}}, {{ngày ban hành}}')).toBe('Số 07, ngày 15 tháng 01 năm 2026');
  });
  test('a day off moves to the next working day', () => {
    expect(render('{{ngày +0}}', '2026-11-21')).toBe('23/11/2026');
    expect(render('{{ngày +1}}', '2026-02-15')).toBe('23/02/2026');
  });
  test('working days count from the first start', () => {
    const days = { issuedOn: asDay('2026-09-11'), today: asDay('2026-11-21') };
    expect(renderTemplate('{{nay -1}} {{nay +1}}', days)).toBe('20/11/2026 23/11/2026');
  });
  test('a plan of the last quarter is next year’s, one of the middle runs over two years', () => {
    expect(['2026-01-15', '2026-06-01', '2026-11-21'].map((d) => render('{{kỳ}}', d))).toEqual([
      'năm 2026',
      'giai đoạn 2026-2027',
      'năm 2027',
    ]);
    expect(render('{{KỲ}}', '2026-06-01')).toBe('GIAI ĐOẠN 2026-2027');
  });
  test('an unknown one is named', () => {
    expect(() => render('{{tuần +3}}')).toThrow('{{tuần +3}}');
  });
});

describe('the sample plan that is issued on the day of the first start', () => {
  test('is the committed file, byte for byte, on 15 January 2026', () => {
    expect(onDay(asDay('2026-01-15'))).toBe(sample('ke-hoach-lam-giang-2026.txt'));
  });

  const reference = readPlanText(sample('ke-hoach-lam-giang-2026.txt'));
  test.each(days)('of %s has the same tasks and owners, and nothing in it is past', (day) => {
    const document = readPlanText(onDay(day));
    expect(document.plan.date).toBe(day);
    const owners = (d: typeof document) =>
      d.tasks.map(({ ref, leads, supports }) => ({ ref, leads, supports }));
    expect(document.tasks).toHaveLength(15);
    expect(owners(document)).toEqual(owners(reference));
    const kinds = (d: typeof document) => d.tasks.map(({ deadline }) => deadline.kind);
    expect(kinds(document)).toEqual(kinds(reference));
    const { tasks } = draftFromDocument(document, organisation, asId<PlanId>('kh'));
    for (const { deadline, targets } of tasks) {
      const expected = deadline.kind === 'conditional' ? deadline.expected : undefined;
      for (const due of [dueDay(deadline), expected, ...targets.map((t) => t.by)])
        if (due !== undefined) expect(due > day).toBe(true);
    }
    expect(tasks.filter(({ deadline }) => dueDay(deadline)).length).toBe(13);
  });
});

describe('the older sample plan', () => {
  test('was issued ten weeks before, on that weekday, or on the last working day before it', () => {
    expect(olderPlanIssuedOn(asDay('2026-11-19'))).toBe('2026-09-10');
    expect(olderPlanIssuedOn(asDay('2026-11-21'))).toBe('2026-09-11');
    for (const today of days) {
      const issued = olderPlanIssuedOn(today);
      expect(isWorkingDay(publicSectorCalendar, issued)).toBe(true);
      const wanted = addDays(today, -70);
      expect(issued === wanted ? weekday(issued) === weekday(today) : issued < wanted).toBe(true);
    }
  });
  test.each(days)(
    'of a start on %s is read whole: eight tasks with known owners, due on working days',
    (today) => {
      const issuedOn = olderPlanIssuedOn(today);
      const document = readPlanText(renderTemplate(older, { issuedOn, today }));
      const { tasks, findings } = draftFromDocument(document, organisation, asId<PlanId>('kh'));
      expect(findings).toEqual([]);
      expect(tasks).toHaveLength(8);
      for (const { deadline } of tasks) {
        const due = dueDay(deadline);
        expect(due !== undefined && due > issuedOn && isWorkingDay(publicSectorCalendar, due)).toBe(true);
      }
    },
  );
});

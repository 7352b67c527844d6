import { describe, expect, test } from '@jest/globals';
import { by } from '@dondoc/testing';
import { asId, type PlanId, type UnitId } from '../shared/ids.js';
import { compareDrafts } from './compare-drafts.js';
import type { DraftTask, PlanHead } from './plan.events.js';

const head: PlanHead = {
  planId: asId<PlanId>('kh'),
  organisationId: 'lam-giang',
  title: 'Kế hoạch',
  issuer: 'UBND',
  basedOn: ['57-NQ/TW'],
  supersedes: [],
};
const task = (ref: string, content: string, over: Partial<DraftTask> = {}): DraftTask => ({
  ...{ key: `t-${ref}`, ref, content, deadline: by('2026-06-30') },
  ...{ leadsPrinted: [], supportsPrinted: [], owners: [], supports: [], targets: [] },
  ...over,
});
const clean = 'Làm sạch dữ liệu hộ tịch tại các phường, xã';
const train = 'Tổ chức tập huấn kỹ năng số cho cán bộ cấp xã';
const store = 'Xây dựng kho dữ liệu dùng chung của thành phố';
const compare = (before: DraftTask[], after: DraftTask[], heads: Partial<PlanHead> = {}) =>
  compareDrafts({ head, tasks: before }, { head: { ...head, ...heads }, tasks: after });

describe('a draft against the document read again', () => {
  test('is the same where nothing changed, whatever was only a matter of reading', () => {
    const before = [task('I.1', clean), task('I.2', train, { requested: false })];
    const after = [
      task('I.1', clean, { confidence: 0.5, source: { line: 3, endLine: 4 } }),
      task('I.2', train),
    ];
    expect(compare(before, after)).toEqual({ head: [], added: [], removed: [], changed: [], unchanged: 2 });
  });

  test('tells field by field what a task says otherwise', () => {
    const owners = [{ kind: 'unit' as const, unitId: asId<UnitId>('stp') }];
    const { changed, unchanged } = compare(
      [task('I.1', clean, { owners, product: 'Báo cáo' }), task('I.2', train)],
      [task('I.1', clean, { deadline: by('2026-07-31') }), task('I.2', train)],
    );
    expect(unchanged).toBe(1);
    expect(changed).toEqual([
      {
        ...{ key: 't-I.1', ref: 'I.1', by: 'ref' },
        fields: [
          { field: 'owners', before: owners, after: [] },
          { field: 'deadline', before: by('2026-06-30'), after: by('2026-07-31') },
          { field: 'product', before: 'Báo cáo' },
        ],
      },
    ]);
  });

  test('knows a task by its words where its reference moved', () => {
    const { added, removed, changed } = compare(
      [task('I.1', clean), task('I.2', train)],
      [task('I.1', store), task('I.2', clean), task('I.3', `${train} và cấp thành phố`)],
    );
    expect(added.map(({ content }) => content)).toEqual([store]);
    expect(removed).toEqual([]);
    expect(changed.map(({ key, by: how, fields }) => [key, how, fields.map(({ field }) => field)])).toEqual([
      ['t-I.1', 'likeness', ['ref']],
      ['t-I.2', 'likeness', ['ref', 'content']],
    ]);
  });

  test('tells what came and what went', () => {
    const { added, removed } = compare(
      [task('I.1', clean), task('I.2', train)],
      [task('I.1', clean), task('I.2', store)],
    );
    expect([added.map((t) => t.content), removed.map((t) => t.content)]).toEqual([[store], [train]]);
  });

  test('pairs tasks of one repeated reference each once', () => {
    const { changed, unchanged } = compare(
      [task('1', clean, { key: 'a' }), task('1', train, { key: 'b' })],
      [task('1', train), task('1', clean)],
    );
    expect([changed, unchanged]).toEqual([[], 2]);
  });

  test('tells what the head says otherwise, and what it no longer says', () => {
    expect(compare([], [], { title: 'Kế hoạch mới', number: '5/KH-UBND', basedOn: [] }).head).toEqual([
      { field: 'title', before: 'Kế hoạch', after: 'Kế hoạch mới' },
      { field: 'number', after: '5/KH-UBND' },
      { field: 'basedOn', before: ['57-NQ/TW'], after: [] },
    ]);
  });

  test('tells of another signing office, and of duties without a time', () => {
    const before: Partial<PlanHead> = {
      signedAs: { capacity: 'KT', office: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] },
      conduct: [{ who: ['Sở Nội vụ'], what: 'tổng hợp' }],
    };
    const signedAs = { capacity: null, office: ['CHỦ TỊCH'] };
    const compared = compareDrafts(
      { head: { ...head, ...before }, tasks: [] },
      { head: { ...head, signedAs }, tasks: [] },
    );
    expect(compared.head).toEqual([
      { field: 'signedAs', before: before.signedAs, after: signedAs },
      { field: 'conduct', before: before.conduct },
    ]);
  });

  test('of thousands of tasks all numbered anew, or all alike, is told without comparing each with each', () => {
    const many = (refOf: (n: number) => string, contentOf: (n: number) => string) =>
      Array.from({ length: 3000 }, (_, n) => task(refOf(n), contentOf(n), { key: `t${n}` }));
    const own = (n: number) => `Rà soát hồ sơ số ${n} của đơn vị thứ ${n * 7} trong năm`;
    const moved = compare(
      many((n) => `I.${n}`, own),
      many((n) => `II.${n}`, own),
    );
    expect([moved.changed.length, moved.added.length, moved.removed.length]).toEqual([3000, 0, 0]);
    const alike = compare(
      many(
        () => 'I.1',
        () => clean,
      ),
      many(
        () => 'I.1',
        () => clean,
      ),
    );
    expect([alike.unchanged, alike.changed.length]).toEqual([3000, 0]);
  });
});

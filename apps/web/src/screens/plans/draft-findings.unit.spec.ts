import { describe, expect, test } from '@jest/globals';
import type { PlanFindingView } from '@dondoc/contracts';
import type { DraftTask, OwnerRef } from '@dondoc/domain';
import {
  countsOf,
  doubtfulFirst,
  findingsOf,
  findingsOnPlan,
  inOrder,
  leadProposals,
  summaryWord,
} from './draft-findings.js';
import { draftTime } from './draft-time.js';

const finding = (key: string, severity: 'must' | 'should', code: string): PlanFindingView =>
  ({ key, severity, code, ref: key, clarity: 'person', proposals: [] }) as unknown as PlanFindingView;
const tasks = ['t01', 't02', 't03'].map((key) => ({ key })) as unknown as DraftTask[];
const findings = [
  finding('t03', 'should', 'result-missing'),
  finding('t03', 'must', 'lead-missing'),
  finding('', 'should', 'count-differs'),
  finding('t09', 'should', 'duty-unknown'),
  finding('t02', 'should', 'deadline-missing'),
];
const codes = (found: readonly PlanFindingView[]) => found.map(({ code }) => code);

describe('what is doubtful in a draft', () => {
  test('stands beside its task, what must be mended first', () => {
    expect(codes(findingsOf({ findings }, 't03'))).toEqual(['lead-missing', 'result-missing']);
    expect(findingsOf({ findings }, 't01')).toEqual([]);
  });

  test('stands at the head where it concerns the plan, or a task that is not in the draft', () => {
    expect(codes(findingsOnPlan({ tasks, findings }))).toEqual(['count-differs', 'duty-unknown']);
  });

  test('is counted by how grave it is, and told by the sentence for these numbers', () => {
    expect(countsOf({ findings, mustMend: 1 })).toEqual({ must: 1, should: 4 });
    expect(summaryWord({ must: 1, should: 4 })).toBe('both');
    expect(summaryWord({ must: 1, should: 0 })).toBe('must');
    expect(summaryWord({ must: 0, should: 4 })).toBe('should');
    expect(summaryWord({ must: 0, should: 0 })).toBe('none');
  });

  test('puts the tasks that must be mended first, where they stay once they are mended', () => {
    const order = doubtfulFirst({ tasks, findings });
    expect(order).toEqual(['t03', 't01', 't02']);
    const added = { key: 't04' } as unknown as DraftTask;
    expect(inOrder([tasks[0]!, added, ...tasks.slice(1)], order).map(({ key }) => key)).toEqual([
      ...['t03', 't01', 't02', 't04'],
    ]);
  });
});

describe('a unit proposed', () => {
  const proposals = ['so-tu-phap', 'so-y-te'].map((unitId) => ({ unitId, name: unitId, score: 0.8 }));
  const owners = [{ kind: 'unit', unitId: 'so-y-te' }] as unknown as OwnerRef[];

  test('may be taken for the lead unless it leads already', () => {
    expect(leadProposals({ clarity: 'person', proposals }, [])).toEqual(proposals);
    expect(leadProposals({ clarity: 'person', proposals }, owners)).toEqual([proposals[0]]);
  });

  test('for a supporting unit is not offered for the lead', () => {
    expect(leadProposals({ clarity: 'responsibility', proposals }, [])).toEqual([]);
  });
});

describe("a task's time in a draft", () => {
  const time = (deadline: object, deadlineText?: string) =>
    draftTime({ deadline, ...(deadlineText ? { deadlineText } : {}) } as unknown as DraftTask);

  test('is shown as it was understood, beside the words of the document', () => {
    expect(time({ kind: 'by', due: '2026-06-30' }, 'Quý II/2026')).toEqual({
      ...{ word: 'by', date: '30/06/2026', again: undefined, printed: 'Quý II/2026' },
    });
  });

  test('says how often it comes again, and what it goes on with after its day', () => {
    expect(time({ kind: 'periodic', every: 'quarter' }).again).toBe('quarter');
    expect(time({ kind: 'by', due: '2026-05-31', thenStanding: true }).again).toBe('standing');
    expect(time({ kind: 'by', due: '2026-05-31', every: 'month' }).again).toBe('month');
  });

  test('without words of the document says what it hangs on', () => {
    expect(time({ kind: 'conditional', condition: 'Khi có Nghị định' }).printed).toBe('Khi có Nghị định');
    expect(time({ kind: 'done', document: '12/QĐ-UBND' }).printed).toBe('12/QĐ-UBND');
  });

  test('that nobody understood is told apart from one that is missing', () => {
    expect(time({ kind: 'none' }, 'trước ngày 31/02/2026').word).toBe('unread');
    expect(time({ kind: 'none' }).word).toBe('none');
  });
});

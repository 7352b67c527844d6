import { describe, expect, test } from '@jest/globals';
import { asDay, asId, checkPlan, type DraftTask, type Organisation, type PlanId } from '@dondoc/domain';
import { readPlanText } from '@dondoc/plan-import';
import { draftFromDocument } from './draft-from-document.js';
import { timeFromWords } from './time-from-words.js';

const organisation: Organisation = {
  organisationId: 'lam-giang',
  name: 'Thành phố Lam Giang',
  units: [{ unitId: asId('snv'), kind: 'department', name: 'Sở Nội vụ' }],
  steering: { committeeUnitId: asId('snv'), standingAgencyUnitId: asId('snv'), officeUnitId: asId('snv') },
};
/** The one task of a plan with this line of time, as it is first read. */
function firstRead(words: string, content = 'Số hóa hồ sơ lưu trữ'): DraftTask {
  const lines = [`1. ${content}.`, '- Đơn vị chủ trì: Sở Nội vụ.', `- Thời gian thực hiện: ${words}.`];
  const text = ['KẾ HOẠCH', 'CẢI CÁCH HÀNH CHÍNH NĂM 2026', 'I. NHIỆM VỤ', ...lines, '- Sản phẩm: Báo cáo.'];
  const { tasks } = draftFromDocument(readPlanText(text.join('\n')), organisation, asId<PlanId>('kh'));
  const [task] = tasks;
  if (!task) throw new Error('no task was read');
  return task;
}
const timeOf = ({ deadline, deadlineText, milestones, targets }: DraftTask) => ({
  ...{ deadline, deadlineText, targets },
  ...(milestones ? { milestones } : {}),
});
const OLD = 'Quý I/2026: khảo sát; Quý II/2026: thẩm định';

describe('the words of a time typed over those of a task', () => {
  test.each([
    'trong quý III/2026',
    'trước ngày 15/9',
    'Hoàn thành trong năm 2026 (trong đó, đến ngày 30/6/2026 đạt 50%)',
    'Đến 30/6/2026 đạt 80%, đến 31/12/2026 đạt 100%',
    'Trong năm 2026, trong đó quý I: khảo sát; quý II: lập danh mục',
    'Thường xuyên',
    'Định kỳ hằng quý',
    'Khi có hướng dẫn của Bộ Nội vụ',
    'Đã hoàn thành tại Công văn số 830/UBND-VP',
  ])('“%s” say what they say in a document', (words) => {
    expect(timeFromWords(firstRead(OLD), words, { year: 2026 })).toEqual(timeOf(firstRead(words)));
  });

  test('take the steps and figures of the words before away, and leave those of the sentence', () => {
    const content = 'Số hóa hồ sơ, tối thiểu 60% trong năm đầu';
    const task = firstRead('Đến 30/6/2026 đạt 80%, đến 31/12/2026 đạt 100%', content);
    expect(task.targets.map(({ value }) => value)).toEqual([60, 80, 100]);
    const { milestones, targets } = timeFromWords(task, 'trước ngày 30/9/2026 đạt 90%', { year: 2026 });
    expect([milestones, targets.map(({ value }) => value)]).toEqual([undefined, [60, 90]]);
    expect(timeFromWords(firstRead(OLD), '').milestones).toBeUndefined();
  });

  test('leave figures alone that stand in the sentence, from which the time was read too', () => {
    const content = 'Đến 30/6/2026 đạt 80% hồ sơ số hóa';
    const task = { ...firstRead('Quý II', content), deadlineText: 'Đến 30/6/2026 đạt 80%' };
    expect(task.targets).toHaveLength(1);
    expect(timeFromWords(task, 'Quý III/2026').targets).toEqual(task.targets);
  });

  test.each([
    ['lúc nào cũng được', 'deadline-unclear'],
    ['trước ngày 31/4/2026', 'deadline-impossible'],
  ])('“%s” that cannot be read are kept, and flagged by the check (%s)', (words, code) => {
    const stands = firstRead(OLD);
    const read = timeFromWords(stands, words, { year: 2026 });
    expect(read).toEqual({ deadline: { kind: 'none' }, deadlineText: words, targets: [] });
    const head = { planId: asId<PlanId>('kh'), organisationId: 'lam-giang', title: 'x', issuer: 'y' };
    const found = checkPlan({
      ...{ head: { ...head, basedOn: [], supersedes: [] }, organisation },
      tasks: [{ ...stands, milestones: [], ...read }],
    });
    expect(found.map((finding) => finding.code)).toContain(code);
  });

  test('stand with a day that was typed beside them, and keep their steps', () => {
    expect(timeFromWords(firstRead(''), OLD, { due: asDay('2026-07-15') })).toMatchObject({
      deadline: { kind: 'by', due: '2026-07-15' },
      deadlineText: OLD,
      milestones: [{ text: 'khảo sát' }, { text: 'thẩm định' }],
    });
  });
});

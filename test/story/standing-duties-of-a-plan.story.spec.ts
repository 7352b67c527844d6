import { expect, test } from '@jest/globals';
import { draftFromDocument } from '@dondoc/application';
import {
  asId,
  planDecider,
  printDeadline,
  tasksToAssign,
  type Organisation,
  type PlanId,
  type Unit,
} from '@dondoc/domain';
import type { PlanDocument, PlanDocumentDuty } from '@dondoc/plan-import';
import { local, sampleRules, sampleSteering } from '@dondoc/testing';

const unit = (id: string, name: string, kind: Unit['kind']): Unit => ({ unitId: asId(id), name, kind });
const organisation: Organisation = {
  organisationId: 'x',
  name: 'UBND thành phố',
  units: [
    unit('ban-chi-dao', 'Ban Chỉ đạo', 'committee'),
    unit('cong-an', 'Công an thành phố', 'police'),
    unit('van-phong', 'Văn phòng UBND thành phố', 'office'),
    unit('so-y-te', 'Sở Y tế', 'department'),
    unit('xa-mot', 'Xã Một', 'locality'),
  ],
  steering: sampleSteering,
};
const duty = (over: Partial<PlanDocumentDuty>): PlanDocumentDuty => ({
  ...{ who: ['Các sở, ban, ngành, địa phương'], what: '', to: null, deadlineText: null, source: null },
  deadline: { kind: 'none' },
  ...over,
});
const documentWith = (duties: PlanDocumentDuty[]): PlanDocument => ({
  plan: {
    number: null,
    issuer: null,
    date: '2025-03-07',
    title: 'Kế hoạch năm 2025',
    basedOn: [],
    supersedes: [],
  },
  tasks: [],
  duties,
  counts: { tasks: 0, bySection: {} },
  warnings: [],
});

/** What the closing section of a plan gives out: unit by unit, with its time. */
function givenOut(duties: PlanDocumentDuty[]): string[] {
  const { head, tasks } = draftFromDocument(documentWith(duties), organisation, asId<PlanId>('kh'));
  const drafted = planDecider.evolve(
    planDecider.initialState,
    { type: 'PlanDrafted', data: { head, tasks } },
    local('2025-03-10'),
  );
  return tasksToAssign(drafted, organisation, sampleRules).map(
    ({ ref, obligations, deadline }) =>
      `${ref} ${obligations.map((ob) => ob.unitId).join(' ')}: ${printDeadline(deadline)}`,
  );
}

// rules: b.1-1, b.1-2, b.2-4, b.2-8
test('what the closing section asks by a day or at a rhythm is given out to each unit like a task: own plans, setting up, consolidated reports', () => {
  const own = duty({
    what: 'xây dựng kế hoạch riêng',
    to: 'Công an thành phố',
    deadline: { kind: 'by', due: '2025-03-20' },
  });
  const team = duty({ what: 'kiện toàn Tổ công tác', deadline: { kind: 'by', due: '2025-03-25' } });
  const report = duty({
    who: ['Công an thành phố'],
    what: 'tổng hợp, báo cáo kết quả',
    to: 'Trưởng Ban Chỉ đạo',
    deadline: { kind: 'periodic', every: 'month', dayOfMonth: 20 },
  });
  expect(givenOut([own, team, report])).toEqual([
    'TC-1 cong-an van-phong so-y-te xa-mot: trước ngày 20/03/2025 (tính đến hết ngày 20/03)',
    'TC-2 cong-an van-phong so-y-te xa-mot: trước ngày 25/03/2025 (tính đến hết ngày 25/03)',
    'TC-3 cong-an: định kỳ hằng tháng, trước ngày 20',
  ]);
});

// rules: b.2-10
test('where a plan sets no report, none is made up: conduct without a time is nobody’s task', () => {
  expect(givenOut([duty({ what: 'chịu trách nhiệm về tiến độ, chất lượng' })])).toEqual([]);
});

test('how often the committee meets, and until when the plan holds, is the plan’s own', () => {
  const meeting = duty({
    ...{ who: ['Ban Chỉ đạo'], what: 'họp đánh giá kết quả' },
    deadline: { kind: 'periodic', every: 'quarter' },
  });
  const { head, tasks } = draftFromDocument(documentWith([meeting]), organisation, asId<PlanId>('kh'));
  expect(tasks).toEqual([]);
  expect(head).toMatchObject({ meetings: 'quarter', validTo: '2025-12-31' });
});

import { expect, test } from '@jest/globals';
import {
  asDay,
  asId,
  planDecider,
  tasksToAssign,
  type DraftTask,
  type Organisation,
  type PlanCommand,
  type PlanHead,
  type Unit,
} from '@dondoc/domain';
import { by, local, OB1, personOf, sampleRules, sampleSteering, TaskDiary } from '@dondoc/testing';

const unit = (unitId: string, kind: Unit['kind'], name: string): Unit => ({
  unitId: asId(unitId),
  kind,
  name,
});
const organisation: Organisation = {
  organisationId: 'lam-giang',
  name: 'Lam Giang',
  units: [
    unit('ban-chi-dao', 'committee', 'Ban Chỉ đạo'),
    unit('cong-an', 'police', 'Công an thành phố'),
    unit('van-phong', 'office', 'Văn phòng Ủy ban nhân dân'),
  ],
  steering: sampleSteering,
};
const head: PlanHead = {
  planId: asId('kh'),
  organisationId: 'lam-giang',
  title: 'Kế hoạch triển khai năm 2025',
  issuer: 'Ủy ban nhân dân',
  basedOn: [],
  supersedes: [],
};
/** As printed: what and by when, but not by whom. */
const conference: DraftTask = {
  key: 't1',
  ref: 'II.1.a',
  content: 'Tổ chức hội nghị tổng kết năm 2024, triển khai năm 2025',
  product: 'Thông báo kết luận hội nghị',
  leadsPrinted: [],
  supportsPrinted: [],
  owners: [],
  supports: [],
  deadline: by('2025-03-31'),
  targets: [],
};

const chair = { ...personOf('ban-chi-dao', 'head-of-committee'), capacity: 'TM.' } as const;
const context = { now: local('2025-03-10 08:30'), rules: sampleRules, actor: chair };
const issue: PlanCommand = {
  type: 'IssuePlan',
  issuedOn: asDay('2025-03-10'),
  document: '07/KH-UBND',
  organisation,
};

// rules: b.1-3, b.1-4, b.5-1, d-signing-capacity, d-document-number
test('a plan is issued only when each task has somebody who answers for it; then it says person, task, time, result and responsibility', () => {
  let plan = planDecider.initialState;
  const act = (command: PlanCommand) => {
    const events = planDecider.decide(plan, command, context);
    for (const event of events) plan = planDecider.evolve(plan, event, context.now);
    return events;
  };
  act({ type: 'DraftPlan', head, tasks: [conference] });

  // The document names no lead for the conference. It cannot be issued like that, and the refusal says which task it is.
  expect(() => act(issue)).toThrow(
    expect.objectContaining({ code: 'task-without-owner', params: { ref: 'II.1.a' } }),
  );

  // A person chooses the standing agency. Now it is issued, signed for the People's Committee under its number.
  act({ type: 'ChooseOwner', key: 't1', owners: [{ kind: 'unit', unitId: asId('cong-an') }] });
  const given = tasksToAssign(plan, organisation, sampleRules)[0]!;
  expect(act(issue)[0]?.data).toMatchObject({ document: '07/KH-UBND', capacity: 'TM.' });

  // Task, time, result, and the unit that answers for it are given out; its head names the person.
  expect(given).toMatchObject({
    content: conference.content,
    deadline: by('2025-03-31'),
    product: 'Thông báo kết luận hội nghị',
    obligations: [{ unitId: 'cong-an', relation: 'assigned' }],
  });
  const task = new TaskDiary();
  task.act('2025-03-10 08:30', { type: 'AssignTask', task: given });
  const officer = personOf('cong-an', 'person-assigned');
  const assign = { type: 'AssignPerson', obligationId: OB1, personId: officer.personId } as const;
  task.act('2025-03-10 10:00', assign, personOf('cong-an'));
  expect(task.state.obligations.map((ob) => [ob.unitId, ob.personId])).toEqual([['cong-an', 'p-cong-an']]);

  // A result is something that can be looked at: words alone are refused.
  task.act('2025-03-11 07:30', { type: 'Acknowledge', obligationId: OB1 }, officer);
  const result = { type: 'SubmitResult', obligationId: OB1, summary: 'Đã tổ chức hội nghị.' } as const;
  expect(() => task.act('2025-03-27 09:00', { ...result, evidence: [] }, officer)).toThrow(
    expect.objectContaining({ code: 'evidence-missing' }),
  );
  const evidence = [{ document: '19/TB-UBND' }];
  expect(task.act('2025-03-27 10:00', { ...result, evidence }, officer)[0]?.data).toMatchObject({
    late: false,
  });
});

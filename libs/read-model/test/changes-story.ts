import { asDay, asId, type ObligationId, type TaskCommand } from '@dondoc/domain';
import type { EventStore } from '@dondoc/event-store';
import { draftTask, officer, Story } from './story.js';

export const PLAN = 'st-doi';
export const HEAD = { ...officer('bcd', 'head-of-committee'), capacity: 'TM.' as const };
const agency = officer('ca', 'standing-agency');

type Act<Type extends TaskCommand['type']> = Omit<
  Extract<TaskCommand, { type: Type; obligationId: ObligationId }>,
  'obligationId'
>;

/** Acts on the first part of a task, day by day. */
const on =
  (story: Story, taskId: string, unitId: string) =>
  async <Type extends TaskCommand['type']>(
    day: string,
    act: { type: Type } & Act<Type>,
    who = officer(unitId),
  ) =>
    story.at(`${day}T02:00:00.000Z`).act(taskId, who, {
      obligationId: asId<ObligationId>('ob-1'),
      ...act,
    } as unknown as TaskCommand);

/** Six tasks about which things are asked, granted, suspended and contested; answers the story and the task ids. */
export async function changesStory(store: EventStore): Promise<{ story: Story; tasks: string[] }> {
  const story = new Story(store);
  await story.registerOrganisation();
  const tasks = await story.issuePlan(
    PLAN,
    [
      draftTask('t01', 'snv', '2025-03-31', {
        targets: [{ value: 90, unit: '%', by: asDay('2025-03-20') }],
      }),
      draftTask('t02', 'stp', undefined, { deadline: { kind: 'periodic', every: 'month', dayOfMonth: 25 } }),
      draftTask('t03', 'p1', '2025-03-31'),
      draftTask('t04', 'snv', '2025-03-31', {
        deadline: { kind: 'by', due: asDay('2025-03-31'), thenStanding: true },
      }),
      draftTask('t05', 'p2', '2025-04-30'),
      draftTask('t06', 'stp', '2025-03-31'),
    ],
    { 'II.t01': [{ text: 'ban hành quy trình', due: asDay('2025-03-25') }] },
  );
  const [first, second, third, fourth, fifth, sixth] = tasks as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  await grantedLateAndContested(story, first);
  await reportedByPeriods(story, second);
  await on(story, third, 'p1')('2025-03-11', { type: 'Acknowledge' });
  await story.at('2025-03-20T02:00:00.000Z').decide('kl-dung', 'suspend', [third], { due: '2025-05-30' });
  await firstResultThenStanding(story, fourth);
  await on(
    story,
    fifth,
    'p2',
  )('2025-03-12', {
    type: 'ReportOutsideCompetence',
    reason: 'thuộc Sở Tư pháp',
    proposedUnitId: asId('stp'),
  });
  await askedOnItsDay(story, sixth);
  return { story, tasks };
}

async function grantedLateAndContested(story: Story, taskId: string): Promise<void> {
  const act = on(story, taskId, 'snv');
  const extensionId = asId<never>('gh-1');
  await act('2025-03-11', { type: 'Acknowledge' });
  const asked = { type: 'RequestHandOff', due: asDay('2025-03-20') } as const;
  await act('2025-03-11', {
    ...asked,
    ...{ handOffId: asId('ho-a'), toUnitId: asId('stp'), content: 'góp ý dự thảo' },
  });
  await act('2025-03-12', {
    ...asked,
    ...{ handOffId: asId('ho-b'), toUnitId: asId('p1'), content: 'số liệu', besides: true },
  });
  await story.at('2025-03-20T02:00:00.000Z').act(taskId, officer('stp'), {
    ...{ type: 'DeliverHandOff', handOffId: asId('ho-a'), note: 'đã góp ý', evidence: [] },
  });
  await story.act(taskId, officer('snv'), { type: 'TakeHandOff', handOffId: asId('ho-a') });
  await act('2025-03-21', { type: 'ReportMilestone', milestoneId: asId('m-2'), value: 95, note: 'đạt 95%' });
  await act('2025-03-28', {
    ...{ type: 'RequestExtension', extensionId, due: asDay('2025-04-15'), reason: 'chờ phần mềm' },
  });
  const offer = { due: asDay('2025-04-10'), reason: 'cần cho báo cáo quý', document: '31/TB-BCĐ' };
  await act('2025-03-31', { type: 'AnswerExtension', extensionId, answer: 'offer', ...offer }, HEAD);
  await act('2025-04-01', { type: 'AnswerExtensionOffer', extensionId, takes: true });
  await act('2025-04-14', { type: 'SubmitResult', summary: 'đã xong', evidence: [{ document: '9/BC' }] });
  await act('2025-04-14', { type: 'ApproveResult' });
  await act('2025-04-15', { type: 'ConfirmResult' }, agency);
  await act('2025-04-16', {
    ...{ type: 'ContestLateness', contestId: asId('kn-1'), reason: 'hệ thống của bộ ngừng hoạt động' },
    evidence: [{ document: '77/CNTT' }],
  });
}

async function reportedByPeriods(story: Story, taskId: string): Promise<void> {
  const act = on(story, taskId, 'stp');
  await act('2025-03-10', { type: 'AssignPerson', personId: asId('binh') });
  await act('2025-03-10', { type: 'Acknowledge' });
  await story.pass(taskId, '2025-03-11T01:00:00.000Z');
  const period = { obligationId: asId<ObligationId>('ob-1-2025-03') };
  const lead = officer('stp');
  await story.at('2025-03-26T02:00:00.000Z').act(taskId, lead, { type: 'Acknowledge', ...period });
  await story.act(taskId, lead, {
    ...{ type: 'SubmitResult', ...period, summary: 'báo cáo tháng 3', evidence: [{ document: '3/BC' }] },
  });
  await story.act(taskId, lead, { type: 'ApproveResult', ...period });
  await story.act(taskId, agency, { type: 'ConfirmResult', ...period });
  await story.pass(taskId, '2025-04-01T01:00:00.000Z');
}

async function firstResultThenStanding(story: Story, taskId: string): Promise<void> {
  const act = on(story, taskId, 'snv');
  await act('2025-03-27', { type: 'Acknowledge' });
  await act('2025-03-28', { type: 'SubmitResult', summary: 'đã lập', evidence: [{ document: '8/BC' }] });
  await act('2025-03-28', { type: 'ApproveResult' });
  await act('2025-03-28', { type: 'ConfirmResult' }, agency);
}

async function askedOnItsDay(story: Story, taskId: string): Promise<void> {
  const act = on(story, taskId, 'stp');
  await act('2025-03-12', { type: 'Acknowledge' });
  await act('2025-03-13', {
    ...{ type: 'RequestHandOff', handOffId: asId('ho-c'), toUnitId: asId('p1') },
    ...{ content: 'số liệu của phường', due: asDay('2025-03-27') },
  });
  await story.act(taskId, officer('p1'), {
    ...{ type: 'ProposeHandOffDate', handOffId: asId('ho-c') },
    ...{ due: asDay('2025-04-20'), reason: 'chờ tổng hợp' },
  });
  await act('2025-03-31', {
    ...{ type: 'RequestExtension', extensionId: asId('gh-6') },
    ...{ due: asDay('2025-04-30'), reason: 'thiếu số liệu' },
  });
}

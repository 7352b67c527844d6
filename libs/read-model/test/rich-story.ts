import { asDay, asId, type HandOffId, type ObligationId } from '@dondoc/domain';
import { draftTask, officer, organisation, Story } from './story.js';
import type { EventStore } from '@dondoc/event-store';

const ob = asId<ObligationId>('ob-1');
const handOffId = asId<HandOffId>('ho-1');

/** A plan of six tasks on which nearly everything happens that can; answers the task ids. */
export async function richStory(store: EventStore): Promise<{ story: Story; tasks: string[] }> {
  const story = new Story(store);
  await story.registerOrganisation();
  const tasks = await story.issuePlan('st-2025', [
    draftTask('t01', 'snv', '2025-03-31', {
      product: 'Báo cáo',
      supports: [{ kind: 'unit', unitId: asId('stp') }],
    }),
    draftTask('t02', 'stp', '2025-04-15'),
    draftTask('t03', 'ca', undefined, {
      owners: [{ kind: 'group', group: 'localities', printed: 'các phường' }],
    }),
    draftTask('t04', 'snv', '2025-12-31', {
      deadline: { kind: 'conditional', condition: 'khi có hướng dẫn' },
    }),
    draftTask('t05', 'toa', '2025-03-31'),
    draftTask('t06', 'vp', undefined, { deadline: { kind: 'done', document: '03/BC-VP' } }),
  ]);
  await story.draftPlan('st-2026', [draftTask('t01', 'snv', '2026-03-31')]);
  await workOnFirst(story, tasks[0]!);
  await lateAndDecided(story, tasks[1]!);
  const [, , third, fourth, fifth] = tasks as [string, string, string, string, string];
  await story.at('2025-03-12T02:00:00.000Z').act(third, officer('p2'), {
    type: 'Acknowledge',
    obligationId: asId('ob-2'),
  });
  await story.act(fourth, officer('snv'), {
    type: 'ReportOutsideCompetence',
    obligationId: ob,
    reason: 'thuộc Sở Tư pháp',
    proposedUnitId: asId('stp'),
  });
  await story.pass(fifth, '2025-04-30T01:00:00.000Z');
  await story.decide('kl-9', 'reassign', [fourth], { toUnit: 'stp' });
  await story.registerOrganisation({
    ...organisation,
    units: organisation.units.filter((u) => u.unitId !== 'p2'),
  });
  return { story, tasks };
}

async function workOnFirst(story: Story, taskId: string): Promise<void> {
  const lead = officer('snv');
  const support = officer('stp');
  await story
    .at('2025-03-11T02:00:00.000Z')
    .act(taskId, lead, { type: 'AssignPerson', obligationId: ob, personId: asId('an') });
  await story.act(taskId, lead, { type: 'Acknowledge', obligationId: ob });
  await story.act(taskId, lead, {
    type: 'ReportProgress',
    obligationId: ob,
    note: 'đã lập đề cương',
    percent: 20,
  });
  await story.act(taskId, lead, {
    type: 'RequestHandOff',
    obligationId: ob,
    handOffId,
    toUnitId: asId('stp'),
    content: 'góp ý dự thảo',
    due: asDay('2025-03-18'),
  });
  await story.pass(taskId, '2025-03-19T01:00:00.000Z');
  await story.at('2025-03-20T02:00:00.000Z').act(taskId, support, {
    type: 'AnswerHandOff',
    handOffId,
    opinion: 'đề nghị sửa Điều 2',
    agrees: false,
  });
  await story.act(taskId, lead, {
    type: 'ReturnHandOff',
    handOffId,
    reason: 'nêu rõ căn cứ',
    due: asDay('2025-03-25'),
  });
  await story.act(taskId, support, {
    type: 'DeliverHandOff',
    handOffId,
    note: 'gửi văn bản',
    evidence: [{ document: '45/STP' }],
  });
  await story.act(taskId, lead, { type: 'TakeHandOff', handOffId });
  await story.at('2025-03-28T02:00:00.000Z').act(taskId, lead, {
    type: 'SubmitResult',
    obligationId: ob,
    summary: 'đã ban hành',
    evidence: [{ document: '99/SNV' }],
  });
  await story.act(taskId, lead, { type: 'ApproveResult', obligationId: ob });
  await story.act(taskId, officer('ca', 'standing-agency'), { type: 'ConfirmResult', obligationId: ob });
}

async function lateAndDecided(story: Story, taskId: string): Promise<void> {
  const lead = officer('stp');
  const standing = officer('ca', 'standing-agency');
  await story.at('2025-03-12T02:00:00.000Z').act(taskId, lead, { type: 'Acknowledge', obligationId: ob });
  await story.act(taskId, lead, {
    type: 'RaiseDifficulty',
    obligationId: ob,
    difficultyId: asId('kk-1'),
    category: 'kinh phí',
    text: 'chưa bố trí kinh phí',
    proposal: 'bổ sung dự toán',
  });
  for (const day of [
    '2025-03-17',
    '2025-03-19',
    '2025-04-04',
    '2025-04-10',
    '2025-04-16',
    '2025-04-21',
    '2025-05-12',
  ])
    await story.pass(taskId, `${day}T01:00:00.000Z`);
  await story.act(taskId, standing, { type: 'UrgeUnit', obligationId: ob, text: 'đề nghị khẩn trương' });
  await story.decide('kl-1', 'extend', [taskId], { due: '2025-06-30' });
  await story.refuse('kl-2', taskId);
  await story.at('2025-06-20T02:00:00.000Z').act(taskId, lead, { type: 'Acknowledge', obligationId: ob });
  await story.act(taskId, lead, {
    type: 'SubmitResult',
    obligationId: ob,
    summary: 'đã xong',
    evidence: [{ document: '50/STP' }],
  });
  await story.act(taskId, lead, { type: 'ReturnResult', obligationId: ob, reason: 'thiếu phụ lục' });
}

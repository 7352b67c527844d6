import { describe, expect, test } from '@jest/globals';
import { assigned, given, local, on, OB1, personOf, sampleRules, sampleTask } from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import {
  asId,
  type DecisionId,
  type DifficultyId,
  type DocketItemId,
  type HandOffId,
  type PersonId,
  type UnitId,
} from '../shared/ids.js';
import { decide } from './task.decider.js';
import type { TaskEvent } from './task.events.js';
import { initialState } from './task.state.js';

const ob = { obligationId: OB1 };
const empty = '  \n';
const acknowledged: TaskEvent[] = [assigned(), { type: 'TaskAcknowledged', data: ob }];
const standing = personOf('cong-an', 'standing-agency');

describe('assigning a person', () => {
  const personId = asId<PersonId>('p-7');
  const event: TaskEvent = { type: 'PersonAssigned', data: { ...ob, personId } };
  test('acts', () =>
    given(assigned())
      .when({ type: 'AssignPerson', ...ob, personId })
      .then(event));
  test('stays quiet when it is the same person', () =>
    given(assigned(), event)
      .when({ type: 'AssignPerson', ...ob, personId })
      .then());
  test('is possible again with another', () =>
    given(assigned(), event)
      .when({ type: 'AssignPerson', ...ob, personId: asId('p-8') })
      .then({ type: 'PersonAssigned', data: { ...ob, personId: asId('p-8') } }));
});

describe('acknowledging', () => {
  test('acts', () =>
    given(assigned())
      .when({ type: 'Acknowledge', ...ob })
      .then({ type: 'TaskAcknowledged', data: ob }));
  test('stays quiet the second time', () =>
    given(...acknowledged)
      .when({ type: 'Acknowledge', ...ob })
      .then());
});

describe('reporting a task outside one’s competence', () => {
  const report = { type: 'ReportOutsideCompetence', ...ob, reason: 'Việc của Sở Nội vụ' } as const;
  const proposedUnitId = asId<UnitId>('so-noi-vu');
  const data = { ...ob, reason: report.reason };
  test('acts, with or without a unit proposed', () => {
    given(assigned()).when(report).then({ type: 'OutsideCompetenceReported', data });
    given(assigned())
      .when({ ...report, proposedUnitId })
      .then({ type: 'OutsideCompetenceReported', data: { ...data, proposedUnitId } });
  });
  test('leaves the duty where it is', () => {
    const { state } = given(assigned()).when(report);
    expect(state.obligations[0]).toMatchObject({ unitId: 'so-tu-phap', status: 'assigned' });
  });
  test('refuses without a reason, or proposing oneself', () => {
    given(assigned())
      .when({ ...report, reason: empty })
      .then('text-missing');
    given(assigned())
      .when({ ...report, proposedUnitId: asId<UnitId>('so-tu-phap') })
      .then('unit-proposes-itself');
  });
  test('stays quiet the second time', () =>
    given(assigned(), { type: 'OutsideCompetenceReported', data }).when(report).then());
});

describe('reporting progress', () => {
  const report = { type: 'ReportProgress', ...ob, note: 'Xong 3 phường' } as const;
  test('acts, with and without a percentage', () => {
    given(...acknowledged)
      .when(report)
      .then({ type: 'ProgressReported', data: { ...ob, note: report.note } });
    given(...acknowledged)
      .when({ ...report, percent: 0 })
      .then({ type: 'ProgressReported', data: { ...ob, note: report.note, percent: 0 } });
  });
  test.each([-1, 101, Number.NaN])('refuses %p percent', (percent) =>
    given(...acknowledged)
      .when({ ...report, percent })
      .then('percent-out-of-range'),
  );
  test('refuses without words', () =>
    given(...acknowledged)
      .when({ ...report, note: empty })
      .then('text-missing'));
});

describe('asking for a hand-off', () => {
  const ask = {
    type: 'RequestHandOff',
    ...ob,
    handOffId: asId<HandOffId>('ho-1'),
    toUnitId: asId<UnitId>('so-noi-vu'),
    content: 'Số liệu',
  } as const;
  const { type: _type, ...data } = ask;
  const event: TaskEvent = {
    type: 'HandOffRequested',
    data: { ...data, due: asDay('2025-03-24'), silence: 'escalate' },
  };
  test('acts; without a day of its own it is due in ten working days, and silence goes up', () =>
    given(...acknowledged)
      .when(ask)
      .then(event));
  test('keeps its own product, day and meaning of silence', () => {
    const own = { product: 'Bảng tổng hợp', due: asDay('2025-03-12'), silence: 'take-as-agreed' } as const;
    given(...acknowledged)
      .when({ ...ask, ...own })
      .then({ type: 'HandOffRequested', data: { ...data, ...own } });
  });
  test('may be due today, not yesterday', () => {
    expect(given(...acknowledged).when({ ...ask, due: asDay('2025-03-10') }).events).toHaveLength(1);
    given(...acknowledged)
      .when({ ...ask, due: asDay('2025-03-09') })
      .then('date-in-the-past');
  });
  test('refuses without content, or to oneself', () => {
    given(...acknowledged)
      .when({ ...ask, content: empty })
      .then('text-missing');
    given(...acknowledged)
      .when({ ...ask, toUnitId: asId<UnitId>('so-tu-phap') })
      .then('hand-off-to-oneself');
  });
  test('stays quiet when it has been asked', () =>
    given(...acknowledged, event)
      .when(ask)
      .then());
});

describe('a difficulty', () => {
  const difficultyId = asId<DifficultyId>('df-1');
  const data = {
    ...ob,
    difficultyId,
    category: 'money',
    text: 'Thiếu kinh phí',
    proposal: 'Bố trí 200 triệu',
  };
  const raised: TaskEvent = { type: 'DifficultyRaised', data };
  const guide = { type: 'GiveGuidance', ...ob, text: 'Đồng ý', difficultyId } as const;
  test('is raised once, with what is proposed', () => {
    given(assigned())
      .when({ type: 'RaiseDifficulty', ...data })
      .then(raised);
    given(assigned(), raised)
      .when({ type: 'RaiseDifficulty', ...data })
      .then();
    given(assigned())
      .when({ type: 'RaiseDifficulty', ...data, text: empty })
      .then('text-missing');
    given(assigned())
      .when({ type: 'RaiseDifficulty', ...data, proposal: empty })
      .then('text-missing');
  });
  test('is answered once', () => {
    const answered: TaskEvent = { type: 'GuidanceGiven', data: { ...ob, text: 'Đồng ý', difficultyId } };
    given(assigned(), raised).when(guide).then(answered);
    given(assigned(), raised, answered).when(guide).then('difficulty-already-answered');
    given(assigned(), raised)
      .when({ ...guide, text: empty })
      .then('text-missing');
  });
  test('that was never raised cannot be answered', () =>
    given(assigned()).when(guide).then('difficulty-unknown'));
  test('of another unit is not answered through this one', () =>
    given(assigned({ units: ['so-tu-phap', 'so-y-te'] }), raised)
      .when({ ...guide, obligationId: asId('ob-2') })
      .then('difficulty-unknown'));
  test('is answered by guidance that names none', () => {
    const { state } = given(assigned(), raised).when({ type: 'GiveGuidance', ...ob, text: 'Đồng ý' });
    expect(state.difficulties[0]?.answeredAt).toBe(local('2025-03-10 09:00'));
  });
});

describe('urging and the docket', () => {
  const item: TaskEvent = {
    type: 'TaskPutOnDocket',
    data: { ...ob, docketItemId: asId<DocketItemId>('dk-1'), reason: 'Vượt thẩm quyền' },
  };
  const put = {
    type: 'PutOnDocket',
    ...ob,
    docketItemId: asId<DocketItemId>('dk-1'),
    reason: 'Vượt thẩm quyền',
  } as const;
  test('urging acts every time and counts, but never without words', () => {
    const urged: TaskEvent = { type: 'UnitUrged', data: { ...ob, text: 'Khẩn trương' } };
    given(assigned())
      .when({ type: 'UrgeUnit', ...ob, text: 'Khẩn trương' })
      .then(urged);
    const again = given(assigned(), urged).when({ type: 'UrgeUnit', ...ob, text: 'Khẩn trương' });
    expect(again.state.obligations[0]).toMatchObject({ urgings: 2, escalationLevel: 0 });
    given(assigned())
      .when({ type: 'UrgeUnit', ...ob, text: empty })
      .then('text-missing');
  });
  test('a part is put on the docket once, while it waits there', () => {
    given(assigned()).when(put).then(item);
    given(assigned(), item)
      .when({ ...put, docketItemId: asId<DocketItemId>('dk-2') })
      .then();
    given(assigned())
      .when({ ...put, reason: empty })
      .then('text-missing');
  });
  test('and again once the committee has decided on it', () => {
    const decision = {
      ...ob,
      decisionId: asId<DecisionId>('dc-1'),
      kind: 'guide',
      text: 'x',
      document: 'y',
    } as const;
    const decided: TaskEvent = { type: 'DecisionApplied', data: decision };
    const second = asId<DocketItemId>('dk-2');
    expect(
      given(assigned(), item, decided).when({ ...put, docketItemId: second }).state.docket,
    ).toMatchObject([{ docketItemId: 'dk-1', decisionId: 'dc-1' }, { docketItemId: 'dk-2' }]);
  });
});

describe('a result', () => {
  const evidence = [{ document: '12/BC-STP' }];
  const submit = { type: 'SubmitResult', ...ob, summary: 'Đã xong', evidence } as const;
  const submitted = (late: boolean): TaskEvent => ({
    type: 'ResultSubmitted',
    data: { ...ob, summary: 'Đã xong', evidence, late },
  });
  const approved: TaskEvent[] = [...acknowledged, submitted(false), { type: 'ResultApproved', data: ob }];

  test('handed in up to 24:00 of its day is on time, from then on late', () => {
    given(...acknowledged)
      .when(submit, { now: '2025-06-30T16:59:59.999Z' })
      .then(submitted(false));
    given(...acknowledged)
      .when(submit, { now: '2025-06-30T17:00:00.000Z' })
      .then(submitted(true));
  });
  test('needs evidence and a summary', () => {
    given(...acknowledged)
      .when({ ...submit, evidence: [] })
      .then('evidence-missing');
    given(...acknowledged)
      .when({ ...submit, evidence: [{}, { document: ' ' }] })
      .then('evidence-missing');
    given(...acknowledged)
      .when({ ...submit, summary: empty })
      .then('text-missing');
  });
  test('carries out what the committee had told the unit to do', () => {
    const decisionId = asId<DecisionId>('dc-1');
    const guided: TaskEvent = {
      type: 'DecisionApplied',
      data: { ...ob, decisionId, kind: 'guide', text: 'x', document: 'y', carryOutBy: asDay('2025-05-05') },
    };
    given(...acknowledged, guided)
      .when(submit)
      .then(submitted(false), { type: 'DecisionCarriedOut', data: { ...ob, decisionId, note: 'Đã xong' } });
  });
  test('is confirmed by the standing agency and completes the task', () =>
    given(...approved)
      .when({ type: 'ConfirmResult', ...ob }, { actor: standing })
      .then(
        { type: 'ResultConfirmed', data: { ...ob, late: false } },
        { type: 'TaskCompleted', data: { late: false, lateObligations: 0 } },
      ));
  test('is confirmed by nobody else', () => {
    for (const unit of ['van-phong', 'so-noi-vu', 'ban-chi-dao'])
      given(...approved)
        .when({ type: 'ConfirmResult', ...ob }, { actor: personOf(unit) })
        .then('not-the-confirming-unit');
    given(...approved)
      .when({ type: 'ConfirmResult', ...ob })
      .then('not-the-confirming-unit');
  });
  test('of one’s own is confirmed by nobody: the Office confirms the standing agency’s', () => {
    const own = [assigned({ units: ['cong-an'] }), ...approved.slice(1)];
    given(...own)
      .when({ type: 'ConfirmResult', ...ob }, { actor: standing })
      .then('own-result');
    given(...approved)
      .when({ type: 'ConfirmResult', ...ob }, { actor: personOf('so-tu-phap') })
      .then('own-result');
    expect(
      given(...own).when({ type: 'ConfirmResult', ...ob }, { actor: personOf('van-phong', 'office') }).events,
    ).toHaveLength(2);
  });
  test('the Office’s own is confirmed by the standing agency', () => {
    const own = [assigned({ units: ['van-phong'] }), ...approved.slice(1)];
    given(...own)
      .when({ type: 'ConfirmResult', ...ob }, { actor: personOf('van-phong', 'office') })
      .then('own-result');
    expect(given(...own).when({ type: 'ConfirmResult', ...ob }, { actor: standing }).events).toHaveLength(2);
  });
  test('is given back by the head before approval, by the confirming unit after it, with a reason', () => {
    const back = { type: 'ReturnResult', ...ob, reason: 'Thiếu phụ lục' } as const;
    const returned = (stage: 'approval' | 'confirmation'): TaskEvent => ({
      type: 'ResultReturned',
      data: { ...ob, reason: 'Thiếu phụ lục', stage },
    });
    given(...acknowledged, submitted(false))
      .when(back, { actor: personOf('so-tu-phap') })
      .then(returned('approval'));
    given(...approved)
      .when(back, { actor: standing })
      .then(returned('confirmation'));
    given(...approved)
      .when(back, { actor: personOf('so-tu-phap') })
      .then('own-result');
    given(...approved)
      .when({ ...back, reason: empty }, { actor: standing })
      .then('text-missing');
  });
  test('given back keeps no mark of lateness: only the accepted hand-in counts', () => {
    const back: TaskEvent = { type: 'ResultReturned', data: { ...ob, reason: 'x', stage: 'approval' } };
    const before = given(...acknowledged, on('2025-07-02', submitted(true)), on('2025-07-03', back));
    expect(before.when({ type: 'TimePassed' }, { now: '2025-07-03' }).state.obligations[0]).toMatchObject({
      status: 'in-progress',
      late: false,
    });
  });
});

test('a task is given out with everything its plan says', () => {
  const events = decide(
    initialState,
    { type: 'AssignTask', task: sampleTask() },
    { now: local('2025-03-10'), rules: sampleRules },
  );
  expect(events).toEqual([{ type: 'TaskAssigned', data: sampleTask() }]);
});

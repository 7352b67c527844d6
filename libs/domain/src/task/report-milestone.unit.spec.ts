import { describe, expect, test } from '@jest/globals';
import { assigned, given, on, OB1, taskAtWork } from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import { asId, type MilestoneId } from '../shared/ids.js';
import type { TaskEvent } from './task.events.js';

const ob = { obligationId: OB1 };
const m = (n: number) => asId<MilestoneId>(`m-${n}`);
const task = {
  milestones: [{ text: 'Ban hành quy chế', due: asDay('2025-04-18') }, { text: 'Tập huấn' }],
  targets: [{ value: 50, unit: '%', by: asDay('2025-05-30') }],
};
const atWork: TaskEvent[] = [assigned(task), { type: 'TaskAcknowledged', data: ob }];
const step = { type: 'ReportMilestone', ...ob, milestoneId: m(1), note: 'Đã ban hành' } as const;
const figure = (value: number) =>
  ({ type: 'ReportMilestone', ...ob, milestoneId: m(3), note: 'Số liệu', value }) as const;
const said = (data: object): TaskEvent =>
  ({ type: 'MilestoneReported', data: { ...ob, ...data } }) as TaskEvent;
const ofStep = { milestoneId: m(1), note: 'Đã ban hành' };
const ofFigure = { milestoneId: m(3), note: 'Số liệu' };

describe('a step inside a task', () => {
  test('is numbered in the order of the plan, its figures after its steps', () => {
    const { state } = given(...atWork).when(step, { now: '2025-04-01' });
    expect(state.obligations[0]?.milestones.map((x) => [x.milestoneId, x.text ?? x.target?.unit])).toEqual([
      ['m-1', 'Ban hành quy chế'],
      ['m-2', 'Tập huấn'],
      ['m-3', '%'],
    ]);
  });

  test('is reached by saying so: in time up to 24:00 of its day, late from then on; it is progress too', () => {
    const inTime = given(...atWork).when(step, { now: '2025-04-18 23:59' });
    inTime.then(said({ ...ofStep, reached: true, late: false }));
    expect(inTime.state.obligations[0]).toMatchObject({ status: 'in-progress' });
    given(...atWork)
      .when(step, { now: '2025-04-19 00:00' })
      .then(said({ ...ofStep, reached: true, late: true }));
  });

  test('without a day of its own is never late', () =>
    given(...atWork)
      .when({ ...step, milestoneId: m(2) }, { now: '2025-12-31' })
      .then(said({ milestoneId: m(2), note: ofStep.note, reached: true, late: false })));

  test('of a body outside the line is never late', () => {
    const requested: TaskEvent[] = [assigned({ ...task, requested: ['cuc-thue'] }), atWork[1] as TaskEvent];
    given(...requested)
      .when(step, { now: '2025-12-31' })
      .then(said({ ...ofStep, reached: true, late: false }));
  });

  test('is reached once: a repeat stays quiet', () =>
    given(...atWork, said({ ...ofStep, reached: true, late: false }))
      .when(step, { now: '2025-04-20' })
      .then());

  test('that is not in the plan is refused, and one without a word', () => {
    given(...atWork)
      .when({ ...step, milestoneId: m(9) })
      .then('milestone-unknown');
    given(...atWork)
      .when({ ...step, note: ' ' })
      .then('text-missing');
  });
});

describe('a figure inside a task', () => {
  test('says how far it is, and is reached at its value or beyond', () => {
    given(...atWork)
      .when(figure(49.9), { now: '2025-05-20' })
      .then(said({ ...ofFigure, value: 49.9, reached: false, late: false }));
    given(...atWork)
      .when(figure(50), { now: '2025-05-20' })
      .then(said({ ...ofFigure, value: 50, reached: true, late: false }));
    given(...atWork)
      .when(figure(72), { now: '2025-06-02' })
      .then(said({ ...ofFigure, value: 72, reached: true, late: true }));
  });

  test('needs a number', () => {
    const { value: _, ...none } = figure(0);
    given(...atWork)
      .when(none)
      .then('milestone-without-value');
    given(...atWork)
      .when(figure(Number.NaN))
      .then('milestone-without-value');
  });

  test('reached in time stays so when more is reported after its day', () => {
    const reached = on('2025-05-20', said({ ...ofFigure, value: 50, reached: true, late: false }));
    const more = given(...atWork, reached).when(figure(80), { now: '2025-07-01' });
    more.then(said({ ...ofFigure, value: 80, reached: true, late: false }));
    expect(more.state.obligations[0]?.milestones[2]).toMatchObject({
      value: 80,
      reachedAt: '2025-05-20T01:00:00.000Z',
    });
    given(...atWork, reached)
      .when(figure(50), { now: '2025-07-01' })
      .then();
  });

  test('reached late stays so when more is reported', () => {
    const reached = on('2025-06-02', said({ ...ofFigure, value: 50, reached: true, late: true }));
    given(...atWork, reached)
      .when(figure(80), { now: '2025-07-01' })
      .then(said({ ...ofFigure, value: 80, reached: true, late: true }));
  });

  test('corrected to less than its value is missing again', () => {
    const reached = on('2025-05-20', said({ ...ofFigure, value: 50, reached: true, late: false }));
    const less = given(...atWork, reached).when(figure(40), { now: '2025-07-01' });
    less.then(said({ ...ofFigure, value: 40, reached: false, late: false }));
    expect(less.state.obligations[0]?.milestones[2]).toMatchObject({ value: 40, reachedAt: undefined });
  });
});

describe('the ladder of a step', () => {
  test('reminds three working days before, tells the head after one and the standing agency after three', () => {
    const diary = taskAtWork({ ...task, deadline: { kind: 'standing' }, targets: [] });
    expect(diary.until('2025-05-31').automatic()).toEqual([
      '15/04/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
      '21/04/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
      '23/04/2025 08:00 UnitUrged → standing-agency of cong-an',
    ]);
    expect(diary.state.obligations[0]?.escalationLevel).toBe(0);
  });

  test('is silent once it is reached, and passes over a day that lay before the part was given out', () => {
    const reached = taskAtWork({ ...task, deadline: { kind: 'standing' }, targets: [] });
    reached.act('2025-04-14 09:00', step);
    expect(reached.until('2025-05-31').automatic()).toEqual([]);
    const after = taskAtWork({ ...task, deadline: { kind: 'standing' }, targets: [] }, '2025-04-25 08:30');
    expect(after.until('2025-06-30').automatic()).toEqual([]);
  });

  test('asks a body outside the line once', () => {
    const diary = taskAtWork({
      ...task,
      requested: ['cuc-thue'],
      deadline: { kind: 'standing' },
      targets: [],
    });
    expect(diary.until('2025-05-31').automatic()).toEqual([
      '23/04/2025 08:00 StatusAsked → head-of-unit of cuc-thue',
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { planSample, refusalOf } from '@dondoc/testing';
import type { HeadChange, PlanCommand } from './plan.commands.js';
import { DRAFT_HEAD, draftPartStands } from './plan.decider.js';
import type { DraftTask, PlanEvent } from './plan.events.js';

const { drafted, fold, given, head, issued, owner, task } = planSample;

describe('drafting a plan', () => {
  const draft: PlanCommand = { type: 'DraftPlan', head, tasks: [task('t1')] };
  test('acts, and keeps what document it was read from', () => {
    expect(given().when(draft)()).toEqual([drafted(task('t1'))]);
    expect(given().when({ ...draft, sourceSha256: 'ab' })()[0]?.data).toMatchObject({ sourceSha256: 'ab' });
  });
  test('refuses a plan that is there, one without title, a task without content, one key twice', () => {
    expect(given(drafted()).when(draft)).toThrow('plan-exists');
    expect(given().when({ ...draft, head: { ...head, title: ' ' } })).toThrow('text-missing');
    expect(given().when({ ...draft, tasks: [task('t1', { content: '' })] })).toThrow('text-missing');
    expect(given().when({ ...draft, tasks: [task('t1'), task('t1')] })).toThrow('plan-task-exists');
    const many = { ...head, receivers: Array.from({ length: 1_001 }, (_, i) => `Sở ${i}`) };
    expect(refusalOf(given().when({ ...draft, head: many }))?.[0]).toBe('plan-part-too-large');
    const long = { ...head, conduct: [{ who: [], what: 'x'.repeat(20_001) }] };
    expect(refusalOf(given().when({ ...draft, head: long }))?.[1]).toMatchObject({ part: 'conduct' });
    const blank = task('t1', { milestones: [{ text: 'Khảo sát' }, { text: ' ' }] });
    expect(given().when({ ...draft, tasks: [blank] })).toThrow('text-missing');
  });
});

describe('a draft', () => {
  test('takes a task more, once', () => {
    const add: PlanCommand = { type: 'AddPlanTask', task: task('t2') };
    expect(given(drafted(task('t1'))).when(add)()).toEqual([
      { type: 'PlanTaskAdded', data: { task: task('t2') } },
    ]);
    expect(given(drafted(task('t2'))).when(add)).toThrow('plan-task-exists');
    expect(given(drafted()).when({ ...add, task: task('t2', { content: '' }) })).toThrow('text-missing');
  });
  test('has its head corrected: what is given over what stands, a null takes away', () => {
    const correct = (change: HeadChange): PlanCommand => ({ type: 'CorrectPlanHead', change });
    const numbered = { ...head, number: '5/KH-UBND' };
    expect(given(drafted(task('t1'))).when(correct({ number: '5/KH-UBND' }))()).toEqual([
      { type: 'PlanHeadCorrected', data: { head: numbered } },
    ]);
    const later: PlanEvent = { type: 'PlanHeadCorrected', data: { head: numbered } };
    expect(fold(drafted(task('t1')), later).head).toEqual(numbered);
    expect(given(drafted(task('t1')), later).when(correct({ number: null }))()).toEqual([
      { type: 'PlanHeadCorrected', data: { head } },
    ]);
    expect(
      given(drafted(task('t1')), later).when(correct({ number: '5/KH-UBND', title: undefined }))(),
    ).toEqual([]);
    expect(given(drafted(task('t1'))).when(correct({ title: null, date: null }))()).toEqual([]);
  });
  test('keeps who drafts it and where, and never an empty title; an issued plan keeps its head', () => {
    const change = { title: 'Mới', planId: 'other', organisationId: 'other' } as HeadChange;
    expect(given(drafted()).when({ type: 'CorrectPlanHead', change })()).toEqual([
      { type: 'PlanHeadCorrected', data: { head: { ...head, title: 'Mới' } } },
    ]);
    const blank: PlanCommand = { type: 'CorrectPlanHead', change: { title: ' ' } };
    expect(given(drafted()).when(blank)).toThrow('text-missing');
    const title: PlanCommand = { type: 'CorrectPlanHead', change: { title: 'Mới' } };
    expect(given().when(title)).toThrow('plan-unknown');
    expect(given(drafted(task('t1')), issued).when(title)).toThrow('plan-already-issued');
  });
  test('has its tasks corrected, removed and given an owner', () => {
    const state = fold(
      drafted(task('t1'), task('t2'), task('t3', { owners: [] })),
      { type: 'PlanTaskCorrected', data: { task: task('t1', { content: 'Số hóa' }) } },
      { type: 'PlanTaskRemoved', data: { key: 't2', reason: 'trùng' } },
      { type: 'TaskOwnerChosen', data: { key: 't3', owners: [owner('cong-an')] } },
    );
    expect(state.tasks.map((t) => [t.key, t.content, t.owners])).toEqual([
      ['t1', 'Số hóa', [owner('so-tu-phap')]],
      ['t3', 'Làm sạch dữ liệu', [owner('cong-an')]],
    ]);
    expect(state.version).toBe(4);
  });
  test('knows its tasks by key', () => {
    for (const command of [
      { type: 'CorrectPlanTask', task: task('t9') },
      { type: 'RemovePlanTask', key: 't9', reason: 'x' },
      { type: 'ChooseOwner', key: 't9', owners: [owner('cong-an')] },
    ] satisfies PlanCommand[])
      expect(given(drafted(task('t1'))).when(command)).toThrow('plan-task-unknown');
  });
  test('acts on a correction, a removal, a choice; an owner is never chosen away', () => {
    const before = given(drafted(task('t1')));
    expect(before.when({ type: 'CorrectPlanTask', task: task('t1', { ref: 'III.1' }) })()).toHaveLength(1);
    expect(before.when({ type: 'RemovePlanTask', key: 't1', reason: 'x' })()).toHaveLength(1);
    expect(before.when({ type: 'ChooseOwner', key: 't1', owners: [owner('cong-an')] })()).toHaveLength(1);
    expect(before.when({ type: 'ChooseOwner', key: 't1', owners: [] })).toThrow('task-without-owner');
  });
  test('stays quiet when a correction or a choice says what already stands, whatever the order of its keys', () => {
    const before = given(drafted(task('t1', { owners: [owner('cong-an')] })));
    const again = Object.fromEntries(
      Object.entries(task('t1', { owners: [owner('cong-an')] })).reverse(),
    ) as unknown as DraftTask;
    expect(before.when({ type: 'CorrectPlanTask', task: again })()).toEqual([]);
    expect(before.when({ type: 'ChooseOwner', key: 't1', owners: [owner('cong-an')] })()).toEqual([]);
  });
  test('knows since when each of its parts stands', () => {
    const [one, two] = [task('t1'), task('t2')];
    const state = fold(
      drafted(one, two),
      { type: 'PlanTaskCorrected', data: { task: one } },
      { type: 'PlanHeadCorrected', data: { head } },
      { type: 'TaskOwnerChosen', data: { key: 't2', owners: [owner('cong-an')] } },
    );
    const stands = (part: string) => [0, 1, 2, 3, 4, 5].filter((seen) => draftPartStands(state, part, seen));
    expect([stands('t1'), stands(DRAFT_HEAD), stands('t2')]).toEqual([[2, 3, 4], [3, 4], [4]]);
  });
  test('wants a reason for a removal', () => {
    const before = given(drafted(task('t1')));
    expect(before.when({ type: 'RemovePlanTask', key: 't1', reason: ' ' })).toThrow('text-missing');
  });
});

test('a draft stored before tasks had a source and a confidence reads as it did', () => {
  const stored = JSON.parse(
    readFileSync(new URL('../../fixtures/plan-drafted.v1.json', import.meta.url), 'utf8'),
  ) as PlanEvent[];
  const [before, since] = stored.map((event) => fold(event).tasks[0]);
  expect(before).not.toHaveProperty('source');
  expect(since).toEqual({ ...before, source: { line: 19, endLine: 22, page: 3 }, confidence: 0.66 });
});

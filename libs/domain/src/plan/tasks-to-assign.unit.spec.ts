import { describe, expect, test } from '@jest/globals';
import { assigned, planSample, sampleRules } from '@dondoc/testing';
import type { OwnerRef } from '../organisation/organisation.js';
import { planDecider } from './plan.decider.js';
import type { DraftTask } from './plan.events.js';
import { taskIdOf, tasksToAssign } from './tasks-to-assign.js';

const { drafted, fold, head, localities, organisation, owner, task } = planSample;

describe('what a plan gives out', () => {
  const givenOut = (over: Partial<DraftTask>) =>
    tasksToAssign(fold(drafted(task('t1', over))), organisation, sampleRules)[0];

  test('a group becomes one part per unit, in one task', () => {
    expect(givenOut({ owners: [localities] })?.obligations).toEqual([
      { obligationId: 'ob-1', unitId: 'xa-a', relation: 'assigned' },
      { obligationId: 'ob-2', unitId: 'xa-b', relation: 'assigned' },
    ]);
  });
  test('a lead does not support itself', () => {
    const supports: OwnerRef[] = [{ kind: 'group', group: 'departments', printed: 'Các sở, ngành' }];
    expect(givenOut({ supports })?.supports).toEqual(['cong-an', 'van-phong']);
  });
  test('a body from outside is requested, and so is whoever the plan itself only asks', () => {
    expect(givenOut({ owners: [owner('toa-an')] })?.obligations[0]?.relation).toBe('requested');
    expect(givenOut({ requested: true })?.obligations[0]?.relation).toBe('requested');
  });
  test('the task carries the plan’s words, steering and versions', () => {
    const { data } = assigned();
    const own = { product: 'Báo cáo', deadlineText: 'trước 30/6/2025', supportsPrinted: ['Bưu điện'] };
    expect(givenOut(own)).toEqual({
      ...data,
      ...own,
      ref: 'II.t1',
      organisationId: head.organisationId,
      content: 'Làm sạch dữ liệu',
      taskId: 'kh-t01',
      supports: [],
    });
  });
  test('nothing is given out of no plan, and ids count from one', () => {
    expect(tasksToAssign(planDecider.initialState, organisation, sampleRules)).toEqual([]);
    expect([taskIdOf(head.planId, 0), taskIdOf(head.planId, 99)]).toEqual(['kh-t01', 'kh-t100']);
  });
});

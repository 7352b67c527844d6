import { describe, expect, test } from '@jest/globals';
import { asId, taskDecider, type Instant, type TaskEvent, type UnitId } from '@dondoc/domain';
import type { Caller } from '../caller.js';
import { permissionsOnTask } from './authorise.js';
import { drafted, relationsToTask } from './relations.js';

const AT = '2026-01-15T02:00:00.000Z' as Instant;
const unit = (id: string) => asId<UnitId>(id);
const steering = {
  committeeUnitId: unit('committee'),
  standingAgencyUnitId: unit('standing'),
  officeUnitId: unit('office'),
};
const organisation = {
  organisationId: 'city',
  name: 'City',
  steering,
  units: [
    { unitId: unit('committee'), name: 'Committee', kind: 'committee' as const },
    { unitId: unit('standing'), name: 'Standing', kind: 'department' as const },
    { unitId: unit('office'), name: 'Office', kind: 'office' as const },
    { unitId: unit('lead'), name: 'Lead', kind: 'department' as const },
  ],
};
const events: TaskEvent[] = [
  {
    type: 'TaskAssigned',
    data: {
      taskId: asId('k-t01'),
      planId: asId('k'),
      ref: 'I.1',
      content: 'x',
      targets: [],
      deadline: { kind: 'standing' },
      obligations: [
        { obligationId: asId('ob-1'), unitId: unit('lead'), relation: 'assigned' },
        { obligationId: asId('ob-2'), unitId: unit('standing'), relation: 'assigned' },
      ],
      supports: [unit('helper')],
      supportsPrinted: [],
      steering,
      policyVersion: 'default/1',
      calendarVersion: 'vn-2023-2026/1',
    },
  },
  { type: 'PersonAssigned', data: { obligationId: asId('ob-1'), personId: asId('an') } },
  { type: 'PersonAssigned', data: { obligationId: asId('ob-2'), personId: asId('binh') } },
];
const state = events.reduce((s, e) => taskDecider.evolve(s, e, AT), taskDecider.initialState);
const [first, second] = state.obligations;

const caller = (
  personId: string,
  unitId: string,
  role: Caller['actor']['role'],
  organisationId = 'city',
): Caller => ({
  kind: 'person',
  organisationId,
  unitKind: 'department',
  actor: { personId: asId(personId), unitId: unit(unitId), role },
});
const relations = (who: Caller, obligation = first) =>
  [...relationsToTask(who, state, { obligation })].sort();

describe('how a caller stands to a part of a task', () => {
  test('the person assigned stands in the lead unit', () => {
    expect(relations(caller('an', 'lead', 'person-assigned'))).toEqual([
      'assigned-person',
      'lead-unit',
      'party',
    ]);
  });
  test('a colleague of the lead unit is not the person assigned', () => {
    expect(relations(caller('chi', 'lead', 'person-assigned'))).toEqual(['lead-unit', 'party']);
  });
  test('a named supporter is a party without a hand-off', () => {
    expect(relations(caller('dao', 'helper', 'head-of-unit'))).toEqual(['party']);
  });
  test('the standing agency confirms for others and not for itself', () => {
    expect(relations(caller('yen', 'standing', 'standing-agency'))).toContain('confirming-unit');
    expect(relations(caller('yen', 'standing', 'standing-agency'), second)).not.toContain('confirming-unit');
  });
  test('standing agency and Office guide others and not themselves', () => {
    expect(relations(caller('yen', 'standing', 'standing-agency'))).toContain('guiding-unit');
    expect(relations(caller('yen', 'standing', 'standing-agency'), second)).not.toContain('guiding-unit');
    expect(relations(caller('van', 'office', 'office'), second)).toContain('guiding-unit');
    expect(relations(caller('an', 'lead', 'head-of-unit'), second)).not.toContain('guiding-unit');
  });
  test('the Office confirms where the standing agency leads', () => {
    expect(relations(caller('van', 'office', 'office'), second)).toContain('confirming-unit');
  });
  test('a person assigned does not confirm their own result from another office', () => {
    expect(relations(caller('binh', 'office', 'office'), second)).not.toContain('confirming-unit');
  });
  test('an inspector of another organisation reads nothing', () => {
    const elsewhere = { ...organisation, organisationId: 'other', units: [] };
    const stranger = caller('kim', 'somewhere', 'auditor', 'other');
    expect(permissionsOnTask(stranger, elsewhere, state)('task.read')).toBe(false);
    expect(permissionsOnTask(caller('kim', 'office', 'auditor'), organisation, state)('task.read')).toBe(
      true,
    );
  });
});

test('a plan was drafted by the person of its first event, in the unit they acted for then', () => {
  const caller = (personId: string, unitId: string) => ({ actor: { personId, unitId } }) as unknown as Caller;
  const events = [{ actor: { id: 'clerk', unitId: 'office' } }, { actor: { id: 'other', unitId: 'office' } }];
  expect(drafted(caller('clerk', 'office'), events)).toBe(true);
  expect(drafted(caller('other', 'office'), events)).toBe(false);
  expect(drafted(caller('clerk', 'lead'), events)).toBe(false);
  expect(drafted(caller('clerk', 'office'), [])).toBe(false);
});

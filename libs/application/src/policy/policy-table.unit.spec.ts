import { describe, expect, test } from '@jest/globals';
import type { Role, UnitKind } from '@dondoc/domain';
import type { Act } from './acts.js';
import { allows, policyTable } from './policy-table.js';
import type { Relation } from './relations.js';

const ROLES: readonly Role[] = [
  'person-assigned',
  'head-of-unit',
  'leader-in-charge',
  'standing-agency',
  'office',
  'assistance-team',
  'committee-member',
  'deputy-head',
  'head-of-committee',
  'clerk',
  'auditor',
  'administrator',
];
const KINDS: readonly UnitKind[] = ['committee', 'police', 'office', 'department', 'locality', 'outside'];
const RELATIONS: readonly Relation[] = [
  'lead-unit',
  'assigned-person',
  'supporting-unit',
  'party',
  'confirming-unit',
  'guiding-unit',
  'standing-agency',
  'office-unit',
  'committee',
  'drafter',
  'organisation',
];
const ACTS = [...new Set(policyTable.flatMap((row) => row.acts))];
const READS: readonly Act[] = [
  'task.read',
  'plan.read',
  'plan.read-draft',
  'plan.document',
  'log.read',
  'log.read-envelopes',
  'operations.read',
  'people.choose',
  'people.choose-any',
];
const WRITES = ACTS.filter((act) => !READS.includes(act));

/** Every way in which an act is allowed: "role relation kind". */
function waysOf(act: Act): string[] {
  return ROLES.flatMap((role) =>
    RELATIONS.flatMap((relation) =>
      KINDS.filter((kind) => allows(act, role, kind, new Set([relation]))).map(
        (kind) => `${role} ${relation} ${kind}`,
      ),
    ),
  );
}
const rolesAndRelations = (act: Act) => [
  ...new Set(waysOf(act).map((way) => way.split(' ').slice(0, 2).join(' '))),
];

describe('the policy table', () => {
  test('allows nothing without a relation', () => {
    for (const act of ACTS)
      for (const role of ROLES)
        for (const kind of KINDS) expect(allows(act, role, kind, new Set())).toBe(false);
  });
  test('an inspector reads and writes nothing, in whatever relation', () => {
    for (const act of WRITES)
      for (const kind of KINDS)
        expect([act, allows(act, 'auditor', kind, new Set(RELATIONS))]).toEqual([act, false]);
  });
  test('an administrator sees operations and envelopes and keeps the calendar, but sees neither tasks nor plans', () => {
    const seen = ACTS.filter((act) => allows(act, 'administrator', 'office', new Set(RELATIONS)));
    expect(seen.sort()).toEqual([
      'calendar.record',
      'log.read-envelopes',
      'operations.read',
      'people.choose',
      'people.choose-any',
      'register.write',
    ]);
  });
  // rules: m-own-result
  test('nobody confirms from the side of the lead', () => {
    const ofLead = new Set<Relation>(['lead-unit', 'assigned-person', 'party', 'organisation']);
    for (const role of ROLES)
      for (const kind of KINDS) {
        expect(allows('task.confirmation', role, kind, ofLead)).toBe(false);
        expect(allows('task.return-for-confirmation', role, kind, ofLead)).toBe(false);
      }
  });
  test('only the confirming unit’s desk confirms', () => {
    expect(rolesAndRelations('task.confirmation')).toEqual([
      'standing-agency confirming-unit',
      'office confirming-unit',
    ]);
  });
  test('only the head of the lead unit assigns and approves', () => {
    for (const act of ['task.person', 'task.approval', 'task.return-for-approval'] as const)
      expect(rolesAndRelations(act)).toEqual(['head-of-unit lead-unit']);
  });
  test('an officer works only where the work was assigned to them', () => {
    for (const act of ['task.progress', 'task.result', 'task.hand-offs'] as const) {
      expect(rolesAndRelations(act)).toEqual(['person-assigned assigned-person', 'head-of-unit lead-unit']);
      expect(allows(act, 'person-assigned', 'department', new Set(['lead-unit', 'party']))).toBe(false);
    }
  });
  test('a supporting unit answers the hand-off and nothing of the lead’s', () => {
    const supporter = new Set<Relation>(['supporting-unit', 'party']);
    const acts = ACTS.filter((act) => allows(act, 'head-of-unit', 'department', supporter));
    expect(acts.sort()).toEqual([
      'hand-off.acceptance',
      'hand-off.answer',
      'hand-off.date-proposal',
      'hand-off.delivery',
      'task.evidence',
      'task.read',
    ]);
  });
  // rules: b.7-4, d-extension
  test('only the head of the committee and the deputy decide, and only from the committee', () => {
    for (const act of ['decision.record', 'task.extension-answer', 'task.contest-decision'] as const)
      expect([act, ...new Set(waysOf(act))]).toEqual([
        act,
        'deputy-head committee committee',
        'head-of-committee committee committee',
      ]);
  });
  test('only the head of the lead unit asks for a later day, takes one that was offered and contests a finding', () => {
    for (const act of ['task.extensions', 'task.extension-offer-answer', 'task.contests'] as const)
      expect([act, ...rolesAndRelations(act)]).toEqual([act, 'head-of-unit lead-unit']);
  });
  test('whoever does the lead’s work reports its milestones, settles the day of a hand-off and withdraws one', () => {
    for (const act of ['task.milestones', 'hand-off.date-answer', 'hand-off.withdrawal'] as const)
      expect([act, ...rolesAndRelations(act)]).toEqual([
        act,
        'person-assigned assigned-person',
        'head-of-unit lead-unit',
      ]);
  });
  test('another day for a hand-off is proposed by the unit that was asked, and by no other', () => {
    expect(rolesAndRelations('hand-off.date-proposal')).toEqual([
      'person-assigned supporting-unit',
      'head-of-unit supporting-unit',
    ]);
  });
  test('only the confirming unit’s desk escalates by hand and records that a condition is met', () => {
    for (const act of ['task.escalations', 'task.condition'] as const)
      expect([act, ...rolesAndRelations(act)]).toEqual([
        act,
        'standing-agency confirming-unit',
        'office confirming-unit',
      ]);
  });
  test('to guide is also the leader’s in charge, from the committee', () => {
    expect([...new Set(waysOf('decision.guide'))]).toEqual([
      'leader-in-charge committee committee',
      'deputy-head committee committee',
      'head-of-committee committee committee',
    ]);
  });
  test('a file is uploaded by whoever can hand something in, not by whoever reads', () => {
    expect(rolesAndRelations('task.evidence')).toEqual([
      'person-assigned assigned-person',
      'person-assigned supporting-unit',
      'head-of-unit lead-unit',
      'head-of-unit supporting-unit',
    ]);
  });
  test('neither the standing agency nor the Office guides its own unit', () => {
    const own = new Set<Relation>(['standing-agency', 'office-unit', 'lead-unit', 'party', 'organisation']);
    for (const role of ['standing-agency', 'office'] as const)
      expect(allows('task.guidance', role, 'office', own)).toBe(false);
  });
  test('an outside body sees no plan as a whole', () => {
    for (const act of ['plan.read', 'plan.read-draft', 'plan.draft', 'plan.issue'] as const)
      for (const role of ['person-assigned', 'head-of-unit'] as const)
        expect(allows(act, role, 'outside', new Set(['party', 'organisation', 'lead-unit']))).toBe(false);
  });
  test('a unit that has no part in a task does not read it', () => {
    for (const role of ['person-assigned', 'head-of-unit', 'clerk', 'administrator'] as const)
      expect(allows('task.read', role, 'department', new Set(['organisation']))).toBe(false);
  });
  test('a plan is given out whole to who sees every task, and to the clerk who drafted it', () => {
    expect(allows('plan.document', 'clerk', 'office', new Set(['drafter', 'organisation']))).toBe(true);
    expect(allows('plan.document', 'clerk', 'office', new Set(['office-unit', 'organisation']))).toBe(false);
    const others = waysOf('plan.document').filter((way) => !way.startsWith('clerk drafter '));
    const readers = waysOf('task.read').filter((way) => !way.includes(' party '));
    expect(others).toEqual(readers);
  });
  test('who drafted a plan reads no task for that', () => {
    for (const role of ROLES)
      for (const kind of KINDS) expect(allows('task.read', role, kind, new Set(['drafter']))).toBe(false);
  });
  test('registers are written by administrators alone', () => {
    expect(rolesAndRelations('register.write')).toEqual(['administrator organisation']);
  });
});

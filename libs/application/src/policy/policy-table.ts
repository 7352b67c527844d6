import type { Role, UnitKind } from '@dondoc/domain';
import type { Act } from './acts.js';
import type { Relation } from './relations.js';

/** One row: people in these roles who stand in this relation may do these acts. Nothing else is allowed. */
export interface PolicyRow {
  readonly acts: readonly Act[];
  readonly roles: readonly Role[];
  readonly relation: Relation;
  /** Only for bodies of these kinds; absent: of any kind. */
  readonly kinds?: readonly UnitKind[];
}

const STEERING: readonly Role[] = [
  'leader-in-charge',
  'committee-member',
  'deputy-head',
  'head-of-committee',
  'assistance-team',
];
const LEADERS: readonly Role[] = ['leader-in-charge', 'deputy-head', 'head-of-committee'];
const UNIT_STAFF: readonly Role[] = ['person-assigned', 'head-of-unit'];
/** Bodies in the committee's line; an outside body sees only what it is asked. */
const IN_LINE: readonly UnitKind[] = ['committee', 'police', 'office', 'department', 'locality'];
const ANYBODY: readonly Role[] = [
  ...STEERING,
  ...UNIT_STAFF,
  'standing-agency',
  'office',
  'clerk',
  'auditor',
];

const LEAD_WORK: readonly Act[] = [
  'task.acknowledgement',
  'task.outside-competence',
  'task.progress',
  'task.hand-offs',
  'task.difficulties',
  'task.evidence',
  'task.result',
  'task.completion',
  'task.milestones',
  'hand-off.taking',
  'hand-off.return',
  'hand-off.date-answer',
  'hand-off.withdrawal',
];

/** Whoever sees every task sees the whole of every plan. */
const WHOLE: readonly Act[] = ['task.read', 'plan.document'];

export const policyTable: readonly PolicyRow[] = [
  // Reading a task: whoever has a part in it, whoever steers, the inspector.
  { acts: ['task.read'], roles: UNIT_STAFF, relation: 'party' },
  { acts: WHOLE, roles: ['standing-agency'], relation: 'standing-agency' },
  { acts: WHOLE, roles: ['office'], relation: 'office-unit' },
  { acts: WHOLE, roles: STEERING, relation: 'committee' },
  {
    acts: WHOLE,
    roles: ['assistance-team', 'committee-member'],
    relation: 'organisation',
    kinds: IN_LINE,
  },
  { acts: WHOLE, roles: ['auditor'], relation: 'organisation' },

  // The lead unit: the person assigned does the work, the head answers for it.
  { acts: LEAD_WORK, roles: ['person-assigned'], relation: 'assigned-person' },
  {
    acts: [
      ...LEAD_WORK,
      'task.person',
      'task.approval',
      'task.return-for-approval',
      'task.extensions',
      'task.extension-offer-answer',
      'task.contests',
    ],
    roles: ['head-of-unit'],
    relation: 'lead-unit',
  },

  // The supporting unit answers only the hand-off it was asked in.
  {
    acts: [
      'hand-off.acceptance',
      'hand-off.answer',
      'hand-off.delivery',
      'hand-off.date-proposal',
      'task.evidence',
    ],
    roles: UNIT_STAFF,
    relation: 'supporting-unit',
  },

  // Who urges and confirms: the standing agency, and the Office where that is the lead itself.
  {
    acts: [
      'task.confirmation',
      'task.return-for-confirmation',
      'task.urgings',
      'task.docket-items',
      'task.escalations',
      'task.condition',
    ],
    roles: ['standing-agency', 'office'],
    relation: 'confirming-unit',
  },
  { acts: ['task.guidance'], roles: ['standing-agency', 'office'], relation: 'guiding-unit' },
  { acts: ['task.docket-items'], roles: ['assistance-team'], relation: 'committee' },

  // Guidance and conclusions of the committee.
  { acts: ['task.guidance', 'task.urgings'], roles: LEADERS, relation: 'committee' },
  { acts: ['decision.guide'], roles: LEADERS, relation: 'committee', kinds: ['committee'] },
  {
    acts: ['decision.record', 'task.extension-answer', 'task.contest-decision'],
    roles: ['deputy-head', 'head-of-committee'],
    relation: 'committee',
    kinds: ['committee'],
  },

  // Plans.
  { acts: ['plan.read'], roles: ANYBODY, relation: 'organisation', kinds: IN_LINE },
  {
    acts: ['plan.read-draft', 'plan.draft'],
    roles: ['standing-agency', 'clerk'],
    relation: 'standing-agency',
  },
  { acts: ['plan.read-draft', 'plan.draft'], roles: ['office', 'clerk'], relation: 'office-unit' },
  { acts: ['plan.read-draft'], roles: LEADERS, relation: 'committee' },
  { acts: ['plan.read-draft'], roles: ['auditor'], relation: 'organisation' },
  // A clerk compares what went out with the paper and files it: the words of the plan they drafted, not how its tasks go.
  { acts: ['plan.document'], roles: ['clerk'], relation: 'drafter' },
  { acts: ['plan.meetings'], roles: ['standing-agency', 'clerk'], relation: 'standing-agency' },
  { acts: ['plan.meetings'], roles: ['office', 'clerk'], relation: 'office-unit' },
  { acts: ['plan.meetings'], roles: ['assistance-team'], relation: 'committee' },
  { acts: ['plan.issue'], roles: ['standing-agency'], relation: 'standing-agency' },
  { acts: ['plan.issue'], roles: ['office'], relation: 'office-unit' },
  {
    acts: ['plan.issue'],
    roles: ['deputy-head', 'head-of-committee'],
    relation: 'committee',
    kinds: ['committee'],
  },

  // Registers, the log, operations.
  { acts: ['people.choose'], roles: ['head-of-unit'], relation: 'organisation' },
  {
    acts: ['people.choose', 'people.choose-any'],
    roles: ['standing-agency', 'office', ...STEERING],
    relation: 'organisation',
  },
  {
    acts: ['people.choose', 'people.choose-any', 'register.write', 'log.read-envelopes', 'operations.read'],
    roles: ['administrator'],
    relation: 'organisation',
  },
  { acts: ['calendar.record'], roles: ['administrator', 'clerk'], relation: 'organisation' },
  { acts: ['policy.issue'], roles: ['standing-agency'], relation: 'standing-agency' },
  { acts: ['log.read', 'log.read-envelopes'], roles: ['auditor'], relation: 'organisation' },
];

/** Whether a row allows it; what no row allows is refused. */
export const allows = (act: Act, role: Role, kind: UnitKind, relations: ReadonlySet<Relation>): boolean =>
  policyTable.some(
    (row) =>
      relations.has(row.relation) &&
      row.roles.includes(role) &&
      row.acts.includes(act) &&
      (row.kinds === undefined || row.kinds.includes(kind)),
  );

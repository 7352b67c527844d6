import {
  asDay,
  asId,
  DomainError,
  planDecider,
  type DraftTask,
  type Organisation,
  type OwnerRef,
  type PlanCommand,
  type PlanEvent,
  type PlanHead,
  type PlanId,
  type UnitId,
  type UnitKind,
} from '@dondoc/domain';
import { by, local, sampleRules, sampleSteering } from './task-sample.js';

/** The morning on which the sample plan is drafted, corrected and issued. */
const now = local('2025-03-10 08:30');
const unit = (unitId: string, kind: UnitKind) => ({ unitId: asId<UnitId>(unitId), kind, name: unitId });
const organisation: Organisation = {
  organisationId: 'lam-giang',
  name: 'Lam Giang',
  units: [
    unit('ban-chi-dao', 'committee'),
    unit('cong-an', 'police'),
    unit('van-phong', 'office'),
    unit('so-tu-phap', 'department'),
    unit('xa-a', 'locality'),
    unit('xa-b', 'locality'),
    unit('toa-an', 'outside'),
  ],
  steering: sampleSteering,
};
const owner = (unitId: string): OwnerRef => ({ kind: 'unit', unitId: asId<UnitId>(unitId) });
const localities: OwnerRef = { kind: 'group', group: 'localities', printed: 'Các xã' };
const head: PlanHead = {
  planId: asId<PlanId>('kh'),
  organisationId: 'lam-giang',
  title: 'Kế hoạch',
  issuer: 'UBND',
  basedOn: [],
  supersedes: [],
};
const task = (key: string, over: Partial<DraftTask> = {}): DraftTask => ({
  key,
  ref: `II.${key}`,
  content: 'Làm sạch dữ liệu',
  leadsPrinted: [],
  supportsPrinted: [],
  owners: [owner('so-tu-phap')],
  supports: [],
  deadline: by('2025-06-30'),
  targets: [],
  ...over,
});
const drafted = (...tasks: DraftTask[]): PlanEvent => ({ type: 'PlanDrafted', data: { head, tasks } });
const issue: PlanCommand = { type: 'IssuePlan', issuedOn: asDay('2025-03-10'), organisation };
const issued: PlanEvent = {
  type: 'PlanIssued',
  data: {
    planId: head.planId,
    issuedOn: asDay('2025-03-10'),
    issuedForUnitId: asId('ban-chi-dao'),
    steering: organisation.steering,
    policyVersion: 'default/1',
    calendarVersion: 'vn-2023-2026/1',
    tasks: [{ key: 't1', taskId: asId('kh-t01') }],
  },
};

/** Code and facts of a refusal; undefined if it was none. */
export const refusalOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return [error.code, error.params];
  }
  return undefined;
};
const fold = (...events: PlanEvent[]) =>
  events.reduce((state, event) => planDecider.evolve(state, event, now), planDecider.initialState);
const given = (...events: PlanEvent[]) => ({
  when: (command: PlanCommand) => () =>
    planDecider.decide(fold(...events), command, { now, rules: sampleRules }),
});

/** A plan that says the least, in a small city: what a test of the plan's decider gives, and what it did. */
export const planSample = {
  ...{ now, organisation, head, owner, localities, task },
  /** As drafted with these tasks. */
  drafted,
  /** Its issue on that day, and what that leaves of a plan with the one task t1. */
  ...{ issue, issued },
  ...{ fold, given },
};

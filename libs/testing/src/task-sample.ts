import {
  asDay,
  asId,
  asInstant,
  atLocal,
  defaultPolicy,
  publicSectorCalendar,
  type Actor,
  type CompletionRule,
  type Deadline,
  type Instant,
  type Milestone,
  type ObligationId,
  type PersonId,
  type PlanId,
  type Role,
  type Rules,
  type Steering,
  type Target,
  type TaskAssigned,
  type TaskId,
  type UnitId,
} from '@dondoc/domain';

/** The rules as they are given out: default policy, public-sector calendar. */
export const defaultRules: Rules = { policy: defaultPolicy, calendar: publicSectorCalendar };

/** The default policy with every step once, and nobody asked about an undecided docket or long silence: so that one climb can be read as a list. */
function climbedOnce({ policy, calendar }: Rules): Rules {
  const once = Object.entries(policy.steps).map(([trigger, steps]) => [
    trigger,
    trigger === 'docket-undecided' || trigger === 'stale'
      ? []
      : steps.map(({ repeatEvery: _, ...step }) => step),
  ]);
  return { policy: { ...policy, steps: Object.fromEntries(once) as typeof policy.steps }, calendar };
}

/** The rules nearly every test is about. */
export const sampleRules: Rules = climbedOnce(defaultRules);

/** The made-up authority of the tests: committee, police as standing agency, Office. */
export const sampleSteering: Steering = {
  committeeUnitId: asId('ban-chi-dao'),
  standingAgencyUnitId: asId('cong-an'),
  officeUnitId: asId('van-phong'),
};

/** `'2025-03-10 08:30'` on a clock in Viet Nam, or an instant as it is. */
export function local(when: string): Instant {
  if (when.endsWith('Z')) return asInstant(when);
  return atLocal(asDay(when.slice(0, 10)), when.slice(11) || '08:00');
}

/** Due by that day: `by('2025-06-30')`. */
export const by = (due: string): Deadline => ({ kind: 'by', due: asDay(due) });

/** What differs from the sample task: lead so-tu-phap, supporting unit so-noi-vu, due 30/06/2025. */
export interface SampleTask {
  readonly units?: readonly string[];
  /** Units outside the committee's line, asked instead of assigned. */
  readonly requested?: readonly string[];
  readonly supports?: readonly string[];
  readonly deadline?: Deadline;
  readonly milestones?: readonly Milestone[];
  readonly targets?: readonly Target[];
  readonly completion?: CompletionRule;
  readonly steering?: Steering;
}

/** Data of a task as it is given out; its obligations are `ob-1`, `ob-2` … in the order of the units. */
export function sampleTask(over: SampleTask = {}): TaskAssigned['data'] {
  const requested = over.requested ?? [];
  const units = over.units ?? (requested.length > 0 ? [] : ['so-tu-phap']);
  return {
    taskId: asId<TaskId>('kh-t01'),
    planId: asId<PlanId>('kh'),
    ref: 'II.1.a',
    content: 'Làm sạch, số hóa sổ hộ tịch',
    targets: over.targets ?? [],
    ...(over.milestones ? { milestones: over.milestones } : {}),
    ...(over.completion ? { completion: over.completion } : {}),
    deadline: over.deadline ?? by('2025-06-30'),
    obligations: [...units, ...requested].map((unitId, i) => ({
      obligationId: asId<ObligationId>(`ob-${i + 1}`),
      unitId: asId<UnitId>(unitId),
      relation: i < units.length ? 'assigned' : 'requested',
    })),
    supports: (over.supports ?? ['so-noi-vu']).map((u) => asId<UnitId>(u)),
    supportsPrinted: [],
    steering: over.steering ?? sampleSteering,
    policyVersion: sampleRules.policy.version,
    calendarVersion: sampleRules.calendar.version,
  };
}

export const assigned = (over: SampleTask = {}): TaskAssigned => ({
  type: 'TaskAssigned',
  data: sampleTask(over),
});

/** A person of that unit, in that office. */
export const personOf = (unitId: string, role: Role = 'head-of-unit'): Actor => ({
  personId: asId<PersonId>(`p-${unitId}`),
  role,
  unitId: asId<UnitId>(unitId),
});

import {
  asDay,
  asId,
  asInstant,
  decisionNotApplied,
  defaultPolicy,
  planDecider,
  publicSectorCalendar,
  recordDecision,
  taskDecider,
  tasksToAssign,
  type Actor,
  type DraftTask,
  type Instant,
  type Milestone,
  type Organisation,
  type PlanCommand,
  type PlanEvent,
  type PlanId,
  type PlanState,
  type PlanTerms,
  type Rules,
  type TaskCommand,
  type TaskId,
  type TaskState,
  type Unit,
  type UnitId,
} from '@dondoc/domain';
import type {
  EventActor,
  EventStore,
  JsonObject,
  NewEvent,
  StoredEvent,
  StreamWrite,
} from '@dondoc/event-store';

export const rules: Rules = { policy: defaultPolicy, calendar: publicSectorCalendar };
export const rulesOf = async (): Promise<Rules> => rules;

const unit = (unitId: string, name: string, kind: Unit['kind']): Unit => ({
  unitId: asId(unitId),
  name,
  kind,
});

/** An invented town: a committee, its standing agency (police), the Office, two departments, two wards and a court. */
export const organisation: Organisation = {
  organisationId: 'song-thu',
  name: 'Thành phố Sông Thu',
  units: [
    unit('bcd', 'Ban Chỉ đạo', 'committee'),
    unit('ca', 'Công an thành phố', 'police'),
    unit('vp', 'Văn phòng UBND', 'office'),
    unit('snv', 'Sở Nội vụ', 'department'),
    unit('stp', 'Sở Tư pháp', 'department'),
    unit('p1', 'Phường Một', 'locality'),
    unit('p2', 'Phường Hai', 'locality'),
    unit('toa', 'Tòa án nhân dân', 'outside'),
  ],
  steering: {
    committeeUnitId: asId('bcd'),
    standingAgencyUnitId: asId('ca'),
    officeUnitId: asId('vp'),
  },
};

export const draftTask = (
  key: string,
  owner: string,
  due: string | undefined,
  more: Partial<DraftTask> = {},
): DraftTask => ({
  key,
  ref: `II.${key}`,
  content: `Rà soát, hoàn thiện nội dung ${key}`,
  leadsPrinted: [],
  supportsPrinted: [],
  owners: [{ kind: 'unit', unitId: asId<UnitId>(owner) }],
  supports: [],
  deadline: due === undefined ? { kind: 'standing' } : { kind: 'by', due: asDay(due) },
  targets: [],
  ...more,
});

export const officer = (unitId: string, role: Actor['role'] = 'head-of-unit'): Actor => ({
  personId: asId(`${unitId}-${role}`),
  role,
  unitId: asId(unitId),
});

/** Acts on a store as the application would: decides on the newest state and appends. */
export class Story {
  private commands = 0;

  constructor(
    readonly store: EventStore,
    public now: Instant = asInstant('2025-03-10T01:00:00.000Z'),
  ) {}

  at(instant: string): this {
    this.now = asInstant(instant);
    return this;
  }

  async registerOrganisation(changed: Organisation = organisation): Promise<void> {
    await this.append(
      [
        {
          stream: `organisation/${changed.organisationId}`,
          events: [{ type: 'OrganisationRegistered', data: { organisation: changed } }],
        },
      ],
      { id: 'setup' },
    );
  }

  async issuePlan(
    planId: string,
    tasks: readonly DraftTask[],
    milestonesOf: Readonly<Record<string, readonly Milestone[]>> = {},
    terms: PlanTerms = {},
  ): Promise<string[]> {
    const head = {
      planId: asId<PlanId>(planId),
      organisationId: organisation.organisationId,
      title: 'Kế hoạch thử',
      issuer: 'UBND thành phố Sông Thu',
      basedOn: [],
      supersedes: [],
      ...terms,
    };
    const ctx = { now: this.now, rules };
    const [drafted] = planDecider.decide(planDecider.initialState, { type: 'DraftPlan', head, tasks }, ctx);
    const draft = planDecider.evolve(planDecider.initialState, drafted!, this.now);
    await this.append([{ stream: `plan/${planId}`, events: [drafted!] }], clerk);
    const issue = {
      type: 'IssuePlan' as const,
      issuedOn: asDay(this.now.slice(0, 10)),
      document: '07/KH-UBND',
      organisation,
    };
    const given = tasksToAssign(draft, organisation, rules).map((task) => ({
      ...task,
      milestones: milestonesOf[task.ref] ?? [],
    }));
    await this.append(
      [
        { stream: `plan/${planId}`, events: planDecider.decide(draft, issue, ctx) },
        ...given.map((task) => ({
          stream: `task/${task.taskId}`,
          events: taskDecider.decide(taskDecider.initialState, { type: 'AssignTask', task }, ctx),
        })),
      ],
      clerk,
    );
    return given.map((task) => task.taskId);
  }

  async draftPlan(planId: string, tasks: readonly DraftTask[]): Promise<void> {
    const head = {
      planId,
      organisationId: organisation.organisationId,
      title: 'Dự thảo',
      issuer: 'UBND',
      basedOn: [],
      supersedes: [],
    };
    await this.append(
      [{ stream: `plan/${planId}`, events: [{ type: 'PlanDrafted', data: { head, tasks } }] }],
      clerk,
    );
  }

  /** One act of a person on a task. */
  async act(taskId: string, actor: Actor, command: TaskCommand): Promise<void> {
    const state = await this.stateOf(taskId);
    const events = taskDecider.decide(state, command, { now: this.now, rules, actor });
    await this.append([{ stream: `task/${taskId}`, events }], {
      id: actor.personId,
      unitId: actor.unitId,
      ...(actor.capacity ? { capacity: actor.capacity } : {}),
    });
  }

  /** Everything due on the task up to that instant, as the machine would do it then. */
  async pass(taskId: string, instant: string): Promise<void> {
    this.at(instant);
    const events = taskDecider.decide(
      await this.stateOf(taskId),
      { type: 'TimePassed' },
      { now: this.now, rules },
    );
    await this.append([{ stream: `task/${taskId}`, events }], { id: 'system' });
  }

  /** One act of a person on a plan, or all that was due by then where nobody acts. */
  async actOnPlan(planId: string, command: PlanCommand, actor?: Actor): Promise<void> {
    const events = planDecider.decide(await this.planOf(planId), command, { now: this.now, rules, actor });
    const by = actor ? { id: actor.personId, unitId: actor.unitId } : { id: 'system' };
    await this.append([{ stream: `plan/${planId}`, events }], by);
  }

  private async planOf(planId: string): Promise<PlanState> {
    const events = await this.store.readStream(`plan/${planId}`);
    return events.reduce(
      (state, { type, data, happenedAt }) =>
        planDecider.evolve(state, { type, data } as unknown as PlanEvent, happenedAt as Instant),
      planDecider.initialState,
    );
  }

  async decide(
    decisionId: string,
    kind: 'guide' | 'extend' | 'close' | 'reassign' | 'suspend',
    on: readonly string[],
    more: { due?: string; toUnit?: string } = {},
  ): Promise<void> {
    const decision = {
      decisionId: asId<never>(decisionId),
      kind,
      text: 'Yêu cầu hoàn thành dứt điểm',
      document: '12/TB-BCĐ',
      ...(more.due ? { due: asDay(more.due) } : {}),
      ...(more.toUnit
        ? { toUnit: { unitId: asId<UnitId>(more.toUnit), relation: 'assigned' as const } }
        : {}),
    };
    const head = officer('bcd', 'head-of-committee');
    const targets = on.map((taskId) => ({ taskId: asId<TaskId>(taskId), obligationId: asId<never>('ob-1') }));
    const recorded = recordDecision(
      { type: 'RecordDecision', ...decision, targets, byRole: head.role },
      { now: this.now, rules, actor: head },
    );
    await this.append([{ stream: `decision/${decisionId}`, events: recorded }], {
      id: head.personId,
      unitId: head.unitId,
    });
    for (const taskId of on)
      await this.act(taskId, head, { type: 'ApplyDecision', obligationId: asId('ob-1'), ...decision });
  }

  /** A decision that the task refuses when it is brought there. */
  async refuse(decisionId: string, taskId: string): Promise<void> {
    const head = officer('bcd', 'head-of-committee');
    const event = decisionNotApplied(
      { ...{ decisionId: asId<never>(decisionId), kind: 'extend', document: '15/TB-BCĐ' } } as never,
      {
        target: { taskId: asId<TaskId>(taskId), obligationId: asId<never>('ob-1') },
        state: await this.stateOf(taskId),
        refusal: { code: 'extension-not-later', params: { due: '2025-07-01', current: '2025-07-31' } },
        decidedBy: { personId: head.personId, unitId: head.unitId },
      },
    );
    await this.append([{ stream: `decision/${decisionId}`, events: [event] }], { id: 'system' });
  }

  async stateOf(taskId: string): Promise<TaskState> {
    const events = await this.store.readStream(`task/${taskId}`);
    return events.reduce(
      (state, e: StoredEvent) =>
        taskDecider.evolve(state, { type: e.type, data: e.data } as never, e.happenedAt as Instant),
      taskDecider.initialState,
    );
  }

  async append(
    streams: readonly { stream: string; events: readonly { type: string; data: unknown }[] }[],
    actor: EventActor,
  ): Promise<void> {
    const writes: StreamWrite[] = [];
    for (const { stream, events } of streams)
      writes.push({
        stream,
        expectedVersion: await this.store.streamVersion(stream),
        events: events.map((e) => this.newEvent(e)),
      });
    this.commands += 1;
    const verdict = await this.store.append({
      command: { actor: actor.id, key: `story-${this.commands}`, bodyHash: 'x' },
      writes,
      actor,
      recordedAt: this.now,
      answer: null,
    });
    if (verdict.outcome !== 'appended') throw new Error(JSON.stringify(verdict));
  }

  private newEvent({ type, data }: { type: string; data: unknown }): NewEvent {
    return { type, schemaVersion: 1, data: data as JsonObject, happenedAt: this.now };
  }
}

const clerk: EventActor = { id: 'van-thu', unitId: 'vp' };

import { randomUUID } from 'node:crypto';
import {
  asDay,
  asId,
  defaultPolicy,
  publicSectorCalendar,
  taskDecider,
  type Actor,
  type Deadline,
  type EscalationPolicy,
  type Instant,
  type ObligationId,
  type PersonId,
  type PlanId,
  type TaskAssigned,
  type TaskCommand,
  type TaskEvent,
  type TaskState,
  type UnitId,
} from '@dondoc/domain';
import type { EventStore, NewEvent, StoredEvent } from '@dondoc/event-store';

export const rules = { policy: defaultPolicy, calendar: publicSectorCalendar };
export const oneObligation = asId<ObligationId>('ob-1');

export const byDay = (day: string): Deadline => ({ kind: 'by', due: asDay(day) });

const unit = (id: string) => asId<UnitId>(id);

const standingAgency: Actor = {
  personId: asId<PersonId>('officer'),
  role: 'standing-agency',
  unitId: unit('cong-an'),
};

export function assignment(
  taskId: string,
  deadline: Deadline,
  policyVersion = rules.policy.version,
): TaskAssigned['data'] {
  return {
    taskId: asId(taskId),
    planId: asId<PlanId>('plan-1'),
    ref: 'II.3',
    content: 'Cấp tài khoản định danh điện tử cho tổ chức',
    targets: [],
    deadline,
    obligations: [{ obligationId: oneObligation, unitId: unit('so-tai-chinh'), relation: 'assigned' }],
    supports: [],
    supportsPrinted: [],
    steering: {
      committeeUnitId: unit('ban-chi-dao'),
      standingAgencyUnitId: unit('cong-an'),
      officeUnitId: unit('van-phong'),
    },
    policyVersion,
    calendarVersion: rules.calendar.version,
  };
}

/** The worker under test appends to the same streams. */
const MOST_ATTEMPTS = 5;

/** Decides people's commands against the log, as the api does, and lets tests read what came of them. */
export class TaskDesk {
  /** `policyVersion`: of the tasks it assigns; default: the built-in policy's. */
  constructor(
    private readonly store: EventStore,
    private readonly policyVersion?: string,
  ) {}

  /** Puts a policy into the log, as the standing agency does. */
  async issuePolicy(policy: EscalationPolicy): Promise<void> {
    const data = { policy } as unknown as NewEvent['data'];
    const event = { type: 'PolicyIssued', schemaVersion: 1, happenedAt: '2025-01-01T00:00:00.000Z', data };
    const verdict = await this.store.append({
      command: { actor: 'officer', key: `policy/${policy.version}`, bodyHash: policy.version },
      writes: [{ stream: `policy/${policy.version}`, expectedVersion: 0, events: [event] }],
      actor: { id: 'officer' },
      recordedAt: event.happenedAt,
      answer: null,
    });
    if (verdict.outcome !== 'appended') throw new Error(`policy ${policy.version}: ${verdict.outcome}`);
  }

  async events(taskId: string): Promise<StoredEvent[]> {
    return this.store.readStream(`task/${taskId}`);
  }

  async types(taskId: string): Promise<string[]> {
    return (await this.events(taskId)).map((event) => event.type);
  }

  async state(taskId: string): Promise<TaskState> {
    return (await this.events(taskId)).reduce(
      (state, { type, data, happenedAt }) =>
        taskDecider.evolve(state, { type, data } as unknown as TaskEvent, happenedAt as Instant),
      taskDecider.initialState,
    );
  }

  /** A new task, assigned at that instant; answers its id. */
  async assign(deadline: Deadline, now: string, taskId = `t-${randomUUID()}`): Promise<string> {
    await this.send(
      taskId,
      { type: 'AssignTask', task: assignment(taskId, deadline, this.policyVersion) },
      now,
    );
    return taskId;
  }

  /** What a person's command changes; answers the stream's version. As in the product, a conflict is decided anew. */
  async send(taskId: string, command: TaskCommand, at: string, actor?: Actor): Promise<number> {
    for (let attempt = 1; ; attempt++) {
      const version = await this.attempt(taskId, command, at as Instant, actor);
      if (version !== 'conflict') return version;
      if (attempt === MOST_ATTEMPTS) throw new Error(`${command.type}: conflict`);
    }
  }

  private async attempt(
    taskId: string,
    command: TaskCommand,
    now: Instant,
    actor: Actor | undefined,
  ): Promise<number | 'conflict'> {
    const state = await this.state(taskId);
    const events = taskDecider.decide(state, command, { now, rules, actor });
    const stored = events.map((event) => ({ ...event, schemaVersion: 1, happenedAt: now }));
    const key = randomUUID();
    const verdict = await this.store.append({
      command: { actor: 'officer', key, bodyHash: key },
      writes: [
        {
          stream: `task/${taskId}`,
          expectedVersion: state.version,
          events: stored as unknown as readonly NewEvent[],
        },
      ],
      actor: { id: 'officer' },
      recordedAt: now,
      answer: null,
    });
    if (verdict.outcome === 'conflict') return 'conflict';
    if (verdict.outcome !== 'appended') throw new Error(`${command.type}: ${verdict.outcome}`);
    return state.version + events.length;
  }

  /** Carries a task from assignment to its end in one go. */
  async complete(taskId: string, now: string): Promise<number> {
    const on = { obligationId: oneObligation };
    await this.send(taskId, { type: 'Acknowledge', ...on }, now);
    await this.send(
      taskId,
      { type: 'SubmitResult', ...on, summary: 'xong', evidence: [{ document: '12/BC-STC' }] },
      now,
    );
    await this.send(taskId, { type: 'ApproveResult', ...on }, now);
    return this.send(taskId, { type: 'ConfirmResult', ...on }, now, standingAgency);
  }
}

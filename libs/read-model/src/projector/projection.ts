import type { EventStore, StoredEvent } from '@dondoc/event-store';
import type pg from 'pg';
import {
  AppliedDecisionEntity,
  DecisionNotAppliedEntity,
  DifficultyEntity,
  DocketItemEntity,
  EscalationEntity,
  HandOffEntity,
  NoticeEntity,
  ObligationEntity,
  OrganisationEntity,
  PlanEntity,
  TaskEntity,
  UnitEntity,
} from '../entities/index.js';
import { escalationRow } from '../projection/escalation-row.js';
import {
  evolveNoticeFacts,
  noNoticeFacts,
  projectNotice,
  type NoticeFacts,
} from '../projection/notice-row.js';
import {
  evolveOrganisationFacts,
  noOrganisationFacts,
  projectOrganisation,
  type OrganisationFacts,
} from '../projection/organisation-rows.js';
import { notAppliedRow } from '../projection/not-applied-row.js';
import { evolvePlanFacts, noPlanFacts, projectPlan, type PlanFacts } from '../projection/plan-row.js';
import { evolveTaskFacts, noTaskFacts, type TaskFacts } from '../projection/task-facts.js';
import { projectTask, type TaskRows } from '../projection/task-rows.js';
import { touchedBy } from '../projection/touched.js';
import type { RulesOf } from '../rules-of.js';
import { FoldCache } from './fold-cache.js';
import { requireKnown, streamKind } from './known-events.js';
import { writeRows } from './write-rows.js';

export interface ProjectionOptions {
  readonly store: Pick<EventStore, 'readStreams'>;
  readonly rulesOf: RulesOf;
  /** Folds of tasks kept between batches. */
  readonly keep: number;
}

/** Folds events and gathers whose rows changed; `flush` writes those rows. The same for the live projector and a rebuild. */
export class Projection {
  private readonly tasks: FoldCache<TaskFacts>;
  private readonly plans: FoldCache<PlanFacts>;
  private readonly organisations: FoldCache<OrganisationFacts>;
  private readonly notices: FoldCache<NoticeFacts>;
  /** Streams with rows to write; for a task the parts touched, or `all`. */
  private readonly dirtyTasks = new Map<string, 'all' | Set<string>>();
  private readonly dirty = new Map<string, 'plan' | 'organisation' | 'notice'>();
  private escalations: EscalationEntity[] = [];
  private notApplied: DecisionNotAppliedEntity[] = [];

  constructor(private readonly options: ProjectionOptions) {
    const { store, keep } = options;
    this.tasks = new FoldCache(store, { initial: noTaskFacts, evolve: evolveTaskFacts }, keep);
    this.plans = new FoldCache(store, { initial: noPlanFacts, evolve: evolvePlanFacts }, keep);
    this.organisations = new FoldCache(
      store,
      { initial: noOrganisationFacts, evolve: evolveOrganisationFacts },
      keep,
    );
    this.notices = new FoldCache(store, { initial: noNoticeFacts, evolve: evolveNoticeFacts }, keep);
  }

  /** Streams whose rows wait to be written. */
  get waiting(): number {
    return this.dirtyTasks.size + this.dirty.size;
  }

  /** @throws UnknownEventType before anything of the batch is folded. */
  async fold(events: readonly StoredEvent[]): Promise<void> {
    events.forEach(requireKnown);
    const of = (kind: string) => events.filter((e) => streamKind(e.stream) === kind);
    await this.tasks.prepare(of('task'));
    await this.plans.prepare(of('plan'));
    await this.organisations.prepare(of('organisation'));
    await this.notices.prepare(of('notice'));
    for (const event of events) this.apply(event);
  }

  private apply(event: StoredEvent): void {
    const kind = streamKind(event.stream);
    if (kind === 'task') return this.applyToTask(event);
    if (kind === 'decision') return this.applyToDecision(event);
    if (kind === 'plan') this.plans.apply(event);
    else if (kind === 'organisation') this.organisations.apply(event);
    else if (kind === 'notice') this.notices.apply(event);
    else return;
    this.dirty.set(event.stream, kind);
  }

  private applyToDecision(event: StoredEvent): void {
    const row = notAppliedRow(event);
    if (row) this.notApplied.push(row);
  }

  private applyToTask(event: StoredEvent): void {
    const facts = this.tasks.apply(event);
    const escalation = escalationRow(facts, event);
    if (escalation) this.escalations.push(escalation);
    const touched = this.dirtyTasks.get(event.stream);
    if (touched === 'all') return;
    const parts = touchedBy(event);
    this.dirtyTasks.set(event.stream, parts === 'all' ? parts : new Set([...(touched ?? []), ...parts]));
  }

  /** Writes the rows that wait; after a failure call `forget`, for the batch will come again. */
  async flush(client: Pick<pg.ClientBase, 'query'>, schema: string): Promise<void> {
    await this.flushTasks(client, schema);
    await this.flushOthers(client, schema);
    await writeRows(client, schema, EscalationEntity, this.escalations);
    await writeRows(client, schema, DecisionNotAppliedEntity, this.notApplied);
    this.forget();
    for (const cache of [this.tasks, this.plans, this.organisations, this.notices]) cache.trim();
  }

  forget(): void {
    this.dirtyTasks.clear();
    this.dirty.clear();
    this.escalations = [];
    this.notApplied = [];
  }

  private async flushTasks(client: Pick<pg.ClientBase, 'query'>, schema: string): Promise<void> {
    const rows: TaskRows[] = [];
    for (const [stream, touched] of this.dirtyTasks) {
      const facts = this.tasks.get(stream);
      const { task } = facts.state;
      const row = task && projectTask(facts, await this.options.rulesOf(task), touched);
      if (row) rows.push(row);
    }
    await writeRows(
      client,
      schema,
      TaskEntity,
      rows.map((r) => r.task),
    );
    await writeRows(
      client,
      schema,
      ObligationEntity,
      rows.flatMap((r) => r.obligations),
    );
    await writeRows(
      client,
      schema,
      HandOffEntity,
      rows.flatMap((r) => r.handOffs),
    );
    await writeRows(
      client,
      schema,
      DifficultyEntity,
      rows.flatMap((r) => r.difficulties),
    );
    await writeRows(
      client,
      schema,
      AppliedDecisionEntity,
      rows.flatMap((r) => r.decisions),
    );
    await writeRows(
      client,
      schema,
      DocketItemEntity,
      rows.flatMap((r) => r.docket),
    );
  }

  private async planRow(facts: PlanFacts): Promise<PlanEntity | undefined> {
    const { policyVersion, calendarVersion } = facts.state;
    if (policyVersion === undefined || calendarVersion === undefined) return projectPlan(facts);
    return projectPlan(
      facts,
      await this.options.rulesOf({
        policyVersion,
        calendarVersion,
        organisationId: facts.state.head?.organisationId,
      }),
    );
  }

  private async flushOthers(client: Pick<pg.ClientBase, 'query'>, schema: string): Promise<void> {
    const streams = (kind: string) => [...this.dirty].filter(([, k]) => k === kind).map(([stream]) => stream);
    const organisations = streams('organisation').map((s) => this.organisations.get(s));
    const plans = await Promise.all(streams('plan').map((s) => this.planRow(this.plans.get(s))));
    const notices = streams('notice').map((s) => projectNotice(this.notices.get(s)));
    await writeRows(client, schema, OrganisationEntity, defined(organisations.map(projectOrganisation)));
    await writeRows(
      client,
      schema,
      UnitEntity,
      organisations.flatMap((o) => o.units),
    );
    await writeRows(client, schema, PlanEntity, defined(plans));
    await writeRows(client, schema, NoticeEntity, defined(notices));
  }
}

const defined = <T>(rows: readonly (T | undefined)[]): T[] => rows.filter((row) => row !== undefined);

import type { Application, Caller } from '@dondoc/application';
import { AppError } from '@dondoc/application';
import type {
  BoardRowView,
  EscalationView,
  HistoryEntryView,
  Language,
  Page,
  PlanSummaryView,
  PlanView,
  ScorecardView,
} from '@dondoc/contracts';
import type { ReadModel } from '@dondoc/read-model';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, AnswersPage } from '../http/command-route.js';
import { Asker, IdParam, Lang } from '../http/params.js';
import { APPLICATION, READ_MODEL } from '../http/tokens.js';
import { Acts } from './acts.service.js';
import { Asking } from './asking.js';
import { BoardQuery, EscalationQuery, HistoryQuery, PlansQuery } from './list.dto.js';

const NONE = { items: [], nextCursor: null };

/** Plans as they stand: heads and counts, the board, the scorecard, what the machine did by rule. */
@ApiTags('plans')
@Controller('plans')
export class PlanListsController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(READ_MODEL) private readonly readModel: ReadModel,
    @Inject(Asking) private readonly asking: Asking,
    @Inject(Acts) private readonly acts: Acts,
  ) {}

  @Get()
  @AnswersPage('PlanSummaryView')
  async plans(
    @Asker() asker: Caller,
    @Lang() lang: Language,
    @Query() { limit, after, status: asked }: PlansQuery,
  ): Promise<Page<PlanSummaryView>> {
    const { issued, drafts } = await this.app.queries.plansVisible(asker);
    const { visibleTo } = await this.asking.visible(asker);
    const { organisationId } = asker;
    const seen = [...(drafts ? (['draft'] as const) : []), ...(issued ? (['issued', 'ended'] as const) : [])];
    const status = seen.filter((one) => asked === undefined || one === asked);
    const context = await this.asking.context(lang);
    return this.readModel.plans(context, { organisationId, status, visibleTo }, { limit, after });
  }

  @Get(':planId')
  @Answers('PlanView')
  async plan(
    @Asker() asker: Caller,
    @Lang() lang: Language,
    @IdParam('planId') planId: string,
  ): Promise<PlanView> {
    const { visibleTo, acts } = await this.visiblePlan(asker, planId);
    const view = await this.readModel.planOf(await this.asking.context(lang), planId, { visibleTo });
    if (!view) throw new AppError('unavailable', 'read-model-behind');
    return this.acts.onPlan(view, acts);
  }

  @Get(':planId/tasks')
  @AnswersPage('BoardRowView')
  async board(
    @Asker() asker: Caller,
    @Lang() lang: Language,
    @IdParam('planId') planId: string,
    @Query() { limit, after, atLeast: _, ...filters }: BoardQuery,
  ): Promise<Page<BoardRowView>> {
    const { nothing, visibleTo } = await this.visiblePlan(asker, planId);
    if (nothing) return NONE;
    const context = await this.asking.context(lang);
    return this.readModel.boardOf(context, planId, { ...filters, visibleTo }, { limit, after });
  }

  /** Whoever sees the whole plan sees every unit; a unit sees its own line. */
  @Get(':planId/scorecard')
  @AnswersPage('ScorecardView')
  async scorecard(
    @Asker() asker: Caller,
    @Lang() lang: Language,
    @IdParam('planId') planId: string,
  ): Promise<Page<ScorecardView>> {
    const { nothing, visibleTo } = await this.visiblePlan(asker, planId);
    if (nothing) return NONE;
    const scores = await this.readModel.scorecardOf(await this.asking.context(lang), planId);
    const items = scores.filter(({ unit }) => visibleTo === undefined || unit.unitId === visibleTo);
    return { items, nextCursor: null };
  }

  @Get(':planId/escalations')
  @AnswersPage('EscalationView')
  async escalations(
    @Asker() asker: Caller,
    @Lang() lang: Language,
    @IdParam('planId') planId: string,
    @Query() { limit, after, level, unitId }: EscalationQuery,
  ): Promise<Page<EscalationView>> {
    const { nothing, visibleTo } = await this.visiblePlan(asker, planId);
    if (nothing) return NONE;
    const filters = { level, unitId, visibleTo };
    return this.readModel.escalationsOf(await this.asking.context(lang), planId, filters, { limit, after });
  }

  @Get(':planId/history')
  @AnswersPage('HistoryEntryView')
  async history(
    @Asker() asker: Caller,
    @Lang() lang: Language,
    @IdParam('planId') planId: string,
    @Query() { atLeast: _, ...options }: HistoryQuery,
  ): Promise<Page<HistoryEntryView>> {
    await this.visiblePlan(asker, planId);
    return this.readModel.historyOf(await this.asking.context(lang), `plan/${planId}`, options);
  }

  /** @throws AppError `plan-unknown` */
  private async visiblePlan(asker: Caller, planId: string) {
    const { acts } = await this.app.queries.plan(asker, planId);
    return { ...(await this.asking.visible(asker)), acts };
  }
}

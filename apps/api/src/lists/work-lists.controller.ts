import type { Application, Caller, CommandAnswer } from '@dondoc/application';
import type {
  DocketItemView,
  HandOffView,
  Language,
  NoticePageView,
  Page,
  WorkItemView,
} from '@dondoc/contracts';
import type { ReadModel } from '@dondoc/read-model';
import { Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Answers, AnswersPage, Problems, CommandAnswerDto } from '../http/command-route.js';
import { Asker, IdParam, Lang } from '../http/params.js';
import { APPLICATION, READ_MODEL } from '../http/tokens.js';
import { Acts } from './acts.service.js';
import { Asking } from './asking.js';
import { DocketQuery, HandOffQuery, NoticeQuery, WorkQuery } from './list.dto.js';

const NONE = { items: [], nextCursor: null };

/** What lies before a person: their work, their unit's, what they were told; and what lies before the committee. */
@ApiTags('work')
@Controller()
export class WorkListsController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(READ_MODEL) private readonly readModel: ReadModel,
    @Inject(Asking) private readonly asking: Asking,
    @Inject(Acts) private readonly acts: Acts,
  ) {}

  @Get('work')
  @AnswersPage('WorkItemView')
  async work(
    @Asker() asker: Caller,
    @Lang() lang: Language,
    @Query() { scope }: WorkQuery,
  ): Promise<Page<WorkItemView>> {
    const { personId, unitId } = asker.actor;
    const items = await this.readModel.workOf(
      await this.asking.context(lang),
      scope === 'unit' ? { unitId } : { personId },
    );
    return { items: await this.acts.ofWork(asker, items), nextCursor: null };
  }

  @Get('hand-offs')
  @AnswersPage('HandOffView')
  async handOffs(
    @Asker() asker: Caller,
    @Lang() lang: Language,
    @Query() { limit, after, side, open }: HandOffQuery,
  ): Promise<Page<HandOffView>> {
    const context = await this.asking.context(lang);
    const { unitId } = asker.actor;
    const { items, nextCursor } = await this.readModel.handOffsOf(
      context,
      unitId,
      { side, open },
      { limit, after },
    );
    return { items: await this.acts.ofHandOffs(asker, items), nextCursor };
  }

  @Get('docket')
  @AnswersPage('DocketItemView')
  async docket(
    @Asker() asker: Caller,
    @Lang() lang: Language,
    @Query() { limit, after, planId, open }: DocketQuery,
  ): Promise<Page<DocketItemView>> {
    const { nothing, visibleTo } = await this.asking.visible(asker);
    if (nothing) return NONE;
    if (planId !== undefined) await this.app.queries.plan(asker, planId);
    const context = await this.asking.context(lang);
    const filters = { planId, open, visibleTo };
    const { items, nextCursor } = await this.readModel.docketOf(context, filters, { limit, after });
    return { items: await this.acts.ofDocket(asker, items), nextCursor };
  }

  @Get('notices')
  @Answers('NoticePageView')
  async notices(
    @Asker() asker: Caller,
    @Lang() lang: Language,
    @Query() { limit, after, unseenOnly }: NoticeQuery,
  ): Promise<NoticePageView> {
    const context = await this.asking.context(lang);
    return this.readModel.noticesOf(context, asker.actor.personId, { unseenOnly }, { limit, after });
  }

  /** Seen once: the notice itself is the key, so none need be sent. */
  @Post('notices/:noticeId/seen')
  @HttpCode(200)
  @ApiOkResponse({ type: CommandAnswerDto })
  @Problems()
  seen(@Asker() asker: Caller, @IdParam('noticeId') noticeId: string): Promise<CommandAnswer> {
    return this.app.execute('markNoticeSeen', { asker, key: `notice/${noticeId}/seen`, input: { noticeId } });
  }
}

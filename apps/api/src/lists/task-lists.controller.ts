import type { Application, Caller } from '@dondoc/application';
import { AppError } from '@dondoc/application';
import type { HistoryEntryView, Language, Page, TaskView } from '@dondoc/contracts';
import type { ReadModel } from '@dondoc/read-model';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, AnswersPage } from '../http/command-route.js';
import { Asker, IdParam, Lang } from '../http/params.js';
import { APPLICATION, READ_MODEL } from '../http/tokens.js';
import { Acts } from './acts.service.js';
import { Asking } from './asking.js';
import { HistoryQuery } from './list.dto.js';

/** One task: its page, and its story event by event. */
@ApiTags('tasks')
@Controller('tasks/:taskId')
export class TaskListsController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(READ_MODEL) private readonly readModel: ReadModel,
    @Inject(Asking) private readonly asking: Asking,
    @Inject(Acts) private readonly acts: Acts,
  ) {}

  @Get()
  @Answers('TaskView')
  async task(
    @Asker() asker: Caller,
    @Lang() lang: Language,
    @IdParam('taskId') taskId: string,
  ): Promise<TaskView> {
    const { acts } = await this.app.queries.task(asker, taskId);
    const view = await this.readModel.taskOf(await this.asking.context(lang), taskId);
    if (!view) throw new AppError('unavailable', 'read-model-behind');
    return this.acts.onTask(view, acts);
  }

  @Get('history')
  @AnswersPage('HistoryEntryView')
  async history(
    @Asker() asker: Caller,
    @Lang() lang: Language,
    @IdParam('taskId') taskId: string,
    @Query() { limit, after, order, asOf }: HistoryQuery,
  ): Promise<Page<HistoryEntryView>> {
    await this.app.queries.task(asker, taskId);
    const context = await this.asking.context(lang);
    return this.readModel.historyOf(context, `task/${taskId}`, { limit, after, order, asOf });
  }
}

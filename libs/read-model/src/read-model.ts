import { boardOf, type BoardFilters } from './queries/board.query.js';
import { changedTasks } from './queries/changes.query.js';
import { docketOf, type DocketFilters } from './queries/docket.query.js';
import { escalationsOf, type EscalationFilters } from './queries/escalations.query.js';
import { handOffsOf, type HandOffFilters } from './queries/hand-offs.query.js';
import { historyOf, type HistoryOptions } from './queries/history.query.js';
import { noticesOf, type NoticeFilters } from './queries/notices.query.js';
import type { PageRequest } from './queries/page.js';
import { planOf, plans, type PlanFilters } from './queries/plans.query.js';
import type { ReadContext, Reader } from './queries/reader.js';
import { scorecardOf } from './queries/scorecard.query.js';
import { taskOf } from './queries/task.query.js';
import { units } from './queries/units.query.js';
import type { WorkOf } from './queries/todo-of.js';
import { workOf } from './queries/work.query.js';

/**
 * Every question a screen asks. The context says at which instant and in which language; `visibleTo` in the filters
 * leaves only the tasks in which that unit takes part. Who may ask is not decided here. Lists that can be long come
 * in pages by cursor (DomainError `cursor-invalid` for one that is not ours).
 */
export class ReadModel {
  constructor(private readonly reader: Reader) {}

  plans = (ctx: ReadContext, filters?: PlanFilters, page?: PageRequest) =>
    plans(this.reader, ctx, filters, page);
  planOf = (ctx: ReadContext, planId: string, filters?: Pick<PlanFilters, 'visibleTo'>) =>
    planOf(this.reader, ctx, planId, filters);
  boardOf = (ctx: ReadContext, planId: string, filters?: BoardFilters, page?: PageRequest) =>
    boardOf(this.reader, ctx, planId, filters, page);
  taskOf = (ctx: ReadContext, taskId: string) => taskOf(this.reader, ctx, taskId);
  workOf = (ctx: ReadContext, of: WorkOf) => workOf(this.reader, ctx, of);
  handOffsOf = (ctx: ReadContext, unitId: string, filters?: HandOffFilters, page?: PageRequest) =>
    handOffsOf(this.reader, ctx, unitId, filters, page);
  docketOf = (ctx: ReadContext, filters?: DocketFilters, page?: PageRequest) =>
    docketOf(this.reader, ctx, filters, page);
  escalationsOf = (ctx: ReadContext, planId: string, filters?: EscalationFilters, page?: PageRequest) =>
    escalationsOf(this.reader, ctx, planId, filters, page);
  scorecardOf = (ctx: ReadContext, planId: string) => scorecardOf(this.reader, ctx, planId);
  historyOf = (ctx: ReadContext, stream: string, options?: HistoryOptions) =>
    historyOf(this.reader, ctx, stream, options);
  noticesOf = (ctx: ReadContext, personId: string, filters?: NoticeFilters, page?: PageRequest) =>
    noticesOf(this.reader, ctx, personId, filters, page);
  units = (organisationId: string, past?: boolean) => units(this.reader, organisationId, past);
  changedTasks = (after: number, most?: number) => changedTasks(this.reader, after, most);
}

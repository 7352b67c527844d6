export * from './entities/index.js';
export { createReadModelDataSource, type ReadModelDataSourceOptions } from './data-source.js';
export type { RulesOf } from './rules-of.js';
export { UnknownEventType } from './projector/known-events.js';
export { PROJECTOR, runProjector, type ProjectorOptions } from './projector/run-projector.js';
export { PROJECTED_CHANNEL } from './projector/projection-position.js';
export { watchProjection, type ProjectionWatch } from './projector/projection-watch.js';
export {
  rebuildReadModel,
  RebuildUnderWay,
  type RebuildOptions,
  type RebuildProgress,
} from './rebuild/rebuild-read-model.js';
export { hashReadModel, type ReadModelHash } from './rebuild/hash-read-model.js';
export { ReadModel } from './read-model.js';
export type { ReadContext, Reader } from './queries/reader.js';
export type { PageRequest } from './queries/page.js';
export type { BoardFilters } from './queries/board.query.js';
export type { ChangedTasks } from './queries/changes.query.js';
export type { DocketFilters } from './queries/docket.query.js';
export type { EscalationFilters } from './queries/escalations.query.js';
export type { HandOffFilters } from './queries/hand-offs.query.js';
export type { HistoryOptions } from './queries/history.query.js';
export type { NoticeFilters } from './queries/notices.query.js';
export type { PlanFilters } from './queries/plans.query.js';
export type { WorkOf } from './queries/todo-of.js';
export {
  NOTIFIER,
  runNotifier,
  type NotifierClock,
  type NotifierOptions,
  type Recipients,
} from './notifier/run-notifier.js';
export type { PlanOffice } from './notifier/addressed-of-plan.js';
export { recordDelivery } from './notifier/record-delivery.js';
export { noticeIdOf } from './notifier/notice-id.js';
export { composeDigest, type Digest, type DigestNames } from './mail/digest.js';
export { createMailer, messageIdOf, type DeliveryOutcome, type Letter, type Mailer } from './mail/mailer.js';

/** Folder of the SQL that makes the tables of schema `read`; for the migration runner, after the event store's. */
export const migrationsDirectory = new URL('./migrations/', import.meta.url);

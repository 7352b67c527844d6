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

/** Folder of the SQL that makes the tables of schema `read`; for the migration runner, after the event store's. */
export const migrationsDirectory = new URL('./migrations/', import.meta.url);

export {
  createTimeService,
  type DuePlanWatch,
  type DueWatch,
  type TimeService,
  type TimeServiceOptions,
} from './time-service.js';
export { closedAmong, markSeen, noteHeads, type Head, type Queryable, type Seen } from './task-clock.js';
export {
  claimMark,
  forgetStarts,
  forgetStartsElsewhere,
  giveBack,
  noteAllHeads,
  reconcile,
  type ReconcileOptions,
  type Unattended,
} from './reconcile.js';

/** Folder of the SQL that makes the schema `engine`; for the migration runner. */
export const engineMigrationsDirectory = new URL('./migrations/', import.meta.url);

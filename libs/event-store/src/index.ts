export * from './json.js';
export * from './event-store.js';
export { assertStorable, canonicalJson } from './canonical-json.js';
export { NotStorable } from './storable.js';
export { eventId } from './prepare-request.js';
export { MemoryEventStore } from './memory-event-store.js';
export { PostgresEventStore, type PostgresEventStoreOptions } from './postgres-event-store.js';
export { migrate, migrationsDirectory, MigrationChanged, type MigrationSet } from './migrate.js';
export {
  type OutsideContext,
  type SubscriptionContext,
  type SubscriptionFailure,
  type SubscriptionOptions,
} from './subscription.js';
export { runSubscription } from './run-subscription.js';
export { LeaseLost } from './subscription-lease.js';
export { runMemorySubscription, type MemorySubscriptionOptions } from './memory-subscription.js';

export * from './json.js';
export * from './event-store.js';

export * from './acts.js';
export * from './temporal/task-workflow.js';
export * from './temporal/delivery-workflow.js';
export * from './views/index.js';
export * from './sentences/index.js';

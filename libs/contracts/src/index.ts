export * from './temporal/task-workflow.js';
export * from './views/index.js';

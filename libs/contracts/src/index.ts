export * from './temporal/task-workflow.js';

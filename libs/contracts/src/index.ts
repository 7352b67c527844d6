export * from './acts.js';
export * from './temporal/task-workflow.js';
export * from './temporal/plan-workflow.js';
export * from './temporal/subject.js';
export * from './temporal/delivery-workflow.js';
export * from './views/index.js';
export * from './sentences/index.js';

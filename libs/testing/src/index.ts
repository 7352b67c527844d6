export * from './chance.js';
export * from './plan-sample.js';
export * from './postgres.js';
export * from './story-lines.js';
export * from './task-diary.js';
export * from './task-sample.js';
export * from './task-story.js';

export type * from './plan-document.js';

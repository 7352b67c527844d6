// The reading process: gets a path, answers once, and is killed by its parent when it takes too much.
import { readFileSync } from 'node:fs';
import { PlanReadError } from '../plan-read-error.js';
import type { ChildAnswer } from './child-answer.js';
import { readPlanBytes } from './read-plan-bytes.js';

function answerFor(path: string): ChildAnswer {
  try {
    return { document: readPlanBytes(readFileSync(path)) };
  } catch (error) {
    if (error instanceof PlanReadError) return { refused: { code: error.code, params: error.params } };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.once('message', (path) => {
  process.send?.(answerFor(String(path)), () => process.disconnect());
});

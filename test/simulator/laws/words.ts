import { addMs, statusAt, type StatusWord } from '@dondoc/domain';
import type { Chance } from '@dondoc/testing';
import { statusSteps, type StatusSteps } from '../../../libs/read-model/src/projection/status-steps.js';
import { must, type Moment } from '../law.js';

const DAY = 86_400_000;

/** At any instant the rules have a word for the task and its parts, and the tables show the same. */
export function wordsAgree({ state, rules, now }: Moment, chance: Chance): void {
  if (!state.task) return;
  const steps = statusSteps(state, rules);
  for (let i = 0; i < 3; i += 1) {
    const at = addMs(now, chance.between(-60, 120) * DAY + chance.between(0, DAY));
    const words = statusAt(state, at, rules);
    const shown = wordAt(steps.task, at);
    must(words.task === shown, 'the tables show the word of the task', () => [
      at,
      words.task,
      shown,
      steps.task,
    ]);
    if (state.closedAt) continue;
    for (const [id, word] of words.obligations) {
      const part = steps.obligations.get(id) as StatusSteps;
      must(word === wordAt(part, at), 'the tables show the word of a part', () => [at, id, word, part]);
    }
  }
}

function wordAt({ word, dueSoonAt, overdueAt }: StatusSteps, at: string): StatusWord {
  if (overdueAt !== null && at >= overdueAt) return 'overdue';
  return dueSoonAt !== null && at >= dueSoonAt ? 'due-soon' : word;
}

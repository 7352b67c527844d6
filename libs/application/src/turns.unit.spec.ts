import { expect, test } from '@jest/globals';
import { Turns } from './turns.js';

/** Turns that stay open until the test ends them, and what each of them was given. */
function heldTurns(most?: number) {
  const turns = new Turns(most);
  const taken: string[][] = [];
  const ends: (() => void)[] = [];
  const run = (jobs: readonly string[]) => {
    taken.push([...jobs]);
    return new Promise<void>((resolve) => ends.push(resolve));
  };
  const end = async (turn: number) => {
    ends[turn]?.();
    await new Promise(setImmediate);
  };
  return { taken, end, join: (name: string, job: string) => turns.join(name, job, run) };
}

test('what comes while a turn is under way goes together in the next one, in order of arrival', async () => {
  const { taken, end, join } = heldTurns();
  join('a', 'first');
  join('a', 'second');
  join('a', 'third');
  expect(taken).toEqual([['first']]);
  await end(0);
  expect(taken).toEqual([['first'], ['second', 'third']]);
  join('a', 'fourth');
  await end(1);
  expect(taken.at(-1)).toEqual(['fourth']);
});

test('work on another thing does not wait, and a turn has a largest size', async () => {
  const { taken, end, join } = heldTurns(2);
  for (const job of ['1', '2', '3', '4']) join('a', job);
  join('b', 'other');
  expect(taken).toEqual([['1'], ['other']]);
  await end(0);
  expect(taken.at(-1)).toEqual(['2', '3']);
  await end(2);
  expect(taken.at(-1)).toEqual(['4']);
});

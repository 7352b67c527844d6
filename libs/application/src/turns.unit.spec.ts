import { expect, test } from '@jest/globals';
import { Turns } from './turns.js';

test('work on one thing waits for its turn, on another it does not, and a failure holds nobody up', async () => {
  const turns = new Turns();
  const told: string[] = [];
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const first = turns.take('a', async () => {
    await gate;
    told.push('first');
    throw new Error('failed');
  });
  const second = turns.take('a', async () => void told.push('second'));
  await turns.take('b', async () => void told.push('other'));
  open();
  await expect(first).rejects.toThrow('failed');
  await second;
  expect(told).toEqual(['other', 'first', 'second']);
});

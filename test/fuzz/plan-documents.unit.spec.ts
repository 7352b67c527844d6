import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const run = promisify(execFile);

/** `npm run fuzz:plans` does the same for longer; this is enough to notice that a kind of document is no longer held. */
test('a document changed at random is read or refused with a sentence, whatever its kind', async () => {
  const script = fileURLToPath(new URL('./run.mjs', import.meta.url));
  const { stdout } = await run(process.execPath, [script, '--runs', '36', '--seed', '1000']);
  const { runs, broken, answers } = JSON.parse(stdout) as {
    runs: number;
    broken: number;
    answers: Record<string, number>;
  };
  expect([runs, broken]).toEqual([36, 0]);
  expect(answers['read']).toBeGreaterThan(0);
  expect(Object.keys(answers).length).toBeGreaterThan(1);
}, 120_000);

import { expect, test } from '@jest/globals';
import { addUp, emptyTally, readTally, summaryLine } from '../../scripts/test-tally.mjs';

const file = (name: string, status: string, tests: Record<string, string> = {}) => ({
  name,
  status,
  assertionResults: Object.entries(tests).map(([fullName, state]) => ({ fullName, status: state })),
});
const results =
  (...testResults: object[]) =>
  () =>
    JSON.stringify({ testResults });

test('passed, failed and skipped tests are counted, the latter two by name', () => {
  const tally = readTally(
    'unit',
    1,
    results(file('a.spec.ts', 'failed', { x: 'passed', y: 'failed', z: 'pending' })),
  );
  expect(summaryLine(tally)).toBe('1 passed, 1 failed, 1 skipped');
  expect(tally.skippedNames).toEqual(['a.spec.ts › z']);
  expect(tally.failedNames).toEqual(['a.spec.ts › y']);
});

test('without skipped tests the line has two figures only', () => {
  expect(summaryLine(readTally('unit', 0, results(file('a', 'passed', { x: 'passed' }))))).toBe(
    '1 passed, 0 failed',
  );
});

test('a file that does not load is a failure', () => {
  const tally = readTally('unit', 1, results(file('broken.spec.ts', 'failed')));
  expect(tally).toMatchObject({ failed: 1, failedNames: ['broken.spec.ts (the file itself)'] });
});

test('a bad end that no failed test explains is a failure', () => {
  expect(readTally('unit', 'SIGKILL', results(file('a', 'passed', { x: 'passed' }))).failed).toBe(1);
});

test('a run that left no result is a failure', () => {
  const none = () => {
    throw new Error('ENOENT');
  };
  expect(readTally('engine', 0, none).failed).toBe(1);
  expect(readTally('engine', 0, () => '{').failed).toBe(1);
});

test('projects add up', () => {
  const one = readTally('unit', 0, results(file('a', 'passed', { x: 'passed', y: 'todo' })));
  expect(summaryLine(addUp(addUp(emptyTally(), one), one))).toBe('2 passed, 0 failed, 2 skipped');
});

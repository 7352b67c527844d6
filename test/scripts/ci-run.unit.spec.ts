import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const script = fileURLToPath(new URL('../../.ci/run', import.meta.url));

/** Runs the script in an empty folder where npm is a few lines of shell and the browser is already there. */
function ciRun(npm: string, smoke = ''): { code: number | null; last?: string; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-ci-'));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { mode: 0o755 });
  };
  put('bin/npm', `#!/bin/sh\n${npm}\n`);
  put('bin/chromium', '#!/bin/sh\n');
  put('test/e2e/run.mjs', smoke);
  mkdirSync(join(folder, '.ci'));
  copyFileSync(script, join(folder, '.ci', 'run'));
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}` };
  const { status, stdout } = spawnSync('bash', [join(folder, '.ci', 'run')], { env, encoding: 'utf8' });
  return { code: status, last: stdout.trimEnd().split('\n').at(-1), output: stdout };
}

const tests = (line: string, code = 0) => `if [ "$1" = test ]; then echo "${line}"; exit ${code}; fi`;

test('every test and every other step counts as one, and the sum is the last line', () => {
  // install, lint, layers, types, build, browser, smoke
  expect(ciRun(tests('12 passed, 0 failed, 2 skipped'))).toMatchObject({
    code: 0,
    last: '19 passed, 0 failed, 2 skipped',
  });
});

test('failed tests fail the run, and the other steps are still taken', () => {
  const { code, last, output } = ciRun(tests('10 passed, 2 failed', 1));
  expect({ code, last }).toEqual({ code: 1, last: '17 passed, 2 failed' });
  expect(output).toMatch(/=== smoke: passed/);
});

test('a step that fails is named with its code', () => {
  const { code, last, output } = ciRun(`${tests('1 passed, 0 failed')}; [ "$3" = lint ] && exit 2; exit 0`);
  expect({ code, last }).toEqual({ code: 1, last: '7 passed, 1 failed' });
  expect(output).toMatch(/=== lint: FAILED with code 2/);
});

test('tests that end without their line, or badly without a failed test, are a failure', () => {
  expect(ciRun('true')).toMatchObject({ code: 1, last: '7 passed, 1 failed' });
  expect(ciRun(tests('5 passed, 0 failed', 1))).toMatchObject({ code: 1, last: '12 passed, 1 failed' });
});

test('a smoke test that fails, fails the run', () => {
  expect(ciRun(tests('1 passed, 0 failed'), 'process.exit(1)')).toMatchObject({
    code: 1,
    last: '7 passed, 1 failed',
  });
});

test('without the dependencies nothing else is tried', () => {
  expect(ciRun('exit 7')).toMatchObject({ code: 1, last: '0 passed, 1 failed' });
});

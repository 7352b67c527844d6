// `npm test`: everything that needs no browser. Builds what is stale, sees to a Temporal server, runs every jest project,
// names what was skipped, and ends with one line: N passed, N failed.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addUp, emptyTally, readTally, summaryLine } from './test-tally.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// A hang is ended. A run takes six or seven minutes on two cores; a starved machine may take its time.
const limitMs = 28 * 60_000;
let startedAt = performance.now();
const left = () => limitMs - (performance.now() - startedAt);
const say = (line) => process.stderr.write(`${line}\n`);

/** Runs a Node program with our output; a program that outlives the time limit is ended with everything it started. */
function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', detached: true });
    const end = (signal) => () => process.kill(-child.pid, signal);
    const stop = end('SIGTERM');
    const timer = setTimeout(end('SIGKILL'), Math.max(0, left()));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve(signal ?? code);
    });
  });
}

async function build() {
  const code = await run(['scripts/build.mjs']);
  if (code !== 0) throw new Error(`the build failed (${code})`);
}

/** The engine's tests need a real server; it is found, fetched or built before the clock of any test runs. */
async function provideTemporal() {
  const { findTemporal } = await import('../apps/cli/dist/embedded/temporal-finder.js');
  const { stderrProgress } = await import('../apps/cli/dist/embedded/progress.js');
  say(`Temporal: ${await findTemporal(stderrProgress())}`);
}

// Two at a time also where jest alone would take one, as on two cores. The engine's tests share one small machine with a
// Temporal server each: one at a time.
const projects = [
  { name: 'unit', flags: ['--maxWorkers=2'] },
  { name: 'contract', flags: ['--maxWorkers=2'] },
  { name: 'engine', flags: ['--runInBand'] },
];

async function runProject({ name, flags }, resultsFolder) {
  const output = join(resultsFolder, `${name}.json`);
  const begun = performance.now();
  const code = await run([
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    join('node_modules', 'jest', 'bin', 'jest.js'),
    ...['--selectProjects', name, '--json', `--outputFile=${output}`, '--passWithNoTests', ...flags],
    ...process.argv.slice(2),
  ]);
  const tally = readTally(
    name,
    code,
    () => readFileSync(output, 'utf8'),
    (file) => relative(root, file),
  );
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  say(`${name}: ${summaryLine(tally)} (${seconds} s)\n`);
  return tally;
}

async function main() {
  await build();
  await provideTemporal();
  startedAt = performance.now();
  const resultsFolder = mkdtempSync(join(tmpdir(), 'dondoc-test-'));
  let total = emptyTally();
  try {
    for (const project of projects) total = addUp(total, await runProject(project, resultsFolder));
  } finally {
    rmSync(resultsFolder, { recursive: true, force: true });
  }
  if (total.passed + total.failed === 0) {
    say('no test ran');
    total = addUp(total, { ...emptyTally(), failed: 1 });
  }
  return total;
}

let total;
try {
  total = await main();
} catch (error) {
  say(error.vi ? `${error.vi}\n${error.en} [${error.code}]` : String(error.stack ?? error));
  total = { ...emptyTally(), failed: 1 };
}
for (const name of total.skippedNames) say(`skipped: ${name}`);
for (const name of total.failedNames) say(`failed: ${name}`);
process.stdout.write(`${summaryLine(total)}\n`);
process.exit(total.failed > 0 ? 1 : 0);

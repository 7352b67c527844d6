// Scores the reader on the annotated plans beside the checkout (../shared/plans, ../shared/tools/score-import.mjs).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const shared = join(root, '..', 'shared');
const scorer = join(shared, 'tools', 'score-import.mjs');
const reader = join(root, 'libs', 'plan-import', 'dist', 'index.js');

function stop(reason, code) {
  console.log(reason);
  process.exit(code);
}
if (!existsSync(scorer)) stop('skipped: ../shared/plans does not lie beside the checkout', 0);
if (!existsSync(reader)) stop('the reader is not built: run "npm run build" first', 1);

const { readPlanFile, toInterchange } = await import(reader);
const work = mkdtempSync(join(tmpdir(), 'dondoc-score-'));
const verbose = process.argv.includes('--verbose') ? ['--verbose'] : [];
let failed = 0;
for (const file of readdirSync(join(shared, 'plans')).filter((n) => n.endsWith('.txt'))) {
  const name = file.slice(0, -'.txt'.length);
  try {
    const got = join(work, `${name}.json`);
    writeFileSync(got, JSON.stringify(toInterchange(await readPlanFile(join(shared, 'plans', file)))));
    const truth = join(shared, 'plans', `${name}.truth.json`);
    const line = execFileSync(process.execPath, [scorer, truth, got, ...verbose], { encoding: 'utf8' });
    console.log(`${name} ${line.trim()}`);
  } catch (error) {
    failed += 1;
    console.log(`${name} not read: ${error.code ?? ''} ${error.en ?? error.message}`);
  }
}
rmSync(work, { recursive: true });
// Tables are read by a later front end; prose plans must be readable.
process.exitCode =
  failed === readdirSync(join(shared, 'plans')).filter((n) => n.endsWith('.txt')).length ? 1 : 0;

// Reads mutated sample documents, each in the reading process with its limits: every answer is a plan or a refusal with
// a code and its sentences. `--runs N` documents (200), from `--seed N` (1) on; a document that breaks this is kept.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chance, mutate } from './mutate.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { readPlanFile, PlanReadError, readPlanText, planToXlsx, readLimits } = await import(
  join(root, 'libs', 'plan-import', 'dist', 'index.js')
);
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const [runs, seed] = [option('runs', 200), option('seed', 1)];

const samples = join(root, 'docs', 'samples');
const documents = readdirSync(samples)
  .filter(
    (name) =>
      /^(?:ke-hoach|phu-luc).*\.(?:txt|md|docx|pdf|json)$/.test(name) &&
      statSync(join(samples, name)).isFile(),
  )
  .map((name) => [name, readFileSync(join(samples, name))]);
const sample = readPlanText(readFileSync(join(samples, 'ke-hoach-lam-giang-2026.txt'), 'utf8'));
documents.push(['ke-hoach-lam-giang-2026.xlsx', Buffer.from(await planToXlsx(sample))]);

async function answer(file) {
  try {
    const { tasks } = await readPlanFile(file);
    return tasks.length > 0 ? 'read' : 'broken: a plan without tasks';
  } catch (error) {
    if (!(error instanceof PlanReadError)) return `broken: ${error.stack ?? error}`;
    return error.vi !== '' && error.en !== '' ? error.code : `broken: ${error.code} without a sentence`;
  }
}

const work = mkdtempSync(join(tmpdir(), 'dondoc-fuzz-'));
const answers = {};
let [broken, slowest] = [0, 0];
for (let i = 0; i < runs; i++) {
  const [name, data] = documents[i % documents.length];
  const file = join(work, `${seed + i}-${name}`);
  writeFileSync(file, mutate(data, chance(seed + i)));
  const begun = performance.now();
  const said = await answer(file);
  slowest = Math.max(slowest, performance.now() - begun);
  const kind = said.startsWith('broken') ? 'broken' : said;
  answers[kind] = (answers[kind] ?? 0) + 1;
  if (kind === 'broken') {
    broken += 1;
    process.stderr.write(`${file}: ${said}\n`);
  } else rmSync(file);
  if ((i + 1) % 50 === 0) process.stderr.write(`${i + 1} of ${runs}\n`);
}
if (broken === 0) rmSync(work, { recursive: true });
console.log(
  JSON.stringify({
    runs,
    seed,
    broken,
    slowestMs: Math.round(slowest),
    limitMs: readLimits.milliseconds,
    answers,
  }),
);
process.exitCode = broken === 0 && slowest <= readLimits.milliseconds + 5_000 ? 0 : 1;

// Draws docs/task-lifecycle.md from the life-cycle tables of libs/domain; --check only compares.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const lifecycleFile = join(root, 'docs', 'task-lifecycle.md');

const idOf = (status) => status.replaceAll('-', '_');
const labelOf = ({ act, when }) => (when ? `${act} (${when})` : act);

function drawing({ statuses, transitions, begin }) {
  const ends = statuses.filter((s) => !transitions.some((t) => t.from.includes(s)));
  const ways = transitions.flatMap((t) =>
    t.from.map((from) => `  ${idOf(from)} --> ${idOf(t.to)}: ${labelOf(t)}`),
  );
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...statuses.filter((s) => s.includes('-')).map((s) => `  state "${s}" as ${idOf(s)}`),
    `  [*] --> ${idOf(begin.status)}: ${begin.act}`,
    ...ways,
    ...ends.map((s) => `  ${idOf(s)} --> [*]`),
    '```',
  ];
}

/** Columns padded as prettier does, so that the drawn file is a formatted one. */
function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(3, ...rows.map((row) => row[i].length)));
  const line = (cells) => `| ${cells.map((c, i) => c.padEnd(widths[i])).join(' | ')} |`;
  const [head, ...body] = rows;
  return [line(head), line(widths.map((w) => '-'.repeat(w))), ...body.map(line)];
}

function actTable({ statuses, acts }) {
  const rows = Object.entries(acts).map(([act, open]) => [
    act,
    ...statuses.map((s) => (open.includes(s) ? 'x' : '')),
  ]);
  return table([['act', ...statuses], ...rows]);
}

const section = (title, words, lifecycle) => [
  `## ${title}`,
  '',
  words,
  '',
  ...drawing(lifecycle),
  '',
  'Which act is open in which status; everything else is refused with `act-not-open`:',
  '',
  ...actTable(lifecycle),
  '',
];

/** The document, from the tables of the domain. */
export function drawLifecycle(domain) {
  return [
    '# Life-cycle of a task',
    '',
    'Drawn from `libs/domain/src/task/task.lifecycle.ts` by `node scripts/draw-lifecycle.mjs`; do not edit by hand.',
    'A test walks every pair of status and act and compares; `checkLifecycle()` refuses to boot on a table with a hole.',
    '',
    'A task has one obligation (phần việc) per responsible unit. It is completed when every obligation is confirmed,',
    'or closed when all are ended and none is confirmed. Overdue, due soon, difficulty and the level of escalation are',
    'no statuses: they are computed from the state and the time.',
    '',
    ...section(
      'Obligation (phần việc)',
      'Acts that are in no arrow (assigning a person, asking for a hand-off, raising a difficulty, guiding, urging) leave the status as it is.',
      {
        statuses: domain.OBLIGATION_STATUSES,
        acts: domain.OBLIGATION_LIFECYCLE,
        transitions: domain.OBLIGATION_TRANSITIONS,
        begin: { status: 'assigned', act: 'AssignTask' },
      },
    ),
    ...section(
      'Hand-off (yêu cầu phối hợp)',
      'A hand-off lives as long as the obligation it serves; what its silence means was said when it was asked for.',
      {
        statuses: domain.HAND_OFF_STATUSES,
        acts: domain.HAND_OFF_LIFECYCLE,
        transitions: domain.HAND_OFF_TRANSITIONS,
        begin: { status: 'requested', act: 'RequestHandOff' },
      },
    ),
  ].join('\n');
}

/** The domain as its sources are now, never a stale build: it imports nothing, so it can be run from anywhere. */
async function loadDomain() {
  const { transformSync } = await import('@swc/core');
  const { swcOptions } = await import('./swc-options.mjs');
  const src = join(root, 'libs', 'domain', 'src');
  const out = mkdtempSync(join(tmpdir(), 'dondoc-lifecycle-'));
  try {
    writeFileSync(join(out, 'package.json'), '{"type":"module"}');
    const sources = readdirSync(src, { recursive: true }).filter((f) => /(?<!\.spec)\.ts$/.test(f));
    for (const source of sources) {
      const file = join(out, source).replace(/ts$/, 'js');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, transformSync(readFileSync(join(src, source), 'utf8'), swcOptions).code);
    }
    return await import(pathToFileURL(join(out, 'index.js')).href);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const drawn = drawLifecycle(await loadDomain());
  const kept = existsSync(lifecycleFile) ? readFileSync(lifecycleFile, 'utf8') : '';
  if (!process.argv.includes('--check')) writeFileSync(lifecycleFile, drawn);
  else if (kept !== drawn) {
    console.error('docs/task-lifecycle.md is not what the tables say: run "node scripts/draw-lifecycle.mjs"');
    process.exitCode = 1;
  }
}

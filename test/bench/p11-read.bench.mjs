// P11: the first reading of a 68-row table in a fresh process, over `pdftotext` of a printed annex (or `unzip -p` of a
// Word file where that is missing), in turns; and a text of 1,000 pages: time and memory of its process.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const samples = join(root, 'docs', 'samples');
const reader = join(root, 'libs', 'plan-import', 'dist', 'index.js');
const rounds = process.argv.includes('--quick') ? 5 : 15;
const ROWS = 68;
const PAGES = 1000;
const LINES_A_PAGE = 38;
const WIDTH = 85;
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** The rows of the sample annex over and over, numbered through. */
function table() {
  const lines = readFileSync(join(samples, 'phu-luc-tan-hoa-2026.md'), 'utf8').split('\n');
  const rows = lines.filter((l) => /^\| \d+ \|/.test(l));
  const at = lines.findIndex((l) => l.startsWith('| STT'));
  const many = Array.from({ length: ROWS }, (_, i) => rows[i % rows.length].replace(/^\| \d+/, `| ${i + 1}`));
  return [...lines.slice(0, at + 3), ...many].join('\n');
}

/** The tasks of the sample plan over and over, set in broken lines with a number on each page. */
function thousandPages() {
  const text = readFileSync(join(samples, 'ke-hoach-lam-giang-2026.txt'), 'utf8');
  const [from, to] = [text.indexOf('\nII.') + 1, text.indexOf('\nIII.') + 1];
  const [head, body, end] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  const inner = body
    .slice(body.indexOf('\n') + 1)
    .split('\n')
    .flatMap(broken);
  const lines = [...head.split('\n').flatMap(broken), 'II. NHIỆM VỤ'];
  let round = 0;
  while (lines.length < PAGES * LINES_A_PAGE) {
    lines.push(
      ...inner.map((l) => l.replace(/^(\d+)\. /, (_, n) => `${((round * 9 + Number(n)) % 998) + 1}. `)),
    );
    round += 1;
  }
  lines.push(...end.split('\n').flatMap(broken));
  return lines
    .map((l, i) => (i % LINES_A_PAGE === 0 && i > 0 ? `${i / LINES_A_PAGE + 1}\n${l}` : l))
    .join('\n');
}

function broken(line) {
  const lines = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > WIDTH) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}

const READ = `const { readFileSync } = await import('node:fs');
const { readPlanText } = await import(process.argv[1]);
const text = readFileSync(process.argv[2], 'utf8');
const begun = performance.now();
const { tasks } = readPlanText(text);
const milliseconds = performance.now() - begun;
console.log(JSON.stringify({ milliseconds, tasks: tasks.length, megabytes: process.resourceUsage().maxRSS / 1024 }));`;
const read = (file) =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', READ, reader, file], { encoding: 'utf8' }),
  );

const pdf = join(samples, 'ke-hoach-phu-luc-xa-binh-khe-2026.pdf');
const docx = join(samples, 'ke-hoach-xa-tan-hoa-2026.docx');
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
const peer = hasPdftotext ? ['pdftotext', ['-layout', pdf, '-']] : ['unzip', ['-p', docx]];
function timePeer() {
  const begun = performance.now();
  execFileSync(peer[0], peer[1], { stdio: ['ignore', 'ignore', 'ignore'] });
  return performance.now() - begun;
}

const work = mkdtempSync(join(tmpdir(), 'dondoc-p11-'));
try {
  const [rows, pages] = [join(work, 'rows.md'), join(work, 'pages.txt')];
  writeFileSync(rows, table());
  writeFileSync(pages, thousandPages());
  const pairs = Array.from({ length: rounds }, () => ({ own: read(rows), peer: timePeer() }));
  if (pairs.some(({ own }) => own.tasks !== ROWS)) throw new Error(`not all ${ROWS} rows were read`);
  const ratios = pairs.map(({ own, peer: ms }) => own.milliseconds / ms);
  const spread = [Math.min(...ratios), Math.max(...ratios)].map((x) => Number(x.toFixed(2)));
  const figure = (name, value, unit, more) => console.log(JSON.stringify({ name, value, unit, ...more }));
  figure('p11 first reading of 68 rows', Number(median(ratios).toFixed(2)), 'times the peer', {
    goal: '<= 10, and <= 300 ms',
    milliseconds: Math.round(median(pairs.map(({ own }) => own.milliseconds))),
    peer: peer[0],
    peerValue: `${median(pairs.map((p) => p.peer)).toFixed(1)} ms`,
    rounds,
    spread,
  });
  const long = read(pages);
  figure('p11 text of 1,000 pages', Number((long.milliseconds / 1000).toFixed(1)), 's', {
    goal: '<= 20 s, <= 512 MB',
    megabytes: Math.round(long.megabytes),
    tasks: long.tasks,
    rounds: 1,
  });
} finally {
  rmSync(work, { recursive: true });
}

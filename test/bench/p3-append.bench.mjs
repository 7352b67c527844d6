// P3: single-event appends a second (64 callers, each with a verdict) over pgbench's one-row durable inserts a second
// (64 clients) on the same server, in turns. `--quick` takes shorter rounds; `--rounds N` and `--seconds N` set them.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { migrate, migrationsDirectory, PostgresEventStore } from '@dondoc/event-store';
import { startTestPostgres } from '@dondoc/testing';

const CALLERS = 64;
const EVENTS_PER_STREAM = 30;
const run = promisify(execFile);
const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const rounds = option('--rounds', 5);
const seconds = option('--seconds', process.argv.includes('--quick') ? 4 : 10);

function findPgbench() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((v) => join(debian, v, 'bin')),
  ];
  return folders.map((folder) => join(folder, 'pgbench')).find((file) => existsSync(file));
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** An event of the size a task's life produces: Vietnamese text, an office, a document. */
const eventOf = (n) => ({
  type: 'ProgressReported',
  schemaVersion: 1,
  happenedAt: '2025-06-16T02:15:00.000Z',
  data: {
    taskId: `task-${n % 5000}`,
    unitId: 'so-khoa-hoc-va-cong-nghe',
    percent: n % 100,
    note: 'Đã hoàn thành dự thảo, đang lấy ý kiến các đơn vị phối hợp.',
    document: { number: '123/BC-SKHCN', issuedOn: '2025-06-15' },
  },
});

async function caller(store, name, until, tally) {
  let stream = '';
  for (let n = 0; performance.now() < until; n++) {
    const version = n % EVENTS_PER_STREAM;
    if (version === 0) stream = `task-${name}-${n}`;
    const verdict = await store.append({
      command: { actor: 'person-17', key: `${name}-${n}`, bodyHash: 'c2f1e0b7a4d5' },
      writes: [{ stream, expectedVersion: version, events: [eventOf(n)] }],
      actor: { id: 'person-17', capacity: 'TL.', unitId: 'so-khoa-hoc-va-cong-nghe' },
      recordedAt: '2025-06-16T02:15:00.123Z',
      answer: { taskId: stream },
    });
    if (verdict.outcome !== 'appended') throw new Error(`unexpected verdict: ${JSON.stringify(verdict)}`);
    tally.appends += 1;
  }
}

async function appendsPerSecond(store, round) {
  const tally = { appends: 0 };
  const started = performance.now();
  const until = started + seconds * 1000;
  await Promise.all(Array.from({ length: CALLERS }, (_, i) => caller(store, `${round}-${i}`, until, tally)));
  return tally.appends / ((performance.now() - started) / 1000);
}

async function insertsPerSecond(pgbench, script, url) {
  const flags = [
    '-n',
    '-c',
    String(CALLERS),
    '-j',
    '1',
    '-T',
    String(seconds),
    '-M',
    'prepared',
    '-f',
    script,
  ];
  const { stdout } = await run(pgbench, [...flags, url]);
  return Number(/^tps = ([\d.]+)/m.exec(stdout)[1]);
}

/** Every event in the log, no gap, and a flush of the WAL behind the commits. */
async function prove(pool) {
  const { rows } = await pool.query(`select count(*)::int as events, max(position)::int as last,
    (select position::int from dondoc.head) as head, current_setting('fsync') as fsync,
    current_setting('synchronous_commit') as commit from dondoc.events`);
  const [{ events, last, head, fsync, commit }] = rows;
  if (events !== last || last !== head)
    throw new Error(`positions have a gap: ${events} events, last ${last}`);
  if (fsync !== 'on' || commit !== 'on') throw new Error('the server is not durable');
  return events;
}

// The peer keeps one row of the size of an event's body under a primary key, as the log does.
async function preparePeer(pool, directory) {
  await pool.query(
    'create table peer (id bigint generated always as identity primary key, body bytea not null, at timestamptz not null default now())',
  );
  const { rows } = await pool.query('select avg(length(body))::int as size from dondoc.events');
  const script = join(directory, 'insert.sql');
  await writeFile(script, `insert into peer (body) values ('${'x'.repeat(rows[0].size)}');\n`);
  return script;
}

async function measure(pgbench, url, directory) {
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  const store = new PostgresEventStore({ pool });
  try {
    await migrate(pool, { name: 'event-store', directory: migrationsDirectory });
    await appendsPerSecond(store, 'warm-up');
    const script = await preparePeer(pool, directory);
    const pairs = [];
    for (let round = 0; round < rounds; round++) {
      const appends = await appendsPerSecond(store, round);
      const inserts = await insertsPerSecond(pgbench, script, url);
      pairs.push({ appends, inserts, ratio: appends / inserts });
      console.error(`round ${round + 1}: ${Math.round(appends)} appends/s, ${Math.round(inserts)} inserts/s`);
    }
    const events = await prove(pool);
    return { pairs, events };
  } finally {
    await store.close();
    await pool.end();
  }
}

const pgbench = findPgbench();
if (pgbench === undefined) {
  console.error('P3 is not reported: pgbench, its denominator, was not found (package postgresql-contrib).');
  process.exit(1);
}
const server = await startTestPostgres({ durable: true });
const directory = await mkdtemp(join(tmpdir(), 'dondoc-p3-'));
try {
  const { pairs, events } = await measure(pgbench, server.url, directory);
  const ratios = pairs.map(({ ratio }) => ratio);
  const round2 = (value) => Math.round(value * 100) / 100;
  console.log(
    JSON.stringify({
      name: 'P3',
      value: round2(median(ratios)),
      unit: 'ratio',
      goal: 1,
      appendsPerSecond: Math.round(median(pairs.map(({ appends }) => appends))),
      events,
      peer: `pgbench -c${CALLERS} one-row durable inserts/s`,
      peerValue: Math.round(median(pairs.map(({ inserts }) => inserts))),
      rounds,
      spread: [round2(Math.min(...ratios)), round2(Math.max(...ratios))],
    }),
  );
} finally {
  await rm(directory, { recursive: true, force: true });
  await server.stop();
}

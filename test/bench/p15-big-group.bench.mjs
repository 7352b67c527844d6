// P15: a task given to every commune of the country, on Postgres in this process. How long its issue takes, an
// acknowledgement with 32 at once (from one api process, and from two with caches of their own), the steps of time for
// units that are silent, the tables behind it, the pages, and a fold from nothing. `--quick` takes 600 communes;
// `--units N` sets them. The load generator and the server share the machine.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  createApplication,
  createTimeService,
  engineMigrationsDirectory,
  registerMigrationsDirectory,
  rulesLoader,
  setup,
} from '@dondoc/application';
import { migrationsDirectory as clockMigrations } from '@dondoc/config';
import { migrate, migrationsDirectory, PostgresEventStore } from '@dondoc/event-store';
import {
  createReadModelDataSource,
  migrationsDirectory as readMigrations,
  ReadModel,
  runProjector,
} from '@dondoc/read-model';
import { startTestPostgres } from '@dondoc/testing';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const UNITS = option('--units', process.argv.includes('--quick') ? 600 : 3321);
const AT_ONCE = 32;
const ISSUED = '2026-01-15T02:00:00.000Z';
const DUE = '2026-03-10';

const communes = Array.from({ length: UNITS }, (_, i) => `xa-${i + 1}`);
const organisation = {
  organisationId: 'nation',
  name: 'Cả nước',
  units: [
    { unitId: 'bcd', name: 'Ban Chỉ đạo', kind: 'committee' },
    { unitId: 'ca', name: 'Cơ quan thường trực', kind: 'police' },
    { unitId: 'vp', name: 'Văn phòng', kind: 'office' },
    ...communes.map((unitId, i) => ({ unitId, name: `Ủy ban nhân dân xã số ${i + 1}`, kind: 'locality' })),
  ],
  steering: { committeeUnitId: 'bcd', standingAgencyUnitId: 'ca', officeUnitId: 'vp' },
};
const callerOf = (role, unitId, unitKind) => ({
  kind: 'person',
  organisationId: 'nation',
  unitKind,
  actor: { personId: `${role}-${unitId}`, role, unitId },
});
const clerk = callerOf('clerk', 'vp', 'office');
const deputy = callerOf('deputy-head', 'bcd', 'committee');
const headOf = (unitId) => callerOf('head-of-unit', unitId, 'locality');

const report = (name, value, unit, more = {}) =>
  console.log(JSON.stringify({ name: `P15 ${name}`, value: Number(value.toFixed(2)), unit, ...more }));

async function timed(work) {
  const begun = performance.now();
  const answer = await work();
  return { ms: performance.now() - begun, answer };
}

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];

/** Every job once, `AT_ONCE` under way; milliseconds of each, ascending, and the codes of those that failed. */
async function crowd(jobs) {
  const took = [];
  const failed = {};
  let next = 0;
  const one = async () => {
    while (next < jobs.length) {
      const job = jobs[next++];
      const begun = performance.now();
      try {
        await job();
      } catch (error) {
        failed[error.code ?? error.message] = (failed[error.code ?? error.message] ?? 0) + 1;
      }
      took.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return { took: took.sort((a, b) => a - b), failed };
}

const server = await startTestPostgres();
const url = await server.createDatabase('big');
const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-p15-'));
const pools = [];
const clock = { at: ISSUED, now: async () => clock.at, waitMs: () => 0 };
function process_() {
  const pool = new pg.Pool({ connectionString: url, max: 20 });
  pool.on('error', () => undefined);
  const store = new PostgresEventStore({ pool });
  const verdicts = { conflicts: 0 };
  const counting = Object.assign(Object.create(store), {
    append: async (request) => {
      const verdict = await store.append(request);
      if (verdict.outcome === 'conflict') verdicts.conflicts += 1;
      return verdict;
    },
  });
  pools.push({ pool, store });
  return { pool, store, verdicts, app: createApplication({ pool, store: counting, clock, dataDir }) };
}

const first = process_();
const { pool, store } = first;
for (const [name, directory] of [
  ['event-store', migrationsDirectory],
  ['clock', clockMigrations],
  ['register', registerMigrationsDirectory],
  ['read-model', readMigrations],
  ['engine', engineMigrationsDirectory],
])
  await migrate(pool, { name, directory });
const dataSource = await createReadModelDataSource(url).initialize();
const readModel = new ReadModel({
  dataSource,
  rulesOf: rulesLoader(store),
  personNames: async () => new Map(),
});

const written = async () => {
  const { rows } = await pool.query(
    'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), $1)::float8 as bytes',
    ['0/0'],
  );
  return rows[0].bytes;
};

/** Brings the tables up to the log; milliseconds an event. */
async function project(name) {
  const from = Number((await pool.query('select position from read.projection_position')).rows[0].position);
  const to = await store.headPosition();
  const stop = new AbortController();
  const client = await pool.connect();
  const wal = await written();
  const begun = performance.now();
  await client.query('listen dondoc_projected');
  const reached = new Promise((resolve) =>
    client.on('notification', ({ payload }) => Number(payload) >= to && resolve()),
  );
  const running = runProjector({
    pool,
    store,
    owner: randomUUID(),
    rulesOf: rulesLoader(store),
    signal: stop.signal,
    onError: (error) => console.error(error),
  });
  await reached;
  const ms = performance.now() - begun;
  client.removeAllListeners('notification');
  client.release(true);
  stop.abort();
  await running;
  report(`projector: ${name}`, ms, 'ms', {
    events: to - from,
    walKb: Math.round(((await written()) - wal) / 1024),
  });
}

try {
  await first.app.execute('registerOrganisation', { asker: setup, key: 'org', input: { organisation } });
  const task = (key) => ({
    key,
    ref: key,
    content: 'Rà soát, làm sạch dữ liệu dân cư trên địa bàn',
    leadsPrinted: ['UBND các xã, phường'],
    supportsPrinted: [],
    supports: [],
    owners: [{ kind: 'group', group: 'localities', printed: 'UBND các xã, phường' }],
    deadline: { kind: 'by', due: DUE },
    targets: [],
  });
  const head = { title: 'Kế hoạch', basedOn: [], supersedes: [] };
  const tasks = ['t01', 't02', 't03', 't04'].map(task);
  const { ids } = await first.app.execute('draftPlan', { asker: clerk, key: 'd', input: { head, tasks } });
  const { planId } = ids;
  const issue = await timed(() =>
    first.app.execute('issuePlan', { asker: deputy, key: 'i', input: { planId, issuedOn: '2026-01-15' } }),
  );
  report('issue of four tasks', issue.ms, 'ms', { units: UNITS });
  const [alone, silent, shared, together] = tasks.map(({ key }) => `${planId}-${key}`);
  await project('issue');

  const acknowledge = (app, taskId, i) => () =>
    app.execute('acknowledge', {
      asker: headOf(communes[i]),
      key: `ack-${taskId}`,
      input: { taskId, obligationId: `ob-${i + 1}` },
    });
  async function acknowledgements(name, taskId, apps) {
    const before = apps.reduce((sum, a) => sum + a.verdicts.conflicts, 0);
    const wal = await written();
    const cpu = process.cpuUsage();
    const { ms, answer } = await timed(() =>
      crowd(communes.map((_, i) => acknowledge(apps[i % apps.length].app, taskId, i))),
    );
    const used = process.cpuUsage(cpu);
    const { took, failed } = answer;
    report(`${name}: median`, quantile(took, 0.5), 'ms', {
      p99: Math.round(quantile(took, 0.99) * 10) / 10,
      max: Math.round(took.at(-1)),
      perSecond: Math.round((UNITS / ms) * 1000),
      cpuMsEach: Math.round((used.user + used.system) / 10 / UNITS) / 100,
      conflicts: apps.reduce((sum, a) => sum + a.verdicts.conflicts, 0) - before,
      walKbEach: Math.round(((await written()) - wal) / 102.4 / UNITS) / 10,
      failed,
    });
  }
  await acknowledgements('acknowledgements, one process', alone, [first]);
  await project('acknowledgements');
  const second = process_();
  await acknowledgements('acknowledgements, two processes', shared, [first, second]);
  const unread = await timed(acknowledge(first.app, silent, 0));
  const one = await timed(acknowledge(first.app, silent, 1));
  report('one acknowledgement alone', one.ms, 'ms', { ofATaskNotReadYet: Math.round(unread.ms) });
  await project('acknowledgements of two processes');

  const loadRules = rulesLoader(store);
  const time = createTimeService({ store, pool, clock, loadRules });
  let standing = await time.assess(silent);
  async function step(name) {
    let ms = 0;
    let calls = 0;
    let longest = 0;
    const version = standing.version;
    const [{ at }] = standing.watches;
    clock.at = at;
    const act = standing.watches.find((watch) => watch.at === at).act;
    while (standing.watches[0].at === at) {
      const watch = standing.watches[0];
      const passed = await timed(() => time.pass(silent, { act: watch.act, at: watch.at }));
      standing = passed.answer;
      ms += passed.ms;
      longest = Math.max(longest, passed.ms);
      calls += 1;
    }
    report(`step of time: ${name}`, ms, 'ms', {
      act,
      at,
      events: standing.version - version,
      calls,
      longest: Math.round(longest),
      watches: standing.watches.length,
      answerBytes: JSON.stringify(standing).length,
    });
  }
  for (let n = 1; standing.watches.length > 0 && clock.at < '2026-04-08'; n++) await step(`${n}`);
  await project('steps of time');

  // People at their tasks while time reminds: both must get through.
  clock.at = ISSUED;
  const other = await time.assess(together);
  clock.at = other.watches[0].at;
  const begun = performance.now();
  let passed;
  const reminded = time.pass(together, other.watches[0]).then(
    () => (passed = performance.now() - begun),
    (error) => (passed = error.message),
  );
  await acknowledgements('acknowledgements while time reminds', together, [first]);
  await reminded;
  report('reminder while people acknowledge', typeof passed === 'number' ? passed : -1, 'ms', { passed });

  const ctx = { now: clock.at, lang: 'vi' };
  const page = await timed(() => readModel.taskOf(ctx, silent));
  report('task page, from the tables', page.ms, 'ms', { bytes: JSON.stringify(page.answer).length });
  const desk = callerOf('standing-agency', 'ca', 'police');
  const acts = await timed(() => first.app.queries.task(desk, silent));
  const warm = await timed(() => first.app.queries.task(desk, silent));
  report('task page, what may be done', warm.ms, 'ms', { first: Math.round(acts.ms) });
  const history = await timed(() => readModel.historyOf(ctx, `task/${silent}`));
  report('task page, history', history.ms, 'ms');
  const work = await timed(() => readModel.workOf(ctx, { unitId: 'xa-7' }));
  report('work list of one commune', work.ms, 'ms', { items: work.answer.length });
  const taskIds = work.answer.map((item) => item.taskId);
  const mine = await timed(() => first.app.queries.tasks(headOf('xa-7'), taskIds));
  report('work list, what may be done', mine.ms, 'ms');

  for (const taskId of [together, silent]) {
    const fresh = createTimeService({ store, pool, clock, loadRules });
    const { version } = await fresh.assess(taskId);
    const again = createTimeService({ store, pool, clock, loadRules });
    const cold = await timed(() => again.assess(taskId));
    report('fold from nothing and assess', cold.ms, 'ms', { events: version });
  }
  globalThis.gc?.();
  report('memory', process.memoryUsage().heapUsed / 2 ** 20, 'MB');
} finally {
  await dataSource.destroy();
  for (const p of pools) {
    await p.store.close();
    await p.pool.end();
  }
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createApplication,
  seedSample,
  wantsSample,
  type Notifier,
  type Sample,
  type SampleLogin,
} from '@dondoc/application';
import { openClock, type DondocConfig } from '@dondoc/config';
import { ROLE_WORDS } from '@dondoc/contracts';
import type { Organisation } from '@dondoc/domain';
import { PostgresEventStore } from '@dondoc/event-store';
import { NOTIFIER } from '@dondoc/read-model';
import pg from 'pg';
import { projectRoot } from './embedded/paths.js';

const sampleFile = (name: string) => readFile(join(projectRoot, 'docs', 'samples', name), 'utf8');

/** Made once and kept beside the data, so that a later start can show it again. */
async function samplePassword(dataDir: string): Promise<string> {
  const file = join(dataDir, 'sample-password');
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept.trim() !== '') return kept.trim();
  const password = randomBytes(6).toString('base64url');
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

const columns = (logins: readonly SampleLogin[], password: string): string[] => {
  const width = Math.max(...logins.map(({ login }) => login.length));
  return logins.map(
    ({ login, title, role }) => `${login.padEnd(width)}  ${password}  ${title} (${ROLE_WORDS[role].vi})`,
  );
};

/**
 * Nobody finds ten weeks of notices unread. The worker starts while the sample is written: its notifier waits for the
 * lease, which is long given back or has run out before anybody misses a notice.
 */
const notifierIn = (pool: pg.Pool): Notifier => ({
  hold: async () => {
    await pool.query(
      `insert into dondoc.subscriptions as s (name, owner, expires_at) values ($1, $2, now() + interval '30 s')
       on conflict (name) do update set expires_at = excluded.expires_at where s.owner = excluded.owner`,
      [NOTIFIER, HOLDER],
    );
  },
  tellFrom: async (position) => {
    await pool.query(
      `update dondoc.subscriptions set position = $3, owner = null, expires_at = '-infinity'
        where name = $1 and owner = $2`,
      [NOTIFIER, HOLDER, position],
    );
  },
});
const HOLDER = 'sample';

async function sampleOf(dataDir: string): Promise<Sample> {
  const [planTemplate, olderPlanTemplate, organisation, password] = await Promise.all([
    sampleFile('mau/ke-hoach-chuyen-doi-so.txt'),
    sampleFile('mau/ke-hoach-so-hoa-ho-so.txt'),
    sampleFile('to-chuc-lam-giang.json'),
    samplePassword(dataDir),
  ]);
  return {
    planTemplate,
    olderPlanTemplate,
    organisation: JSON.parse(organisation) as Organisation,
    password,
  };
}

/** Fills an empty installation with the sample plans; answers the lines that tell how to sign in. */
export async function prepareSample(config: DondocConfig): Promise<readonly string[]> {
  const pool = new pg.Pool({ connectionString: config.databaseUrl, max: 4 });
  // One commit for the whole history, in its order: a worker that runs already must not act on half of it.
  const store = new PostgresEventStore({ pool, lanes: 1, maxBatch: 1000 });
  try {
    if (!(await wantsSample(store))) return [];
    const clock = await openClock(config.clock, pool);
    const app = createApplication({ pool, store, clock, dataDir: config.dataDir });
    const sample = await sampleOf(config.dataDir);
    const logins = await seedSample({ app, store, notifier: notifierIn(pool) }, sample);
    return [
      'Dữ liệu mẫu: một kế hoạch vừa ban hành, một kế hoạch đã thực hiện mười tuần; tên đăng nhập, mật khẩu, chức vụ:',
      'Sample data: a plan just issued, and one with ten weeks behind it; login, password, office:',
      ...columns(logins, sample.password),
    ];
  } finally {
    await store.close();
    await pool.end();
  }
}

import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createApplication, SAMPLE_PLAN_ID, seedSample, type SampleLogin } from '@dondoc/application';
import { openClock, type DondocConfig } from '@dondoc/config';
import { ROLE_WORDS } from '@dondoc/contracts';
import type { Organisation } from '@dondoc/domain';
import { PostgresEventStore } from '@dondoc/event-store';
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

/** Only an empty log gets the sample; a start that was cut off finishes it, an office's own data are left alone. */
const wantsSample = async (store: PostgresEventStore): Promise<boolean> =>
  (await store.headPosition()) === 0 ||
  (await store.findCommand('setup', 'sample/organisation')) !== undefined;

/** Fills an empty installation with the sample plan; answers the lines that tell how to sign in. */
export async function prepareSample(config: DondocConfig): Promise<readonly string[]> {
  const pool = new pg.Pool({ connectionString: config.databaseUrl, max: 4 });
  const store = new PostgresEventStore({ pool });
  try {
    if (!(await wantsSample(store))) return [];
    const clock = await openClock(config.clock, pool);
    const app = createApplication({ pool, store, clock, dataDir: config.dataDir });
    const password = await samplePassword(config.dataDir);
    const organisation = JSON.parse(await sampleFile('to-chuc-lam-giang.json')) as Organisation;
    const planText = await sampleFile('ke-hoach-lam-giang-2026.txt');
    const logins = await seedSample(app, { planText, organisation, password });
    return [
      `Dữ liệu mẫu: kế hoạch ${SAMPLE_PLAN_ID}; tên đăng nhập, mật khẩu, chức vụ:`,
      `Sample data: plan ${SAMPLE_PLAN_ID}; login, password, office:`,
      ...columns(logins, password),
    ];
  } finally {
    await store.close();
    await pool.end();
  }
}

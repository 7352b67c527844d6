import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { startTestPostgres, type TestPostgres } from './postgres.js';

let server: TestPostgres;
beforeAll(async () => {
  server = await startTestPostgres();
});
afterAll(() => server.stop());

test('the test server answers a commit as production does, leaves the disk alone, and speaks UTF-8', async () => {
  const client = new pg.Client({ connectionString: await server.createDatabase('kế hoạch') });
  await client.connect();
  const { rows } = await client.query(
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('server_encoding') as encoding`,
  );
  await client.end();
  expect(rows).toEqual([{ fsync: 'off', commit: 'on', encoding: 'UTF8' }]);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { searchAttributes, startEmbeddedTemporal, type EmbeddedTemporal } from './embedded-temporal.js';
import { freePort } from './ports.js';

const folder = mkdtempSync(join(tmpdir(), 'dondoc-temporal-'));
const options = { dbFile: join(folder, 'temporal.db'), namespace: 'dondoc' };
let temporal: EmbeddedTemporal;
let port: number;

const start = async () => startEmbeddedTemporal({ ...options, port, uiPort: false });

beforeAll(async () => {
  port = await freePort();
  temporal = await start();
});
afterAll(async () => {
  await temporal.stop();
  rmSync(folder, { recursive: true });
});

async function withClient<T>(work: (client: Client, connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: temporal.address });
  try {
    return await work(new Client({ connection, namespace: options.namespace }), connection);
  } finally {
    await connection.close();
  }
}

describe('the Temporal server of our own', () => {
  test('knows the search attributes, and keeps closed workflows for thirty days', async () => {
    await withClient(async (_client, connection) => {
      const { namespace } = options;
      const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
      expect(Object.keys(customAttributes)).toEqual(expect.arrayContaining(Object.keys(searchAttributes)));
      const { config } = await connection.workflowService.describeNamespace({ namespace });
      expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(30 * 86_400);
    });
  });

  test('loses no running workflow to a kill -9', async () => {
    await withClient((client) =>
      client.workflow.start('taskWorkflow', { taskQueue: 'nobody-works-here', workflowId: 'task/1' }),
    );
    process.kill(temporal.process.pid!, 'SIGKILL');
    temporal = await start();
    const status = await withClient((client) => client.workflow.getHandle('task/1').describe());
    expect(status.status.name).toBe('RUNNING');
  });
});

test('a stop ends the process, and its port is free again', async () => {
  const other = await startEmbeddedTemporal({
    dbFile: join(folder, 'other.db'),
    namespace: 'other',
    port: await freePort(),
    uiPort: false,
  });
  const pid = other.process.pid!;
  await other.stop();
  expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
  await expect(Connection.connect({ address: other.address, connectTimeout: 500 })).rejects.toThrow();
});

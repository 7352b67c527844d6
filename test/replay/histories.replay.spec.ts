import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporal } from '@temporalio/proto';
import { DefaultLogger, Runtime, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { bundleFromSources } from '../support/workflow-bundle.js';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'workflows', 'histories');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
);
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');

describe('workflows of every release go on under this one', () => {
  let workflowBundle: WorkflowBundleWithSourceMap;
  beforeAll(async () => {
    // The histories that must fail would fill the screen with what is expected.
    const logger = new DefaultLogger('ERROR', () => undefined);
    const telemetryOptions = { logging: { filter: 'ERROR', forward: {} } };
    Runtime.install({ logger, telemetryOptions, shutdownSignals: [] });
    workflowBundle = await bundleFromSources();
  });

  afterAll(() => Runtime.instance().shutdown());

  async function replay(name: string, json: string): Promise<Error | undefined> {
    const history = temporal.api.history.v1.History.fromObject(JSON.parse(json) as object);
    const input = [{ workflowId: name, history }];
    for await (const { error } of Worker.runReplayHistories({ workflowBundle }, input)) return error;
    throw new Error(`${name} was not replayed`);
  }

  it('has histories to replay', () => expect(files.length).toBeGreaterThanOrEqual(5));

  it.each(files.map((file) => relative('.', file)))('%s replays', async (file) => {
    expect(await replay(file, textOf(file))).toBeUndefined();
  });

  it('notices when the order of what a workflow does has changed', async () => {
    const file = files.find((name) => name.includes('reminded-escalated-closed'))!;
    const other = textOf(file).replaceAll('"name": "remind"', '"name": "urge"');
    expect(other).not.toBe(textOf(file));
    expect(await replay(file, other)).toMatchObject({ name: 'DeterminismViolationError' });
  });
});

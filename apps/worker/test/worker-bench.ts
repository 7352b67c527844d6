import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, setSteppedClock } from '@dondoc/config';
import { taskWorkflowId } from '@dondoc/contracts';
import type { Client } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { pino } from 'pino';
import { EngineDatabase } from '../../../test/support/engine-database.js';
import { TaskDesk } from '../../../test/support/task-desk.js';
import { TestTemporal } from '../../../test/support/temporal-server.js';
import { until } from '../../../test/support/until.js';
import { bundleFromSources } from '../../../test/support/workflow-bundle.js';
import { openParts, taskSignaller, WorkerEngine } from '../src/index.js';

interface ClockRow {
  readonly seen_version: number;
  readonly head_version: number;
  readonly next_at: Date | null;
  readonly closed: boolean;
}

/** Postgres, Temporal and the whole worker in this process, on a stepped clock that the test moves. */
export class WorkerBench {
  private constructor(
    readonly database: EngineDatabase,
    readonly temporal: TestTemporal,
    readonly client: Client,
    readonly engine: WorkerEngine,
    readonly desk: TaskDesk,
    private readonly folder: string,
  ) {}

  static async start(now: string): Promise<WorkerBench> {
    // The outages of these tests are meant: only their outcome is of interest.
    Runtime.install({
      logger: new DefaultLogger('ERROR', () => undefined),
      telemetryOptions: { logging: { filter: 'ERROR', forward: {} } },
      shutdownSignals: [],
    });
    const [database, temporal, { code }] = await Promise.all([
      EngineDatabase.start(),
      TestTemporal.start(),
      bundleFromSources(),
    ]);
    await setSteppedClock(database.pool, now);
    const folder = await mkdtemp(join(tmpdir(), 'dondoc-bundle-'));
    const bundle = join(folder, 'workflow-bundle.cjs');
    await writeFile(bundle, code);
    const config = loadConfig({
      DONDOC_DATABASE_URL: database.url,
      DONDOC_TEMPORAL_ADDRESS: temporal.address,
      DONDOC_CLOCK: 'stepped',
      DONDOC_RELAY_POLL_MS: '100',
    });
    const engine = new WorkerEngine({
      parts: await openParts(config),
      log: pino({ level: 'silent' }),
      bundle,
    });
    const desk = new TaskDesk(database.store);
    const bench = new WorkerBench(database, temporal, await temporal.client(), engine, desk, folder);
    await new Promise<void>((resolve) => engine.start(resolve));
    return bench;
  }

  async clockOf(taskId: string): Promise<ClockRow | undefined> {
    const { rows } = await this.database.pool.query<ClockRow>(
      'select * from engine.task_clock where task = $1',
      [taskId],
    );
    return rows[0];
  }

  /** Until the workflow has seen the whole stream. */
  caughtUp(taskId: string, ms?: number): Promise<ClockRow> {
    return until(
      `the workflow of ${taskId} to see all`,
      async () => {
        const row = await this.clockOf(taskId);
        return row?.seen_version === (await this.database.store.streamVersion(`task/${taskId}`)) && row;
      },
      ms,
    );
  }

  /** Moves the clock to what happens next by itself, and waits until it has happened. */
  async step(taskId: string): Promise<string> {
    const { next_at, seen_version } = await this.caughtUp(taskId);
    if (next_at === null) throw new Error('nothing will happen by itself');
    const at = next_at.toISOString();
    await setSteppedClock(this.database.pool, at);
    const change = { version: seen_version, event: 'clock', again: true };
    await taskSignaller(this.client).wake(taskId, change);
    await until(
      `what is due at ${at}`,
      async () => (await this.clockOf(taskId))!.seen_version > seen_version,
    );
    return at;
  }

  async statusOf(taskId: string): Promise<string> {
    return (await this.client.workflow.getHandle(taskWorkflowId(taskId)).describe()).status.name;
  }

  async stop(): Promise<void> {
    await this.engine.onApplicationShutdown();
    await this.client.connection.close();
    await this.temporal.stop();
    await this.database.stop();
    await rm(this.folder, { recursive: true, force: true });
    await Runtime.instance().shutdown();
  }
}

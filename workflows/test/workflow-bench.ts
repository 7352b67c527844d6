import { randomUUID } from 'node:crypto';
import { TASK_QUEUES, taskWorkflowId, type DeliveryActivities, type TaskChanged } from '@dondoc/contracts';
import type { Client, WorkflowHandleWithSignaledRunId } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { TestTemporal } from '../../test/support/temporal-server.js';
import { bundleFromSources } from '../../test/support/workflow-bundle.js';
import { taskChangedSignal, taskStateQuery, type taskWorkflow } from '../src/index.js';
import { dispatch, FakeTask } from './fake-task.js';

type Handle = WorkflowHandleWithSignaledRunId<typeof taskWorkflow>;

/** A real server and worker for the workflow shells; what activities answer is the test's. */
export class WorkflowBench {
  readonly tasks = new Map<string, FakeTask>();

  private constructor(
    readonly temporal: TestTemporal,
    readonly client: Client,
    private readonly connection: NativeConnection,
    private readonly workers: Worker[],
    private readonly running: Promise<void>[],
  ) {}

  static async start(more: Partial<DeliveryActivities> = {}): Promise<WorkflowBench> {
    Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
    const [temporal, workflowBundle] = await Promise.all([TestTemporal.start(), bundleFromSources()]);
    const connection = await NativeConnection.connect({ address: temporal.address });
    const shared = { connection, namespace: TestTemporal.namespace };
    const workers: Worker[] = [];
    const running: Promise<void>[] = [];
    const bench = new WorkflowBench(temporal, await temporal.client(), connection, workers, running);
    workers.push(
      await Worker.create({ ...shared, taskQueue: TASK_QUEUES.workflow, workflowBundle }),
      await Worker.create({
        ...shared,
        taskQueue: TASK_QUEUES.io,
        activities: { ...dispatch(bench.tasks), ...more },
      }),
    );
    running.push(...workers.map((worker) => worker.run()));
    return bench;
  }

  task(): FakeTask {
    const task = new FakeTask(`task-${randomUUID()}`);
    this.tasks.set(task.taskId, task);
    return task;
  }

  /** What the relay does: signal, and start where none runs. */
  wake({ taskId }: FakeTask, change: TaskChanged): Promise<Handle> {
    return this.client.workflow.signalWithStart<typeof taskWorkflow, [TaskChanged]>('taskWorkflow', {
      workflowId: taskWorkflowId(taskId),
      taskQueue: TASK_QUEUES.workflow,
      args: [{ taskId, wanted: change.version }],
      signal: taskChangedSignal,
      signalArgs: [change],
    });
  }

  begin(task: FakeTask): Promise<Handle> {
    return this.wake(task, { version: task.standing.version, event: 'TaskAssigned' });
  }

  /** The standing as operators see it. */
  look({ taskId }: FakeTask) {
    return this.client.workflow.getHandle(taskWorkflowId(taskId)).query(taskStateQuery);
  }

  /** Names of the events of a run, in order. */
  async events({ taskId }: FakeTask, runId?: string) {
    const history = await this.client.workflow.getHandle(taskWorkflowId(taskId), runId).fetchHistory();
    return history.events ?? [];
  }

  async stop(): Promise<void> {
    for (const worker of this.workers) if (worker.getState() === 'RUNNING') worker.shutdown();
    await Promise.allSettled(this.running);
    await this.connection.close();
    await this.client.connection.close();
    await this.temporal.stop();
    await Runtime.instance().shutdown();
  }
}

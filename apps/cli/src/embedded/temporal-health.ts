import type { Connection } from '@temporalio/client';

async function withConnection<T>(address: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  // Loaded when needed: half a second that `dondoc --help` should not cost.
  const { Connection } = await import('@temporalio/client');
  const connection = Connection.lazy({ address, connectTimeout: 2000 });
  try {
    return await connection.withDeadline(Date.now() + 5000, () => work(connection));
  } finally {
    await connection.close();
  }
}

/** Whether the server serves the namespace: the port opens some time before it does. */
export function temporalAnswers(address: string, namespace: string): Promise<boolean> {
  return withConnection(address, async ({ healthService, workflowService }) => {
    const service = 'temporal.api.workflowservice.v1.WorkflowService';
    const { status } = await healthService.check({ service });
    if (status !== 1) return false;
    await workflowService.describeNamespace({ namespace });
    return true;
  });
}

/** How long closed workflows stay to be looked at; the dev server's own answer is one day. */
export async function keepClosedFor(address: string, namespace: string, days: number): Promise<void> {
  await withConnection(address, ({ workflowService }) =>
    workflowService.updateNamespace({
      namespace,
      config: { workflowExecutionRetentionTtl: { seconds: (days * 86_400) as never } },
    }),
  );
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  deliveryWorkflowId,
  NOTICES_ADDED,
  TASK_QUEUES,
  type Digest,
  type NoticesAdded,
} from '@dondoc/contracts';
import { ApplicationFailure } from '@temporalio/common';
import { until } from '../../test/support/until.js';
import type { deliveryWorkflow } from '../src/index.js';
import { WorkflowBench } from './workflow-bench.js';

/** Three waits of 20 s, after which the mailer gives a letter up. */
const LONGEST_LETTER_S = 60;

describe('the workflow that sends one person letters', () => {
  const sent: Digest[] = [];
  let answer: () => Promise<void> = () => Promise.resolve();
  let bench: WorkflowBench;
  beforeAll(async () => {
    bench = await WorkflowBench.start({
      deliverDigest: async (digest) => {
        sent.push(digest);
        await answer();
      },
    });
  });
  afterAll(() => bench.stop());

  const add = (personId: string, noticeIds: readonly string[], windowMs: number) =>
    bench.client.workflow.signalWithStart<typeof deliveryWorkflow, [NoticesAdded]>('deliveryWorkflow', {
      workflowId: deliveryWorkflowId(personId),
      taskQueue: TASK_QUEUES.workflow,
      args: [{ personId, noticeIds: [], windowMs }],
      signal: NOTICES_ADDED,
      signalArgs: [{ noticeIds }],
    });
  const lettersTo = (personId: string) => sent.filter((d) => d.personId === personId).map((d) => d.noticeIds);

  it('puts a burst of notices into one letter and ends', async () => {
    await add('p1', ['n1', 'n2'], 600);
    await add('p1', ['n2', 'n3'], 600);
    await (await add('p1', ['n4'], 600)).result();
    expect(lettersTo('p1')).toEqual([['n1', 'n2', 'n3', 'n4']]);
  });

  it('sends what came during a delivery in a letter of its own', async () => {
    let release = () => {};
    answer = () => new Promise((resolve) => (release = resolve));
    const handle = await add('p2', ['n1'], 20);
    await until('the first letter', () => lettersTo('p2').length === 1);
    await add('p2', ['n2'], 20);
    answer = () => Promise.resolve();
    release();
    await handle.result();
    expect(lettersTo('p2')).toEqual([['n1'], ['n2']]);
  });

  it('gives a letter more time than the mailer takes to give it up: two attempts never send at once', async () => {
    const handle = await add('p4', ['n1'], 20);
    await handle.result();
    const { events } = await handle.fetchHistory();
    const [limit] = (events ?? []).flatMap(
      (event) => event.activityTaskScheduledEventAttributes?.startToCloseTimeout ?? [],
    );
    expect(Number(limit?.seconds)).toBeGreaterThanOrEqual(2 * LONGEST_LETTER_S);
  });

  it('is not held up by a letter that can never be sent', async () => {
    answer = () => Promise.reject(ApplicationFailure.nonRetryable('no such mailbox'));
    await (await add('p3', ['n1'], 20)).result();
    answer = () => Promise.resolve();
    await (await add('p3', ['n2'], 20)).result();
    expect(lettersTo('p3')).toEqual([['n1'], ['n2']]);
  });
});

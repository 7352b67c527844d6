import {
  DELIVERY_WORKFLOW,
  deliveryWorkflowId,
  NOTICES_ADDED,
  TASK_QUEUES,
  type DeliveryWorkflowInput,
  type NoticesAdded,
} from '@dondoc/contracts';
import { runSubscription, type StoredEvent, type SubscriptionOptions } from '@dondoc/event-store';
import type { Client } from '@temporalio/client';
import { eachLimited } from '../each-limited.js';

export interface LettersOptions extends Pick<
  SubscriptionOptions,
  'pool' | 'store' | 'owner' | 'signal' | 'pollMs' | 'onError'
> {
  readonly client: Client;
  /** How long a person's notices are gathered before a letter goes out, real milliseconds; default 60,000. */
  readonly windowMs?: number;
}

const WINDOW_MS = 60_000;
const CALL_MS = 5000;
const AT_ONCE = 16;

/**
 * Hands every notice in the log to its recipient's delivery workflow. A subscription of its own: while Temporal is
 * away it keeps its place, and what people see on their screens does not wait for it.
 */
export function runLetters({ client, windowMs = WINDOW_MS, ...options }: LettersOptions): Promise<void> {
  const hand = ([personId, noticeIds]: [string, string[]]) => start(client, personId, noticeIds, windowMs);
  return runSubscription({
    ...options,
    name: 'letters',
    batchSize: 500,
    leaseMs: 15_000,
    maxBackoffMs: 5000,
    portionSize: 100,
    outside: (events) => eachLimited([...byPerson(events)], AT_ONCE, hand),
  });
}

/** The notices issued in a batch, by the person they are for. */
export function byPerson(events: readonly StoredEvent[]): ReadonlyMap<string, string[]> {
  const notices = new Map<string, string[]>();
  for (const { type, data } of events) {
    if (type !== 'NoticeIssued') continue;
    const { personId, noticeId } = data as { personId: string; noticeId: string };
    notices.set(personId, [...(notices.get(personId) ?? []), noticeId]);
  }
  return notices;
}

async function start(client: Client, personId: string, noticeIds: string[], windowMs: number): Promise<void> {
  const input: DeliveryWorkflowInput = { personId, noticeIds: [], windowMs };
  const added: NoticesAdded = { noticeIds };
  await client.withDeadline(Date.now() + CALL_MS, () =>
    client.workflow.signalWithStart(DELIVERY_WORKFLOW, {
      workflowId: deliveryWorkflowId(personId),
      taskQueue: TASK_QUEUES.workflow,
      args: [input],
      signal: NOTICES_ADDED,
      signalArgs: [added],
    }),
  );
}

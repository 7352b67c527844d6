import {
  NOTICES_ADDED,
  TASK_QUEUES,
  type DeliveryActivities,
  type DeliveryWorkflowInput,
  type NoticesAdded,
} from '@dondoc/contracts';
import {
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import { refusalIn } from './needs-a-hand.js';

export const noticesAddedSignal = defineSignal<[NoticesAdded]>(NOTICES_ADDED);

/** A letter names at most so many notices; the rest go into the next one. */
const DIGEST_LIMIT = 200;

// Longer than a letter may take (the mailer gives it up after a minute) with what is read and recorded around it: an
// attempt that is given to another worker while it still sends would send the letter twice.
const { deliverDigest } = proxyActivities<DeliveryActivities>({
  taskQueue: TASK_QUEUES.io,
  startToCloseTimeout: '3 minutes',
  retry: { initialInterval: '2 seconds', maximumInterval: '5 minutes' },
});

/** Gathers one person's notices for a while and has them sent in one letter; ends when nothing is left to send. */
export async function deliveryWorkflow(input: DeliveryWorkflowInput): Promise<void> {
  const { personId, windowMs } = input;
  const waiting = new Set(input.noticeIds);
  setHandler(noticesAddedSignal, ({ noticeIds }) => noticeIds.forEach((id) => waiting.add(id)));

  while (waiting.size > 0) {
    await sleep(windowMs, { summary: 'gathering notices for one letter' });
    const noticeIds = [...waiting].slice(0, DIGEST_LIMIT);
    // A letter that can never be sent is recorded by the activity; the next one is not held up by it.
    await deliverDigest({ personId, noticeIds }).catch(refusalIn);
    for (const id of noticeIds) waiting.delete(id);
    if (waiting.size > 0 && workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof deliveryWorkflow>({ personId, windowMs, noticeIds: [...waiting] });
  }
}

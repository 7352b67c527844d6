/** One workflow per recipient, so that a burst of notices becomes one letter. */
export interface DeliveryWorkflowInput {
  readonly personId: string;
  /** Notices known at the start; more come by signal. */
  readonly noticeIds: readonly string[];
  /** How long notices are gathered before a letter is sent, real milliseconds. */
  readonly windowMs: number;
}

export interface NoticesAdded {
  readonly noticeIds: readonly string[];
}

/** What is to be sent now, in one letter. */
export interface Digest {
  readonly personId: string;
  readonly noticeIds: readonly string[];
}

export interface DeliveryActivities {
  /** Sends the notices not sent yet, in one letter; harmless to repeat. */
  deliverDigest(digest: Digest): Promise<void>;
}

export const DELIVERY_WORKFLOW = 'deliveryWorkflow';
export const NOTICES_ADDED = 'noticesAdded';

import {
  planNumberKey,
  type Day,
  type NumberHolder,
  type PlanHead,
  type PlanId,
  type PlanNumberEvent,
} from '@dondoc/domain';
import type { StreamWrite } from '@dondoc/event-store';
import { newEvents } from '../../new-events.js';
import { planNumberStream } from '../../streams/streams.js';
import type { Tools } from '../../tools.js';

/** The number a plan is to bear: who bears it now, and what gives it to this plan, and to no other at the same moment. */
export interface NumberOfPlan {
  readonly heldBy?: NumberHolder;
  /** None where the plan has no number yet. */
  taking(planId: PlanId, now: string): readonly StreamWrite[];
}

export async function numberOfPlan(
  tools: Tools,
  head: Pick<PlanHead, 'organisationId' | 'issuer'> | undefined,
  number: string | undefined,
  issuedOn: Day,
): Promise<NumberOfPlan> {
  const key = head && number ? planNumberKey(head, number, issuedOn) : undefined;
  if (key === undefined || number === undefined) return { taking: () => [] };
  const stream = planNumberStream(key);
  const [taken] = await tools.store.readStream(stream, 1);
  const taking = (planId: PlanId, now: string): readonly StreamWrite[] => {
    const event: PlanNumberEvent = { type: 'PlanNumberTaken', data: { planId, number, issuedOn } };
    return [{ stream, expectedVersion: 0, events: newEvents([event], now) }];
  };
  if (!taken) return { taking };
  const { planId } = taken.data as unknown as PlanNumberEvent['data'];
  const holder = await tools.streams.plans.load(planId);
  return { heldBy: { planId, title: holder.state.head?.title ?? planId }, taking };
}

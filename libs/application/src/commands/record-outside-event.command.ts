import {
  asId,
  recordOutsideEvent as decideEvent,
  type Day,
  type OutsideEventId,
  type OutsideEventRecorded,
} from '@dondoc/domain';
import type { CommandHandler } from '../command-handler.js';
import { decideTarget } from '../decisions/apply-to-target.js';
import { bringToTargets, checkTargets, type TargetSeen } from '../decisions/targets.js';
import { newEvents } from '../new-events.js';
import { decisionStream } from '../streams/streams.js';
import { personOnly } from './person-only.js';

interface Input {
  readonly what: string;
  readonly document: string;
  readonly happenedOn: Day;
  readonly due?: Day;
  readonly targets: readonly TargetSeen[];
}

/** An event outside that opens the tasks which waited for it. Refused whole where any of them refuses it now. */
export const recordOutsideEvent: CommandHandler<Input> = {
  name: 'record-outside-event',
  async decide(ctx) {
    const { tools, asker, input, now, makeId } = ctx;
    await checkTargets(ctx, input, 'task.condition');
    const { actor } = personOnly(asker);
    const { what, document, happenedOn, due } = input;
    const data: OutsideEventRecorded['data'] = {
      outsideEventId: asId<OutsideEventId>(makeId('sk')),
      ...{ what, document, happenedOn, byRole: actor.role },
      targets: input.targets.map(({ taskId, obligationId }) => ({ taskId, obligationId })),
      ...(due ? { due } : {}),
      ...(actor.capacity ? { capacity: actor.capacity } : {}),
    };
    const events = decideEvent({ type: 'RecordOutsideEvent', ...data }, { now });
    for (const target of data.targets) await decideTarget(tools, data, target, now);
    const stream = decisionStream(data.outsideEventId);
    return {
      writes: [{ stream, expectedVersion: 0, events: newEvents(events, now) }],
      ids: { outsideEventId: data.outsideEventId },
    };
  },
  after: (ctx, { ids }) => bringToTargets(ctx.tools, ids['outsideEventId'] ?? ''),
};

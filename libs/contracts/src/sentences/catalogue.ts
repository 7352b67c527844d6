import type { DecisionEvent, PlanEvent, TaskEvent } from '@dondoc/domain';
import type { Telling } from './telling.js';

export type AnyEvent = TaskEvent | PlanEvent | DecisionEvent;

/** One sentence for every event type; a type without one does not compile. */
export type Sentences = {
  readonly [Type in AnyEvent['type']]: (
    data: Extract<AnyEvent, { type: Type }>['data'],
    telling: Telling,
  ) => string;
};

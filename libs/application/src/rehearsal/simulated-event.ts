import type { DecisionEvent, Instant, PlanEvent, TaskEvent } from '@dondoc/domain';

/** One event of the rehearsed year, as both a simulation and a rehearsal print it. */
export interface SimulatedEvent {
  readonly stream: string;
  readonly version: number;
  readonly at: Instant;
  readonly actor: string;
  readonly event: TaskEvent | PlanEvent | DecisionEvent;
}

/** Order of the calendar: by time, then by stream, then by version. */
export function compareEvents(a: SimulatedEvent, b: SimulatedEvent): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.stream !== b.stream) return a.stream < b.stream ? -1 : 1;
  return a.version - b.version;
}

import type { SimulatedEvent } from '@dondoc/application';

/** An event as `--events` writes it; a rehearsal's also have their position in the log. */
export interface EventLine {
  readonly position?: number;
  readonly stream: string;
  readonly version: number;
  readonly happenedAt: string;
  readonly type: string;
  readonly actor: string;
  readonly data: unknown;
}

export const eventLine = ({ stream, version, at, actor, event }: SimulatedEvent): EventLine => ({
  stream,
  version,
  happenedAt: at,
  type: event.type,
  actor,
  data: event.data,
});

import type { EventStore, StoredEvent } from '@dondoc/event-store';
import type { Instant, TaskEvent, TaskId } from '@dondoc/domain';
import type { SimulatedOffice } from '@dondoc/application';

const PAGE = 1000;

/** Reads the log as it grows and lets the simulated people hear of it; keeps every event for the comparison. */
export class EventFeed {
  readonly events: StoredEvent[] = [];

  constructor(
    private readonly store: EventStore,
    private readonly office: SimulatedOffice,
  ) {}

  /** Takes in all that is there. */
  async read(): Promise<void> {
    for (;;) {
      const page = await this.store.readAll(this.events.at(-1)?.position ?? 0, PAGE);
      for (const event of page) this.take(event);
      if (page.length < PAGE) return;
    }
  }

  private take(event: StoredEvent): void {
    this.events.push(event);
    if (!event.stream.startsWith('task/')) return;
    const taskEvent = { type: event.type, data: event.data } as unknown as TaskEvent;
    this.office.hear(event.stream.slice('task/'.length) as TaskId, taskEvent, event.happenedAt as Instant);
  }
}

import type { EventStore, StoredEvent } from '@dondoc/event-store';
import type { Instant, PlanEvent, PlanId, TaskEvent, TaskId } from '@dondoc/domain';
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
    const { stream, type, data } = event;
    const at = event.happenedAt as Instant;
    const [kind, id = ''] = stream.split(/\/(.*)/s);
    if (kind === 'task') this.office.hear(id as TaskId, { type, data } as unknown as TaskEvent, at);
    if (kind === 'plan') this.office.hearPlan(id as PlanId, { type, data } as unknown as PlanEvent, at);
  }
}

import { compareAlarms, type Alarm } from './alarm.js';
import { ownPart } from './own-part.js';
import { alarmsOf, firstAlarms } from './pending-alarms.js';
import type { Rules } from './task.commands.js';
import type { ObligationState, TaskState } from './task.state.js';

interface Entry {
  readonly alarm: Alarm;
  /** The part as it was when the alarm was worked out, and its place among the parts. */
  readonly ob: ObligationState;
  readonly place: number;
}

/**
 * What is due in a task, first things first, while one thing after the other happens: after each event only the part
 * that it changed is asked again. An alarm rests on its part and on what belongs to that part alone.
 */
export class DueAlarms {
  private readonly heap: Entry[] = [];

  constructor(
    private state: TaskState,
    private readonly rules: Rules,
    private readonly isWanted: (alarm: Alarm) => boolean,
  ) {
    this.gather();
  }

  /** The first that is due; the same again until the state has moved on. */
  first(): Alarm | undefined {
    for (let top = this.heap[0]; top; top = this.heap[0]) {
      if (this.state.obligations[top.place] === top.ob) return top.alarm;
      this.drop();
    }
    return undefined;
  }

  /** The state after an event. */
  follow(next: TaskState): void {
    const before = this.state;
    this.state = next;
    if (before.closedAt !== next.closedAt || before.task !== next.task) return this.gather();
    const { obligations } = next;
    for (let place = 0; place < obligations.length; place += 1) {
      const ob = obligations[place] as ObligationState;
      if (ob !== before.obligations[place]) this.ask(ob, place);
    }
  }

  private gather(): void {
    this.heap.length = 0;
    for (const { alarm, place } of firstAlarms(this.state, this.rules, this.isWanted))
      this.add({ alarm, place, ob: this.state.obligations[place] as ObligationState });
  }

  private ask(ob: ObligationState, place: number): void {
    let first: Alarm | undefined;
    for (const alarm of alarmsOf(ownPart(this.state, ob.obligationId), this.rules, ob))
      if (this.isWanted(alarm) && (!first || compareAlarms(alarm, first) < 0)) first = alarm;
    if (first) this.add({ alarm: first, ob, place });
  }

  private add(entry: Entry): void {
    const { heap } = this;
    let at = heap.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!comesBefore(entry, heap[parent] as Entry)) break;
      heap[at] = heap[parent] as Entry;
      at = parent;
    }
    heap[at] = entry;
  }

  private drop(): void {
    const { heap } = this;
    const last = heap.pop() as Entry;
    if (heap.length === 0) return;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      const right = child + 1;
      if (right < heap.length && comesBefore(heap[right] as Entry, heap[child] as Entry)) child = right;
      if (!comesBefore(heap[child] as Entry, last)) break;
      heap[at] = heap[child] as Entry;
      at = child;
    }
    heap[at] = last;
  }
}

/** Ties go to the part that stands first, as when all are looked through in turn. */
function comesBefore(a: Entry, b: Entry): boolean {
  const order = compareAlarms(a.alarm, b.alarm);
  return order === 0 ? a.place < b.place : order < 0;
}

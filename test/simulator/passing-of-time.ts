import {
  addMs,
  DomainError,
  later,
  nextAlarm,
  standingOf,
  taskDecider,
  type Instant,
  type TaskEvent,
  type TimePassed,
  type Watch,
} from '@dondoc/domain';
import { keyOf, type Chance } from '@dondoc/testing';
import { must, mustEqual } from './law.js';
import type { Life } from './life.js';

const MINUTE = 60_000;
const only = ({ act, at }: Watch): TimePassed => ({ type: 'TimePassed', only: { act, at } });

/**
 * Several parts whose suspension ended long ago begin again in one call, and what is due of the first may come before or
 * after the second: then the events count, not their order.
 */
const comparable = (events: readonly TaskEvent[]): unknown =>
  events.some((event) => event.type === 'ObligationResumed')
    ? events.map((event) => `${event.type} ${keyOf(event)}`).sort()
    : events;

/** How time reaches a task: by its timers one by one, at once after an outage, or not at all. */
export class PassingOfTime {
  /** Timers armed for earlier standings: they may still come. */
  private armed: Watch[] = [];

  constructor(
    private readonly life: Life,
    private readonly chance: Chance,
  ) {}

  /** Lets time go on to `until`, in one of the ways in which it does. */
  until(until: Instant): void {
    const { life, chance } = this;
    const way = chance.between(0, 9);
    if (way <= 4) this.onTime(until);
    life.now = later(until, life.now);
    if (way === 5) this.atOnce();
    if (way === 6) this.watchByWatch();
    if (way === 7) this.outOfOrder();
    if (chance.of(0.1)) this.fromBefore();
    if (chance.of(0.3))
      this.armed = [...standingOf(life.state, life.rules).watches.slice(0, 4), ...this.armed].slice(0, 12);
  }

  /** Every timer fires at its instant, or up to two minutes after it. */
  private onTime(until: Instant): void {
    const { life, chance } = this;
    for (let guard = 0; guard < 200; guard += 1) {
      const [watch] = standingOf(life.state, life.rules).watches;
      if (!watch || watch.at > until) return;
      const fires = addMs(watch.at, chance.between(0, 2) * MINUTE);
      life.now = fires > life.now ? fires : life.now;
      const before = life.state.version;
      life.tell(only(watch));
      if (chance.of(0.05)) this.comesTwice(only(watch));
      // Outside the hours of work what is due waits for a later call.
      if (life.state.version === before) return;
    }
  }

  private atOnce(): void {
    this.life.tell({ type: 'TimePassed' });
    this.comesTwice({ type: 'TimePassed' });
  }

  private comesTwice(command: TimePassed): void {
    const again = this.life.ask(command);
    must(!(again instanceof DomainError), 'time is never refused');
    mustEqual(again, [], 'time told twice does nothing the second time');
  }

  /** The timers in their order, all of them late, and what one call would have done. */
  private watchByWatch(): void {
    const { life } = this;
    const { now, rules } = life;
    const atOnce = taskDecider.decide(life.state, { type: 'TimePassed' }, { now, rules });
    const oneByOne: TaskEvent[] = [];
    for (;;) {
      const watch = standingOf(life.state, rules).watches.find((w) => w.at <= now);
      const events = watch ? life.tell(only(watch)) : [];
      if (events.length === 0) break;
      oneByOne.push(...events);
    }
    mustEqual(comparable(oneByOne), comparable(atOnce), 'the watches one by one do what time does at once');
  }

  private outOfOrder(): void {
    const { life, chance } = this;
    const due = standingOf(life.state, life.rules).watches.filter((w) => w.at <= life.now);
    for (const watch of chance.some(due, due.length)) life.tell(only(watch));
  }

  /** A timer of a standing that is long past; it may come twice. */
  private fromBefore(): void {
    const { life, chance } = this;
    const due = this.armed.filter((w) => w.at <= life.now);
    for (const watch of chance.some(due, 2)) {
      life.tell(only(watch));
      if (chance.of(0.5)) this.comesTwice(only(watch));
    }
  }

  /** The next instant at which something is due, if that is after now. */
  get next(): Instant | undefined {
    const at = nextAlarm(this.life.state, this.life.rules)?.at;
    return at && at > this.life.now ? at : undefined;
  }
}

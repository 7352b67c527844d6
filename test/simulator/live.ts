import {
  addMs,
  DomainError,
  type Actor,
  type Instant,
  type ObligationState,
  type TaskCommand,
} from '@dondoc/domain';
import { Chance, local } from '@dondoc/testing';
import { calendars, type CalendarInTime } from './calendars.js';
import { must } from './law.js';
import { lawsOf } from './laws/index.js';
import { Life, type Listener } from './life.js';
import { PassingOfTime } from './passing-of-time.js';
import { randomDeed } from './people.js';
import { policies } from './policies.js';
import { randomTask } from './random-task.js';
import type { Scene } from './scene.js';

const HOUR = 3_600_000;
const MOST_STEPS = 80;
const MOST_PARTS = 16;
const MOST_EVENTS = 200;

interface Told {
  readonly command: TaskCommand;
  readonly actor?: Actor;
}

/** Acts that name the thing they make, or leave nothing to do: said again they do nothing again. */
const ONCE: ReadonlySet<string> = new Set<TaskCommand['type']>([
  ...(['AssignTask', 'AssignPerson', 'Acknowledge', 'ReportOutsideCompetence', 'RequestHandOff'] as const),
  ...(['RaiseDifficulty', 'PutOnDocket', 'RequestExtension', 'ContestLateness', 'ApplyDecision'] as const),
  ...(['Reopen', 'MeetCondition', 'ReportDecisionCarriedOut', 'AcceptHandOff', 'DeliverHandOff'] as const),
  ...(['TakeHandOff', 'ProposeHandOffDate', 'SettleHandOffDate', 'WithdrawHandOff'] as const),
  ...(['ApproveResult', 'ConfirmResult', 'AnswerExtensionOffer', 'DecideContest'] as const),
]);

/** One life: the same seed is the same life, law for law. */
export class SimulatedLife {
  readonly life: Life;
  private readonly chance: Chance;
  private readonly laws;
  private readonly time: PassingOfTime;
  private readonly chain: readonly CalendarInTime[];
  private readonly told: Told[] = [];
  private notices = 0;
  private ids = 0;

  constructor(seed: number, listeners: readonly Listener[] = []) {
    this.chance = new Chance(seed);
    const begin = addMs(local('2025-03-10 08:30'), this.chance.between(0, 120 * 24) * HOUR);
    this.chain = this.chance.pick(calendars);
    const [{ calendar }] = this.chain as readonly [CalendarInTime];
    this.laws = lawsOf(new Chance(seed + 1));
    this.life = new Life(begin, { policy: this.chance.pick(policies), calendar }, [
      ...this.laws.listeners,
      ...listeners,
    ]);
    this.time = new PassingOfTime(this.life, this.chance);
  }

  live(): void {
    const { chance, life } = this;
    this.tell({ command: { type: 'AssignTask', task: randomTask(chance, life.now, life.rules) } });
    const steps = Math.min(chance.between(0, MOST_STEPS), chance.between(0, MOST_STEPS));
    for (let step = 0; step < steps && !this.isLong; step += 1) this.step();
    this.laws.end(life);
  }

  /** A weekly rhythm of five units left alone for a year has told all it can tell long before. */
  private get isLong(): boolean {
    const { obligations, version } = this.life.state;
    return obligations.length > MOST_PARTS || version > MOST_EVENTS;
  }

  private step(): void {
    const { chance, time, life } = this;
    time.until(this.later());
    if (chance.of(0.03)) this.moveCalendar();
    if (chance.of(0.9)) this.act();
    if (chance.of(0.03)) life.crash();
    this.laws.check(life);
  }

  private later(): Instant {
    const { chance, time, life } = this;
    const { next } = time;
    if (next && chance.of(0.25)) return next;
    const hours = chance.of(0.7) ? chance.between(0, 48) : chance.between(48, 700);
    return addMs(life.now, hours * HOUR + chance.between(0, 59) * 60_000);
  }

  private act(): void {
    const { chance, life, told } = this;
    if (told.length > 0 && chance.of(0.04)) return void this.tell(chance.pick(told));
    const ob = this.somePart();
    if (ob) this.tell(randomDeed(this.scene(ob)));
    if (life.state.closedAt && chance.of(0.3)) this.laws.check(life);
  }

  private tell({ command, actor }: Told): void {
    const { chance, life, told } = this;
    const events = life.tell(command, actor);
    if (events.length === 0) return;
    told.push({ command, actor });
    if (!ONCE.has(command.type) || !chance.of(0.2)) return;
    const again = life.ask(command, actor);
    must(
      again instanceof DomainError || again.length === 0,
      'what is told twice does not happen twice',
      () => again,
    );
  }

  private somePart(): ObligationState | undefined {
    const { obligations } = this.life.state;
    return obligations.length > 0 ? this.chance.pick(obligations) : undefined;
  }

  private scene(ob: ObligationState): Scene {
    const { chance, life } = this;
    const fresh = <Id extends string>(prefix: string) => `${prefix}-${(this.ids += 1)}` as Id;
    return { chance, state: life.state, now: life.now, ob, fresh };
  }

  private moveCalendar(): void {
    const { life, chain } = this;
    const next = chain[this.notices + 1];
    if (!next) return;
    this.notices += 1;
    const before = life.rules.calendar;
    life.rules = { ...life.rules, calendar: next.calendar };
    this.laws.calendarMoved();
    life.tell({ type: 'MoveCalendar', before, document: next.document });
  }
}

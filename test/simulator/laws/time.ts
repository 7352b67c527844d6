import {
  atLocal,
  defaultPolicy,
  epochOf,
  isHeld,
  isOpen,
  isWorkingDay,
  localDay,
  pendingAlarms,
  stepNumber,
  stepsOf,
  workingDaysBetween,
  type Alarm,
  type AlarmFacts,
  type Instant,
  type TaskState,
} from '@dondoc/domain';
import { must, type Change, type Moment } from '../law.js';

const HOUR = 3_600_000;

/** What time has done: each occasion once, not before its time, in hours of work, one rung after another. */
export class FiredKeys {
  private readonly fired = new Map<string, Instant>();
  /** Keys fired under another calendar: how far apart they are is counted by two. */
  private readonly before = new Set<string>();

  has(key: string): boolean {
    return this.fired.has(key);
  }

  calendarMoved(): void {
    for (const key of this.fired.keys()) this.before.add(key);
  }

  hear({ event, at, rules }: Change): void {
    const alarm = 'alarm' in event.data ? event.data.alarm : undefined;
    if (!alarm) return;
    must(!this.fired.has(alarm.key), 'no key of time fires twice', () => alarm.key);
    must(alarm.dueAt <= at, 'nothing fires before its time', () => alarm);
    must(!isHeld(rules, at), 'nothing is sent outside the hours of work', () => [alarm, at]);
    const isLate = epochOf(at) - epochOf(alarm.dueAt) > HOUR;
    must(alarm.late === isLate, 'what is late says so', () => [alarm, at]);
    this.rungsKeepTheirDistance(alarm, at, { rules });
    this.fired.set(alarm.key, at);
  }

  private rungsKeepTheirDistance(alarm: AlarmFacts, at: Instant, { rules }: Pick<Moment, 'rules'>): void {
    const { key, step, trigger } = alarm;
    if (step < 2) return;
    const last = key.replace(/\d+$/, String(step - 1));
    const happened = this.fired.get(last);
    if (!happened || this.before.has(last)) return;
    const steps = stepsOf(rules.policy, trigger);
    const apart = (stepNumber(steps, step)?.after ?? 0) - (stepNumber(steps, step - 1)?.after ?? 0);
    const days = workingDaysBetween(rules.calendar, localDay(happened), localDay(at));
    must(days >= apart, 'a rung comes no sooner than its distance after the last', () => [
      alarm,
      happened,
      at,
    ]);
  }
}

/** Still followed while a part is suspended. */
const SUSPENDED: ReadonlySet<string> = new Set([
  ...['suspension-ended', 'stale', 'docket-undecided', 'contest-unanswered'],
]);

/** What is pending has not fired, is due at the policy's hour of a working day, and its part is one to be followed. */
export function alarmsBelong(moment: Moment, keys: Pick<FiredKeys, 'has'>): void {
  const { state, rules } = moment;
  const pending = pendingAlarms(state, rules);
  nothingIsForgotten(moment, pending);
  const seen = new Set<string>();
  for (const alarm of pending) {
    must(!keys.has(alarm.key), 'nothing is pending that has fired', () => alarm);
    must(!seen.has(alarm.key), 'an occasion is pending once', () => alarm);
    seen.add(alarm.key);
    const day = localDay(alarm.at);
    must(
      isWorkingDay(rules.calendar, day) && alarm.at === atLocal(day, rules.policy.hour),
      'an alarm is due at its hour on a working day',
      () => alarm,
    );
    must(belongs(state, alarm), 'no alarm on what is ended or suspended', () => alarm);
  }
}

function belongs({ obligations, closedAt }: TaskState, { obligationId, trigger }: Alarm): boolean {
  const ob = obligations.find((o) => o.obligationId === obligationId);
  if (!ob) return false;
  if (closedAt || !isOpen(ob)) return trigger === 'contest-unanswered';
  return !ob.suspension || SUSPENDED.has(trigger);
}

/** Nothing falls silent: by the policy given out, of every open part something will be heard if nobody acts. */
function nothingIsForgotten({ state, rules }: Moment, pending: readonly Alarm[]): void {
  if (state.closedAt || rules.policy !== defaultPolicy) return;
  const followed = new Set(pending.map((alarm) => alarm.obligationId));
  const forgotten = state.obligations.filter(
    (ob) => isOpen(ob) && ob.relation === 'assigned' && !followed.has(ob.obligationId),
  );
  must(forgotten.length === 0, 'no open part is forgotten', () => forgotten);
}

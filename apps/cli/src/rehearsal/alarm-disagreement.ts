import type { Disagreement, SimulatedEvent } from '@dondoc/application';

interface Alarm {
  readonly key: string;
  readonly dueAt: string;
  readonly at: string;
}

/** Every act of time, by stream and occasion. */
function alarmsOf(events: readonly SimulatedEvent[]): readonly Alarm[] {
  return events.flatMap(({ stream, at, event }) => {
    const data = event.data as { alarm?: { key: string; dueAt: string }; key?: string; dueAt?: string };
    const { key, dueAt } = data.alarm ?? data;
    return key && dueAt ? [{ key: `${stream} ${key}`, dueAt, at }] : [];
  });
}

/** The alarms of a year in running time against the simulated ones: each once, none early; lateness is no difference. */
export function alarmDisagreement(
  expected: readonly SimulatedEvent[],
  happened: readonly SimulatedEvent[],
): Disagreement | undefined {
  const wanted = new Set(alarmsOf(expected).map((a) => a.key));
  const rung = alarmsOf(happened);
  const seen = new Set<string>();
  const wrong = rung.filter(({ key, at, dueAt }) => {
    const twice = seen.has(key);
    seen.add(key);
    return twice || at < dueAt || !wanted.has(key);
  });
  const missing = [...wanted].filter((key) => !seen.has(key));
  if (wrong.length === 0 && missing.length === 0) return undefined;
  return { onlyFirst: missing.slice(0, 10), onlySecond: wrong.slice(0, 10).map((a) => JSON.stringify(a)) };
}

import { compareAlarms, isSettled, standingOf } from '@dondoc/domain';
import { must, type Moment } from '../law.js';

/** A workflow can hold it: few timers, in order, small, and closed exactly when nothing is left to wait for. */
export function standingIsBounded({ state, rules }: Moment): void {
  const { watches, version, closed, ball } = standingOf(state, rules);
  must(version === state.version, 'a standing is of its version', () => [version, state.version]);
  must(closed === isSettled(state), 'a standing is closed when the task is settled', () => state.closedAt);
  must(watches.length <= 50 && ball.length <= 50, 'a standing is bounded', () => watches.length);
  for (let i = 1; i < watches.length; i += 1) {
    const [a, b] = [watches[i - 1], watches[i]];
    if (!a || !b) continue;
    must(compareAlarms(a, b) < 0, 'watches are in order', () => [a, b]);
    must(a.at !== b.at || a.act !== b.act, 'one watch for an act and an instant', () => [a, b]);
  }
  must(
    watches.every((w) => Buffer.byteLength(w.summary) <= 200),
    'the summary of a watch is at most 200 bytes',
    () => watches,
  );
  if (closed) must(watches.length === 0, 'nothing is armed for a settled task', () => watches);
}

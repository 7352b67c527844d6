import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkerBench } from '../../apps/worker/test/worker-bench.js';
import { liveThrough, type LifeFigures } from './standing-life.js';

/**
 * Two years with 600 commands; `DONDOC_LIFE=60x5000` lives five years with 5,000, which takes minutes and says its
 * figures.
 */
const [periods = 24, commands = 600] = (process.env['DONDOC_LIFE'] ?? '24x600').split('x').map(Number);
/** Acknowledged, handed in, approved and confirmed besides. */
const reports = Math.ceil(commands / periods) - 4;

describe('a standing task that lives for years', () => {
  let bench: WorkerBench;
  let life: LifeFigures;
  const took = { seconds: 0 };
  beforeAll(async () => {
    bench = await WorkerBench.start('2026-01-05T02:00:00.000Z');
    const begun = performance.now();
    life = await liveThrough(bench, periods, reports, '2026-01-05T02:00:00.000Z');
    took.seconds = Math.round((performance.now() - begun) / 1000);
  }, 1_800_000);
  afterAll(() => bench.stop());

  it('opens and ends every period once', () => {
    const opened = life.events.filter((event) => event.type === 'PeriodOpened');
    const ended = life.events.filter((event) => event.type === 'ResultConfirmed');
    const ids = opened.map((event) => event.data['obligationId']);
    expect(new Set(ids).size).toBe(periods);
    expect(ended.map((event) => event.data['obligationId'])).toEqual(ids);
  });

  it('misses no command and takes none twice, also at the moments at which its workflow begins anew', () => {
    expect(life.runs).toBeGreaterThan(periods / 12);
    expect(life.commands).toBeGreaterThanOrEqual(commands);
    const told = life.events.filter((event) => event.type === 'ProgressReported').map((e) => e.data['note']);
    expect([...told].sort()).toEqual([...life.notes].sort());
    expect(life.events.map((event) => event.version)).toEqual(life.events.map((_, i) => i + 1));
    const keys = life.events.flatMap(
      ({ data }) => (data['alarm'] as { key?: string } | undefined)?.key ?? [],
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('needs no more memory in its last years than in its first', () => {
    const early = life.heap[Math.ceil(periods / 3) - 1]!;
    const late = life.heap.at(-1)!;
    if (process.env['DONDOC_LIFE'])
      console.log(
        JSON.stringify({ ...took, periods, commands: life.commands, runs: life.runs, early, late }),
      );
    expect(late / early).toBeLessThan(1.1);
  });
});

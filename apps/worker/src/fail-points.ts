import type { FailPoint } from '@dondoc/config';

/** Where a crash test can end this process: DONDOC_FAIL=worker-before-append:3. */
export type WorkerFailPoint = 'worker-before-append' | 'worker-after-append' | 'relay-before-checkpoint';

/** Counts the passages and ends the process at the one that was asked for, as a power cut would. */
export function failPoints(points: readonly FailPoint[]): (point: WorkerFailPoint) => void {
  const passed = new Map<string, number>();
  return (point) => {
    const n = (passed.get(point) ?? 0) + 1;
    passed.set(point, n);
    if (points.some((p) => p.point === point && p.nth === n)) process.kill(process.pid, 'SIGKILL');
  };
}

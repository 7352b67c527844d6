import {
  NEEDS_A_HAND,
  type FiredWatch,
  type StandingView,
  type TaskActivities,
  type WatchView,
} from '@dondoc/contracts';
import { ApplicationFailure } from '@temporalio/common';

/** A task whose standing the test writes; it notes which activities were asked for. */
export class FakeTask implements TaskActivities {
  standing: StandingView;
  readonly calls: string[] = [];
  /** What an act does to the standing before it is answered. */
  onAct: (watch: FiredWatch) => void = ({ key }) => this.drop(key);
  /** Set to hold up `assess` until it resolves. */
  gate: Promise<void> | undefined;
  refusal: string | undefined;

  constructor(readonly taskId: string) {
    this.standing = {
      taskId,
      version: 1,
      closed: false,
      status: 'new',
      ball: ['unit-1'],
      openHandOffs: 0,
      escalationLevel: 0,
      watches: [],
      search: { planId: 'plan-1', unitIds: ['unit-1'], dueAt: '2026-03-31T17:00:00.000Z' },
    };
  }

  change(more: Partial<StandingView>): number {
    this.standing = { ...this.standing, version: this.standing.version + 1, ...more };
    return this.standing.version;
  }

  drop(key: string): void {
    this.change({ watches: this.standing.watches.filter((watch) => watch.key !== key) });
  }

  async assess(): Promise<StandingView> {
    this.calls.push('assess');
    const answer = this.standing;
    await this.gate;
    return this.answer(answer);
  }

  remind = (watch: FiredWatch) => this.act('remind', watch);
  urge = (watch: FiredWatch) => this.act('urge', watch);
  escalate = (watch: FiredWatch) => this.act('escalate', watch);
  docket = (watch: FiredWatch) => this.act('docket', watch);
  ask = (watch: FiredWatch) => this.act('ask', watch);

  private async act(act: string, watch: FiredWatch): Promise<StandingView> {
    this.calls.push(`${act} ${watch.key}`);
    if (this.refusal === undefined) this.onAct(watch);
    return this.answer(this.standing);
  }

  private answer(standing: StandingView): StandingView {
    if (this.refusal !== undefined) throw ApplicationFailure.nonRetryable(this.refusal, NEEDS_A_HAND);
    return standing;
  }
}

export const watch = (
  key: string,
  act: WatchView['act'],
  waitMs: number,
  at = '2026-03-02T01:00:00.000Z',
): WatchView => ({
  ...{ key, at, act, waitMs },
  summary: `${act} ${key}`,
});

/** The activities of many fake tasks behind one worker. */
export function dispatch(tasks: ReadonlyMap<string, FakeTask>): TaskActivities {
  const of = (taskId: string) => {
    const task = tasks.get(taskId);
    if (task === undefined) throw new Error(`no such task: ${taskId}`);
    return task;
  };
  return {
    assess: ({ taskId }) => of(taskId).assess(),
    remind: (watch) => of(watch.taskId).remind(watch),
    urge: (watch) => of(watch.taskId).urge(watch),
    escalate: (watch) => of(watch.taskId).escalate(watch),
    docket: (watch) => of(watch.taskId).docket(watch),
    ask: (watch) => of(watch.taskId).ask(watch),
  };
}

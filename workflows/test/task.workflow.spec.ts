import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../test/support/until.js';
import { watch } from './fake-task.js';
import { WorkflowBench } from './workflow-bench.js';

const YEAR = 365 * 86_400_000;

describe('the workflow of a task', () => {
  let bench: WorkflowBench;
  beforeAll(async () => (bench = await WorkflowBench.start()));
  afterAll(() => bench.stop());

  it('runs what is due by instant, then act, then key, each once', async () => {
    const task = bench.task();
    const early = '2026-03-01T01:00:00.000Z';
    task.change({
      watches: [
        watch('b', 'escalate', 0),
        watch('a', 'escalate', 0),
        watch('c', 'remind', 0),
        watch('d', 'docket', 0, early),
      ],
    });
    await bench.begin(task);
    await until('four acts', () => task.standing.watches.length === 0);
    expect(task.calls.filter((call) => call !== 'assess')).toEqual([
      'docket d',
      'remind c',
      'escalate a',
      'escalate b',
    ]);
  });

  it('names each timer and each act by what it is for', async () => {
    const task = bench.task();
    task.change({ watches: [watch('deadline-1/ladder/1', 'escalate', 50)] });
    await bench.begin(task);
    await until('the act', () => task.standing.watches.length === 0);
    const summaries = (await bench.events(task)).flatMap((event) => {
      const data = event.userMetadata?.summary?.data;
      return data ? [JSON.parse(Buffer.from(data).toString('utf8')) as string] : [];
    });
    expect(summaries).toEqual(['escalate deadline-1/ladder/1', 'escalate deadline-1/ladder/1']);
  });

  it('arms only what moved', async () => {
    const task = bench.task();
    task.change({ watches: [watch('stays', 'remind', YEAR), watch('goes', 'urge', YEAR)] });
    const handle = await bench.begin(task);
    await until('two timers', async () => (await bench.look(task)).standing?.watches.length === 2);
    const version = task.change({
      watches: [watch('stays', 'remind', YEAR - 9), watch('new', 'urge', YEAR)],
    });
    await handle.signal('taskChanged', { version, event: 'DeadlineExtended' });
    await until('the change', async () => (await bench.look(task)).standing?.version === version);
    const events = await bench.events(task);
    expect(events.filter((e) => e.timerStartedEventAttributes).length).toBe(3);
    expect(events.filter((e) => e.timerCanceledEventAttributes).length).toBe(1);
  });

  it('asks again for a change that came while it was asking', async () => {
    const task = bench.task();
    let open = () => {};
    task.gate = new Promise((resolve) => (open = resolve));
    const handle = await bench.begin(task);
    await until('the question', () => task.calls.length === 1);
    const version = task.change({ status: 'acknowledged' });
    await handle.signal('taskChanged', { version, event: 'TaskAcknowledged' });
    open();
    await until('the newer version', async () => (await bench.look(task)).standing?.version === version);
    expect(task.calls).toEqual(['assess', 'assess']);
  });

  it('does not echo: an act that appended its own events is not assessed again', async () => {
    const task = bench.task();
    task.change({ watches: [watch('a', 'remind', 30)] });
    const handle = await bench.begin(task);
    await until('the act', () => task.standing.watches.length === 0);
    await handle.signal('taskChanged', { version: task.standing.version, event: 'ReminderSent' });
    await bench.look(task);
    expect(task.calls).toEqual(['assess', 'remind a']);
  });

  it('does not end when the task is opened again while it was closing', async () => {
    const task = bench.task();
    task.change({ closed: true });
    let open = () => {};
    task.gate = new Promise((resolve) => (open = resolve));
    const handle = await bench.begin(task);
    await until('the question', () => task.calls.length === 1);
    const version = task.change({ closed: false, status: 'in-progress' });
    await handle.signal('taskChanged', { version, event: 'TaskReopened' });
    open();
    const seen = await until('the reopening', async () => {
      const { standing } = await bench.look(task);
      return standing?.version === version && standing;
    });
    expect(seen.closed).toBe(false);
    expect((await handle.describe()).status.name).toBe('RUNNING');
  });

  it('ends when the task is closed, and a signal after the end starts a run that ends too', async () => {
    const task = bench.task();
    task.change({ closed: true });
    await (await bench.begin(task)).result();
    await expect(
      bench.client.workflow
        .getHandle(`task/${task.taskId}`)
        .signal('taskChanged', { version: 9, event: 'x' }),
    ).rejects.toThrow(/completed|not found/i);
    await (await bench.wake(task, { version: 3, event: 'GuidanceGiven' })).result();
    expect(task.calls).toEqual(['assess', 'assess']);
  });

  it('fires by the server and waits by the activity: a clock that is behind makes no loop', async () => {
    const task = bench.task();
    let early = 2;
    // The activity's clock says "not yet" twice, as one does that is behind the server's.
    task.onAct = ({ key }) => void (early-- > 0 || task.drop(key));
    task.change({ watches: [watch('a', 'escalate', 20)] });
    const begun = performance.now();
    await bench.begin(task);
    await until('the third try', () => task.standing.watches.length === 0);
    expect(task.calls).toEqual(['assess', 'escalate a', 'escalate a', 'escalate a']);
    // One second, then two.
    expect(performance.now() - begun).toBeGreaterThan(2900);
  });

  it('fires what a nudge shows to be due, though its timer still runs', async () => {
    const task = bench.task();
    task.change({ watches: [watch('a', 'docket', YEAR)] });
    const handle = await bench.begin(task);
    await until('the timer', async () => (await bench.look(task)).standing?.watches.length === 1);
    task.standing = { ...task.standing, watches: [watch('a', 'docket', 0)] };
    await handle.signal('taskChanged', { version: task.standing.version, event: 'clock', again: true });
    await until('the act', () => task.standing.watches.length === 0);
    expect(task.calls).toEqual(['assess', 'assess', 'docket a']);
  });

  it('shows a refusal that retrying cannot cure, waits, and tries again at the next change', async () => {
    const task = bench.task();
    task.change({ watches: [watch('a', 'urge', 0)] });
    task.refusal = 'policy-unknown';
    const handle = await bench.begin(task);
    const view = await until('the refusal', async () => {
      const shown = await bench.look(task);
      return shown.needsAHand !== undefined && shown;
    });
    expect(view.needsAHand).toBe('policy-unknown');
    const { typedSearchAttributes } = await handle.describe();
    const shown = typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]);
    expect(shown).toContainEqual(['DondocStatus', 'needs-a-hand']);
    expect(task.calls).toEqual(['assess']);
    task.refusal = undefined;
    await handle.signal('taskChanged', { version: task.standing.version, event: 'PolicyIssued' });
    await until('the act', () => task.standing.watches.length === 0);
    expect((await bench.look(task)).needsAHand).toBeUndefined();
  });

  it('can be found by plan, unit, status and due instant', async () => {
    const task = bench.task();
    const handle = await bench.begin(task);
    await until('the standing', async () => (await bench.look(task)).standing);
    const pairs = (await handle.describe()).typedSearchAttributes.getAll();
    expect(Object.fromEntries(pairs.map(({ key, value }) => [key.name, value]))).toMatchObject({
      DondocPlan: 'plan-1',
      DondocUnit: ['unit-1'],
      DondocStatus: 'new',
      DondocDueAt: new Date('2026-03-31T17:00:00.000Z'),
    });
  });

  it('begins anew before its history grows long, and loses no change that comes at that moment', async () => {
    const task = bench.task();
    const handle = await bench.begin(task);
    const { runId } = await handle.describe();
    let current = runId;
    for (let n = 0; current === runId; n += 1) {
      const version = task.change({ status: `status-${n}` });
      await handle.signal('taskChanged', { version, event: 'ProgressReported' });
      if (n % 5 === 4)
        current = (await bench.client.workflow.getHandle(`task/${task.taskId}`).describe()).runId;
    }
    const last = task.standing.version;
    await until('the last change', async () => (await bench.look(task)).standing?.version === last);
    const first = await bench.events(task, runId);
    expect(first.at(-1)?.workflowExecutionContinuedAsNewEventAttributes).toBeTruthy();
    expect(first.length).toBeGreaterThan(400);
    expect(first.length).toBeLessThan(600);
  });
});

import { afterEach, describe, expect, test } from '@jest/globals';
import { asId, planDecider, type Organisation, type PlanId, type PlanState } from '@dondoc/domain';
import { PlanThread } from './plan-thread.js';
import { PlanWork, type PlanWorkOptions } from './plan-work.js';
import { writePlan } from './write-plan.js';

const organisation: Organisation = {
  organisationId: 'city',
  name: 'Thành phố Thử',
  units: [{ unitId: asId('vp'), kind: 'office', name: 'Văn phòng UBND thành phố' }],
  steering: { committeeUnitId: asId('vp'), standingAgencyUnitId: asId('vp'), officeUnitId: asId('vp') },
};
const head = { planId: asId<PlanId>('kh'), organisationId: 'city', title: 'Kế hoạch thử', issuer: 'UBND' };
const state: PlanState & { head: NonNullable<PlanState['head']> } = {
  ...planDecider.initialState,
  status: 'draft',
  head: { ...head, basedOn: [], supersedes: [] },
  tasks: [1, 2, 3].map((n) => ({
    ...{ key: `t${n}`, ref: `I.${n}`, content: `Rà soát hồ sơ đợt ${n}`, deadline: { kind: 'standing' } },
    ...{ leadsPrinted: ['Văn phòng UBND'], supportsPrinted: [], owners: [], supports: [], targets: [] },
  })),
};
const file = { state, organisation, format: 'txt' } as const;
const asked = { tasks: 3 };

/** A thread that works until the test lets it. */
class Held {
  ended = 0;
  answer: (value: string) => void = () => undefined;
  private fail: (error: Error) => void = () => undefined;
  run = () =>
    new Promise<string>((resolve, reject) => {
      this.answer = resolve;
      this.fail = reject;
    });
  end = (): Promise<void> => {
    this.ended++;
    this.fail(new Error('ended'));
    return Promise.resolve();
  };
}

let work: PlanWork;
afterEach(() => work.close());
function held(options: PlanWorkOptions = {}) {
  const threads: Held[] = [];
  const startThread = () => {
    const thread = new Held();
    threads.push(thread);
    return thread;
  };
  work = new PlanWork({ threads: 1, waiting: 1, ...options, startThread });
  return threads;
}
const codeOf = (refused: Promise<unknown>) =>
  refused.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
const turn = () => new Promise(setImmediate);

describe('work on a plan', () => {
  test('in a thread gives what it gives in place, job after job in one thread', async () => {
    const begun: PlanThread[] = [];
    const startThread = () => {
      const thread = new PlanThread();
      begun.push(thread);
      return thread;
    };
    work = new PlanWork({ startThread });
    const [here, written] = [await writePlan(file), await work.run('write', file, asked)];
    expect(Buffer.from(written.content).toString()).toBe(Buffer.from(here.content).toString());
    const plan = { head: state.head, tasks: state.tasks, organisation };
    const few = await work.run('checkDraft', plan, asked);
    expect(await work.run('checkDraft', plan, { tasks: 3000 })).toEqual(few);
    expect(few.length).toBeGreaterThan(0);
    expect(begun).toHaveLength(1);
  });

  test('is refused at once by a thread that has ended', async () => {
    const thread = new PlanThread();
    await thread.end();
    await expect(thread.run({ name: 'write', input: file })).rejects.toThrow('ended without an answer');
  });

  test('waits for a thread, a few at a time, and the next is told to come back', async () => {
    const threads = held();
    const first = work.run('write', file, asked);
    const second = work.run('write', file, asked);
    expect(await codeOf(work.run('write', file, asked))).toBe('plan-work-busy');
    threads[0]?.answer('one');
    expect(await first).toBe('one');
    await turn();
    threads[0]?.answer('two');
    expect([await second, threads.length]).toEqual(['two', 1]);
  });

  test('is dropped with its thread when nobody waits for it, and its place is free', async () => {
    const threads = held();
    const gone = new AbortController();
    const dropped = codeOf(work.run('write', file, { ...asked, signal: gone.signal }));
    const next = work.run('write', file, asked);
    await turn();
    gone.abort();
    expect([await dropped, threads[0]?.ended]).toEqual(['caller-hung-up', 1]);
    await turn();
    threads[1]?.answer('next');
    expect(await next).toBe('next');
  });

  test('that waits is dropped, too, and leaves the line', async () => {
    const threads = held();
    const first = work.run('write', file, asked);
    const gone = new AbortController();
    const waits = codeOf(work.run('write', file, { ...asked, signal: gone.signal }));
    gone.abort();
    expect(await waits).toBe('caller-hung-up');
    const second = work.run('write', file, asked);
    threads[0]?.answer('one');
    await first;
    await turn();
    threads[0]?.answer('two');
    expect(await second).toBe('two');
  });

  test('that takes longer than its time is stopped with its thread', async () => {
    const threads = held({ seconds: 0.01 });
    expect(await codeOf(work.run('write', file, asked))).toBe('plan-work-stopped');
    expect(threads[0]?.ended).toBe(1);
  });

  test('ends with the process: under way, waiting, or asked for later', async () => {
    const threads = held();
    const all = [work.run('write', file, asked), work.run('write', file, asked)].map(codeOf);
    await turn();
    await work.close();
    expect(await Promise.all(all)).toEqual(['caller-hung-up', 'caller-hung-up']);
    expect(threads.map(({ ended }) => ended > 0)).toEqual([true]);
    expect(await codeOf(work.run('write', file, asked))).toBe('caller-hung-up');
  });
});

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';
import { ApplicationFailure } from '@temporalio/common';
import { needsAHand } from '../src/activities/needs-a-hand.js';
import { eachLimited } from '../src/each-limited.js';
import { graceMs } from '../src/grace.js';
import { startHealthServer } from '../src/health/health-server.js';
import { attend } from '../src/relay/attend.js';
import { coalesce } from '../src/relay/coalesce.js';

const event = (stream: string, version: number, type: string, actor = 'officer'): StoredEvent => ({
  ...{ stream, version, type, schemaVersion: 1, position: version, id: `${stream}-${version}` },
  data: { ref: 'II.3', planId: 'plan-1' },
  actor: { id: actor },
  happenedAt: '2026-03-02T02:00:00.000Z',
  recordedAt: '2026-03-02T02:00:00.000Z',
});

describe('what a batch of the log says about each task', () => {
  it('is one piece of news a task or issued plan, with its newest version', () => {
    const news = coalesce([
      event('task/a', 1, 'TaskAssigned'),
      event('plan/p', 3, 'PlanDrafted'),
      event('plan/q', 4, 'PlanIssued'),
      event('task/b', 7, 'ProgressReported'),
      event('task/a', 2, 'TaskAcknowledged'),
    ]);
    expect(news).toEqual([
      expect.objectContaining({
        taskId: 'a',
        version: 2,
        event: 'TaskAcknowledged',
        summary: 'II.3 · plan-1',
      }),
      expect.objectContaining({ taskId: 'plan/q', version: 4, signal: true, closed: false }),
      expect.objectContaining({ taskId: 'b', version: 7, signal: true, closed: false }),
    ]);
  });

  it('is no reason to signal when time did it: the activity that did has answered already', () => {
    const [news] = coalesce([event('task/a', 5, 'TaskEscalated', 'system')]);
    expect(news).toMatchObject({ version: 5, signal: false });
  });

  it('signals when a person acted before time did in the same batch', () => {
    const [news] = coalesce([
      event('task/a', 4, 'TaskAcknowledged'),
      event('task/a', 5, 'StatusAsked', 'system'),
    ]);
    expect(news).toMatchObject({ version: 5, signal: true });
  });

  it('says closed only of what its newest event closed', () => {
    const ends = event('task/a', 5, 'TaskCompleted');
    expect(coalesce([ends])[0]?.closed).toBe(true);
    expect(coalesce([ends, event('task/a', 6, 'ResultReturned')])[0]?.closed).toBe(false);
  });
});

describe('seeing to a task', () => {
  const change = { version: 9, event: 'TaskCompleted' };
  const play = async (known: { closed: boolean; runs: boolean; stillClosed: boolean }) => {
    const did: string[] = [];
    await attend(
      {
        signaller: {
          wake: async () => void did.push('wake'),
          tell: async () => (did.push('tell'), known.runs),
        },
        time: { hasEnded: async () => (did.push('assess'), known.stillClosed) },
      },
      { taskId: 'a', change, closed: known.closed },
    );
    return did;
  };

  it('starts a workflow where the task is open', async () => {
    expect(await play({ closed: false, runs: false, stillClosed: false })).toEqual(['wake']);
  });
  it('only signals where the task is closed and its workflow runs', async () => {
    expect(await play({ closed: true, runs: true, stillClosed: true })).toEqual(['tell']);
  });
  it('resurrects nothing that is finished', async () => {
    expect(await play({ closed: true, runs: false, stillClosed: true })).toEqual(['tell', 'assess']);
  });
  it('starts a workflow again for what was opened again', async () => {
    expect(await play({ closed: true, runs: false, stillClosed: false })).toEqual(['tell', 'assess', 'wake']);
  });
});

describe('running many at a time', () => {
  it('keeps to the limit and leaves nothing out', async () => {
    let now = 0;
    let most = 0;
    const done: number[] = [];
    await eachLimited([1, 2, 3, 4, 5, 6, 7], 3, async (n) => {
      most = Math.max(most, ++now);
      await Promise.resolve();
      now -= 1;
      done.push(n);
    });
    expect(most).toBe(3);
    expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('begins nothing more after a failure, and fails with it', async () => {
    const begun: number[] = [];
    const work = async (n: number) => {
      begun.push(n);
      if (n === 2) throw new Error('away');
      await Promise.resolve();
    };
    await expect(eachLimited([1, 2, 3, 4, 5, 6], 2, work)).rejects.toThrow('away');
    expect(begun.length).toBeLessThan(6);
  });
});

describe('failures of activities', () => {
  it('are not retried when a rule refuses, and say what to do', () => {
    const failure = needsAHand(new DomainError('policy-unknown', { version: 'tinh/2' }));
    expect(failure).toBeInstanceOf(ApplicationFailure);
    expect(failure).toMatchObject({ type: 'needs-a-hand', nonRetryable: true });
    expect((failure as Error).message).toContain('policy-unknown: tinh/2');
  });

  it('are retried when the machine is at fault', () => {
    const error = new Error('connection lost');
    expect(needsAHand(error)).toBe(error);
  });
});

describe('when a timer counts as lost', () => {
  it('is a minute after the last of the spread, in the time of the clock', () => {
    expect(graceMs({ clock: { kind: 'real' }, timerSpreadSeconds: 120 })).toBe(180_000);
    expect(graceMs({ clock: { kind: 'scaled', factor: 86_400 }, timerSpreadSeconds: 120 })).toBe(
      60_000 * 86_400,
    );
  });
  it('is never on a stepped clock, whose driver wakes the workflows', () => {
    expect(graceMs({ clock: { kind: 'stepped' }, timerSpreadSeconds: 120 })).toBeUndefined();
  });
});

describe('the health port', () => {
  it('answers 200 while everything needed is there, and else 503 with what is not', async () => {
    let polling = true;
    const server = await startHealthServer({ port: 0, checks: async () => ({ polling, database: true }) });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ask = async (path: string) => {
      const response = await fetch(`${url}${path}`);
      return { status: response.status, body: await response.json() };
    };
    expect(await ask('/readyz')).toEqual({
      status: 200,
      body: { ready: true, polling: true, database: true },
    });
    polling = false;
    expect(await ask('/readyz')).toEqual({
      status: 503,
      body: { ready: false, polling: false, database: true },
    });
    expect((await ask('/livez')).status).toBe(200);
    expect((await ask('/')).status).toBe(404);
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
});

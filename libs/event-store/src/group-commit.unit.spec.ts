import { expect, test } from '@jest/globals';
import { GroupCommit, type Waiting } from './group-commit.js';

type Batch = readonly Waiting<number, string>[];

/** Batches stay under way until the test ends them. */
function heldCommit(lanes: number, maxBatch: number, namesOf?: (n: number) => readonly string[]) {
  const batches: { requests: number[]; end(): void }[] = [];
  let arrived = () => {};
  const commit = new GroupCommit<number, string>(
    (batch: Batch) =>
      new Promise((resolve) => {
        const end = () => {
          for (const caller of batch) caller.resolve(`done ${caller.request}`);
          resolve();
        };
        batches.push({ requests: batch.map(({ request }) => request), end });
        arrived();
      }),
    { lanes, maxBatch, ...(namesOf ? { namesOf } : {}) },
  );
  const next = () => new Promise<void>((resolve) => (arrived = resolve));
  return { commit, batches, next };
}

test('callers of one moment share a batch, later ones the next, in order of arrival', async () => {
  const { commit, batches, next } = heldCommit(1, 10);
  let batch = next();
  const first = [1, 2, 3].map((n) => commit.submit(n));
  await batch;
  const second = [4, 5].map((n) => commit.submit(n));
  batch = next();
  batches[0]!.end();
  await batch;
  batches[1]!.end();
  expect(await Promise.all([...first, ...second])).toEqual([
    'done 1',
    'done 2',
    'done 3',
    'done 4',
    'done 5',
  ]);
  expect(batches.map(({ requests }) => requests)).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
});

test('a batch has a largest size, and free lanes take the rest', async () => {
  const { commit, batches, next } = heldCommit(2, 2);
  let batch = next();
  const all = [1, 2, 3, 4, 5].map((n) => commit.submit(n));
  await batch;
  batch = next();
  await batch;
  expect(batches.map(({ requests }) => requests)).toEqual([
    [1, 2],
    [3, 4],
  ]);
  batch = next();
  batches[0]!.end();
  await batch;
  batches[1]!.end();
  batches[2]!.end();
  expect(await Promise.all(all)).toHaveLength(5);
  await commit.idle();
});

test('requests that build on each other go together or one after the other, never in two batches under way', async () => {
  const { commit, batches, next } = heldCommit(2, 10, (n) => [n < 100 ? 'chain' : `own-${n}`]);
  let batch = next();
  const all = [1, 2, 3, 100].map((n) => commit.submit(n));
  await batch;
  batch = next();
  all.push(commit.submit(4), commit.submit(101));
  await batch;
  expect(batches.map(({ requests }) => requests)).toEqual([[1, 2, 3, 100], [101]]);
  batch = next();
  batches[1]!.end();
  batches[0]!.end();
  await batch;
  expect(batches[2]!.requests).toEqual([4]);
  batches[2]!.end();
  expect(await Promise.all(all)).toHaveLength(6);
});

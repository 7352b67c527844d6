import { expect, test } from '@jest/globals';
import { silentProgress } from './progress.js';
import { findTemporal, temporalSources, type TemporalSurroundings } from './temporal-finder.js';

const bare: TemporalSurroundings = {
  onPath: () => undefined,
  cached: '/cache/temporal',
  works: () => Promise.resolve(false),
  canDownload: () => Promise.resolve(false),
};
const kinds = async (around: Partial<TemporalSurroundings>) => {
  const found: string[] = [];
  for await (const source of temporalSources({ ...bare, ...around })) found.push(source.kind);
  return found;
};

test('sources come in their order: PATH, the cache, a download, Go', async () => {
  const everything = {
    onPath: (program: string) => `/bin/${program}`,
    works: () => Promise.resolve(true),
    canDownload: () => Promise.resolve(true),
  };
  expect(await kinds(everything)).toEqual(['path', 'cache', 'download', 'go']);
});

test('an address in the settings is the only source: no other server is started behind it', async () => {
  expect(await kinds({ address: 'temporal:7233', onPath: () => '/bin/temporal' })).toEqual(['address']);
});

test('a binary that does not run is passed over', async () => {
  const works = (binary: string) => Promise.resolve(binary === '/cache/temporal');
  const around = { ...bare, onPath: (p: string) => (p === 'temporal' ? '/bin/temporal' : undefined), works };
  expect(await findTemporal(silentProgress, around)).toBe('/cache/temporal');
});

test('nothing found: one sentence in each language that says how to get one', async () => {
  await expect(findTemporal(silentProgress, bare)).rejects.toMatchObject({
    code: 'temporal-missing',
    vi: expect.stringContaining('DONDOC_TEMPORAL_ADDRESS'),
    en: expect.stringMatching(/^There is no Temporal server; install .* Go 1\.25/),
  });
});

test('a source that fails is named, with its reason', async () => {
  const around = { ...bare, onPath: (p: string) => (p === 'go' ? '/no/such/go' : undefined) };
  await expect(findTemporal(silentProgress, around)).rejects.toMatchObject({
    en: expect.stringMatching(/tried: go: .*ENOENT/),
  });
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ConfigError, loadConfig, type Environment } from './index.js';

const database = { DONDOC_DATABASE_URL: 'postgres://dondoc:pw@127.0.0.1:5432/dondoc' };

function faultsOf(env: Environment): string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults.map((fault) => fault.name);
    throw error;
  }
  return [];
}

function secretFile(content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'dondoc-config-')), 'secret');
  writeFileSync(path, content);
  return path;
}

describe('loadConfig', () => {
  test('needs only the database; everything else has a default', () => {
    expect(loadConfig(database)).toMatchObject({
      temporalAddress: '127.0.0.1:7233',
      temporalNamespace: 'dondoc',
      httpHost: '127.0.0.1',
      httpPort: 3600,
      sessionHours: 12,
      relayPollMs: 500,
      timerSpreadSeconds: 120,
      clock: { kind: 'real' },
      rehearsal: false,
      failPoints: [],
      logLevel: 'info',
    });
  });

  test('lists every fault at once, in both languages', () => {
    const env = {
      DONDOC_HTTP_PORT: '70000',
      DONDOC_SESSION_HOURS: 'many',
      DONDOC_CLOCK: 'fast',
      DONDOC_HTPT_HOST: '0.0.0.0',
    };
    expect(faultsOf(env).sort()).toEqual([
      'DONDOC_CLOCK',
      'DONDOC_DATABASE_URL',
      'DONDOC_HTPT_HOST',
      'DONDOC_HTTP_PORT',
      'DONDOC_SESSION_HOURS',
    ]);
    expect(() => loadConfig(env)).toThrow(/DONDOC_HTTP_PORT: must be a port number/);
  });

  test('an unknown variable with our prefix is a fault, others are none of our business', () => {
    expect(faultsOf({ ...database, DONDOC_COLOUR: 'red', PATH: '/bin' })).toEqual(['DONDOC_COLOUR']);
  });

  test('a port that does not exist in an address is a fault', () => {
    expect(faultsOf({ ...database, DONDOC_TEMPORAL_ADDRESS: 'temporal:99999' })).toEqual([
      'DONDOC_TEMPORAL_ADDRESS',
    ]);
  });

  test('an empty variable counts as absent', () => {
    expect(loadConfig({ ...database, DONDOC_HTTP_PORT: '' }).httpPort).toBe(3600);
  });

  test('a secret may come from a file, without its last line break', () => {
    const path = secretFile('postgres://dondoc:from-file@db/dondoc\n');
    expect(loadConfig({ DONDOC_DATABASE_URL_FILE: path }).databaseUrl).toBe(
      'postgres://dondoc:from-file@db/dondoc',
    );
  });

  test('a secret given twice, or in a file that cannot be read, is a fault', () => {
    const path = secretFile('postgres://dondoc@db/dondoc');
    expect(faultsOf({ ...database, DONDOC_DATABASE_URL_FILE: path })).toEqual(['DONDOC_DATABASE_URL']);
    expect(faultsOf({ DONDOC_DATABASE_URL_FILE: `${path}-none` })).toEqual(['DONDOC_DATABASE_URL_FILE']);
  });

  test('only secrets have a file form', () => {
    expect(faultsOf({ ...database, DONDOC_HTTP_PORT_FILE: '/port' })).toEqual(['DONDOC_HTTP_PORT_FILE']);
  });

  test('a clock that is not the real one always means a rehearsal', () => {
    expect(loadConfig({ ...database, DONDOC_CLOCK: 'stepped', DONDOC_REHEARSAL: 'false' }).rehearsal).toBe(
      true,
    );
    expect(loadConfig({ ...database, DONDOC_CLOCK: 'scaled:86400' }).clock).toEqual({
      kind: 'scaled',
      factor: 86_400,
    });
    expect(faultsOf({ ...database, DONDOC_CLOCK: 'scaled:0' })).toEqual(['DONDOC_CLOCK']);
  });

  test('fail points are read as point and passage', () => {
    expect(loadConfig({ ...database, DONDOC_FAIL: 'before-append:2,after-append:1' }).failPoints).toEqual([
      { point: 'before-append', nth: 2 },
      { point: 'after-append', nth: 1 },
    ]);
    expect(faultsOf({ ...database, DONDOC_FAIL: 'before-append' })).toEqual(['DONDOC_FAIL']);
  });
});

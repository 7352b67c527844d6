import { asDay, publicSectorCalendar } from '@dondoc/domain';
import { checkCalendar } from './calendar-check.js';
import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkBrowser, stalePackages } from './build-checks.js';
import { doctorText } from './doctor-text.js';
import { checkDisk, checkNode } from './machine-checks.js';
import { checkSettings } from './settings-check.js';
import { checkGo, checkTemporal } from './temporal-checks.js';

describe('doctor', () => {
  test.each([
    ['18.20.0', 'missing'],
    ['20.18.3', 'missing'],
    ['20.19.0', 'ok'],
    ['24.1.0', 'ok'],
  ])('Node %s is %s', (version, status) => {
    expect(checkNode(version).status).toBe(status);
  });

  test.each([
    [0.5, 'missing'],
    [2, 'warning'],
    [50, 'ok'],
  ])('%d GB free is %s', (gigabytes, status) => {
    expect(checkDisk('.dondoc', gigabytes * 1024 ** 3).status).toBe(status);
  });

  test('wrong settings are listed with what each must be', () => {
    const finding = checkSettings({ DONDOC_HTTP_PORT: 'x', DONDOC_NONE: '1' });
    expect(finding.status).toBe('missing');
    expect(finding.fix?.en).toMatch(/DONDOC_HTTP_PORT must be .*; DONDOC_NONE is not a setting/);
  });

  test('a machine with nothing to run Temporal from is told the three ways to get it', async () => {
    const nothing = {
      onPath: () => undefined,
      cached: '/none',
      works: () => Promise.resolve(false),
      canDownload: () => Promise.resolve(false),
    };
    const finding = await checkTemporal(nothing);
    expect(finding.status).toBe('missing');
    expect(finding.fix?.vi).toMatch(/PATH.*Go 1\.25.*DONDOC_TEMPORAL_ADDRESS/);
  });

  test('a next year without a calendar is a warning from October on', () => {
    const statusOn = (day: string) => checkCalendar(publicSectorCalendar, asDay(day)).status;
    expect(statusOn('2025-12-31')).toBe('ok');
    expect(statusOn('2026-09-30')).toBe('ok');
    expect(statusOn('2026-10-01')).toBe('warning');
    expect(checkCalendar(publicSectorCalendar, asDay('2027-01-04')).vi).toContain('chưa có năm 2027:');
  });

  test('a missing Go or browser is a warning: a start needs neither', async () => {
    expect((await checkGo('/no/such/go')).status).toBe('warning');
    expect(checkBrowser(() => undefined).status).toBe('warning');
  });

  test('a package is stale when a source is newer than its build; a spec does not count', () => {
    const root = mkdtempSync(join(tmpdir(), 'dondoc-build-'));
    const write = (path: string, second: number) => {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), '');
      utimesSync(join(root, path), second, second);
    };
    write('libs/fresh/src/index.ts', 1);
    write('libs/fresh/dist/index.js', 2);
    write('libs/fresh/src/index.unit.spec.ts', 3);
    write('libs/stale/src/index.ts', 3);
    write('libs/stale/dist/index.js', 2);
    write('apps/unbuilt/src/main.ts', 1);
    expect(stalePackages(root).sort()).toEqual(['apps/unbuilt', 'libs/stale']);
  });

  test('the text names what to do under each finding and ends with a verdict', () => {
    const text = doctorText(
      [
        { name: 'node', status: 'ok', vi: 'Node 20', en: 'Node 20' },
        {
          name: 'temporal',
          status: 'missing',
          vi: 'thiếu',
          en: 'none',
          fix: { vi: 'cài đi', en: 'install it' },
        },
      ],
      'en',
    );
    expect(text).toBe(
      '✓ node      Node 20\n✗ temporal  none\n            → install it\n\nWhat is marked ✗ above is missing.\n',
    );
  });
});

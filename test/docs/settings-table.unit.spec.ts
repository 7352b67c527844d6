import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { settings } from '../../libs/config/src/settings.js';
import { deploymentFile, drawSettings, typeText, withTable } from '../../scripts/draw-settings.mjs';

test('docs/deployment.md lists the settings as they are (else: node scripts/draw-settings.mjs)', () => {
  const document = readFileSync(deploymentFile, 'utf8');
  expect(document).toBe(withTable(document, drawSettings(settings, typeText())));
});

test('every setting has its row, the secret ones with their file', () => {
  const rows = drawSettings(settings, typeText()).split('\n').slice(2);
  expect(rows).toHaveLength(Object.keys(settings).length);
  expect(rows.find((row) => row.includes('`DONDOC_DATABASE_URL`'))).toContain('DONDOC_DATABASE_URL_FILE');
});

test('a default that moved away from its comment is told, not printed', () => {
  const moved = { ...settings, httpPort: { ...settings.httpPort, fallback: 3700 } };
  expect(() => drawSettings(moved, typeText())).toThrow('DONDOC_HTTP_PORT');
});

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const folder = fileURLToPath(new URL('../src/', import.meta.url));
const page = readFileSync(new URL('../../../docs/reading-plans.md', import.meta.url), 'utf8');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => readFileSync(`${folder}${name}`, 'utf8'));

test('each code of what a reading tells stands in docs/reading-plans.md, and no other', () => {
  const told = sources.flatMap((text) =>
    [...text.matchAll(/(?:\bcode: |\bdoubt\(\s*)'([a-z-]+)'/gu)].map((m) => m[1]),
  );
  const table = /## What it tells\n(?<rows>[^]*?)\n## /u.exec(page)?.groups?.['rows'] ?? '';
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  const written = rows.flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/gu)]);
  expect(new Set(written.map((m) => m[1]))).toEqual(new Set(told));
  expect(told.length).toBeGreaterThan(10);
});

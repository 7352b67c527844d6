import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ERROR_SENTENCES } from '@dondoc/contracts';

const here = import.meta.dirname;
const api = join(here, '../../../apps/api/src');

const sources = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // what time does is told to operators by the worker, never over HTTP
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.startsWith('time/'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');

const codesIn = (text: string): string[] => [
  ...[...text.matchAll(/new AppError\(\s*'[a-z-]+',\s*'([a-z-]+)'/g)].map((m) => m[1] as string),
  ...[...text.matchAll(/refuse\(\s*'([a-z-]+)'/g)].map((m) => m[1] as string),
  ...[...text.matchAll(/hidden\('(\w+)'/g)].map((m) => `${m[1]}-unknown`),
];

test('every refusal of the application and the api has its sentence in the catalogue', () => {
  const codes = [...new Set(codesIn(`${sources(here)}\n${sources(api)}`))];
  expect(codes.length).toBeGreaterThan(25);
  expect(codes.filter((code) => !(code in ERROR_SENTENCES))).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { viewSchemas } from '../scripts/view-schemas.mjs';
import { describeApi } from '../src/describe-api.js';

const json = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8'));
const mend = 'node apps/api/scripts/write-openapi.mjs';

test(`the committed description is the api's own (else: ${mend})`, async () => {
  expect(JSON.parse(JSON.stringify(await describeApi()))).toEqual(await json('../../../docs/openapi.json'));
});

test(`the views are described as their types have them (else: ${mend})`, async () => {
  expect(JSON.parse(JSON.stringify(viewSchemas()))).toEqual(
    await json('../src/operations/view-schemas.json'),
  );
});

test('every reference in the description leads somewhere', async () => {
  const text = await readFile(new URL('../../../docs/openapi.json', import.meta.url), 'utf8');
  const { components } = JSON.parse(text) as { components: { schemas: Record<string, unknown> } };
  const named = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map((m) => m[1] ?? '');
  expect([...new Set(named)].filter((name) => !(name in components.schemas))).toEqual([]);
});

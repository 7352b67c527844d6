import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as words from '../../libs/contracts/src/sentences/words.js';
import { root } from './markdown.js';

const tables = [
  words.STATUS_WORDS,
  words.ROLE_WORDS,
  words.TRIGGER_WORDS,
  words.ACT_WORDS,
  words.DECISION_WORDS,
  words.STAGE_WORDS,
  words.HAND_OFF_WORDS,
];

test('the glossary has every word as the screens have it', () => {
  const rows = new Set(readFileSync(join(root, 'docs', 'glossary.md'), 'utf8').split('\n'));
  const wanted = tables.flatMap((table) =>
    Object.entries(table).map(([code, { vi, en }]) => `| \`${code}\` | ${vi} | ${en} |`),
  );
  expect(wanted.length).toBeGreaterThan(50);
  expect(wanted.filter((row) => !rows.has(row))).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { drawPolicy, ERROR_SENTENCES, policyLines } from '@dondoc/contracts';
import { defaultPolicy } from '@dondoc/domain';
import { root } from './markdown.js';

const page = readFileSync(join(root, 'docs', 'escalation-policy.md'), 'utf8');

test('the built-in policy is shown as it is drawn (else: npm run build, node scripts/draw-policy.mjs)', () => {
  expect(page).toContain(`\n${policyLines(drawPolicy(defaultPolicy, 'vi'), 'vi').join('\n')}\n`);
});

test('every refusal of a policy is named, and no other', () => {
  const named = [...page.matchAll(/`(policy-[a-z-]+)`/g)].map(([, code]) => code);
  const codes = Object.keys(ERROR_SENTENCES).filter(
    (code) => /^policy-/.test(code) && code !== 'policy-unknown',
  );
  expect([...new Set(named)].sort()).toEqual(codes.sort());
});

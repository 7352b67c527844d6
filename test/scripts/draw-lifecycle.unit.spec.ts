import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import * as domain from '@dondoc/domain';
import { drawLifecycle, lifecycleFile } from '../../scripts/draw-lifecycle.mjs';

test('docs/task-lifecycle.md is what the tables say (else: node scripts/draw-lifecycle.mjs)', () => {
  expect(readFileSync(lifecycleFile, 'utf8')).toBe(drawLifecycle(domain));
});

test('an act that is opened in one status more changes the drawing', () => {
  const { HAND_OFF_LIFECYCLE: table } = domain;
  const other = {
    ...domain,
    HAND_OFF_LIFECYCLE: { ...table, TakeHandOff: [...table.TakeHandOff, 'accepted'] },
  };
  expect(drawLifecycle(other)).not.toBe(drawLifecycle(domain));
});

import { expect, test } from '@jest/globals';
import { forTerminal } from './for-terminal.js';

test('what a document prints cannot steer the terminal', () => {
  expect(forTerminal('Sở Y tế\u001B[2J\u009B8m\u0007')).toBe('Sở Y tế\uFFFD[2J\uFFFD8m\uFFFD');
  expect(forTerminal('một\n\thai')).toBe('một\n\thai');
});

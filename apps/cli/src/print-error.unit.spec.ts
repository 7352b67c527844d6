import { ConfigError } from '@dondoc/config';
import { expect, test } from '@jest/globals';
import { errorSentence, languageOf } from './print-error.js';
import { UserError } from './user-error.js';

test('an error a person can mend is one sentence in their language with its code', () => {
  const error = new UserError('port-in-use', 'Cổng bận.', 'Port taken.');
  expect(errorSentence(error, languageOf({}))).toBe('Cổng bận. [port-in-use]');
  expect(errorSentence(error, languageOf({ DONDOC_LANG: 'en' }))).toBe('Port taken. [port-in-use]');
});

test('any error that has a code and both sentences is told so, whatever its class', () => {
  const error = new ConfigError([{ name: 'DONDOC_X', vi: 'sai', en: 'is wrong' }]);
  expect(errorSentence(error, 'en')).toMatch(/DONDOC_X: is wrong \[config-invalid\]$/);
});

test('a fault of the program itself is not dressed up as the user’s', () => {
  expect(errorSentence(new TypeError('x is undefined'), 'vi')).toBeUndefined();
  expect(errorSentence(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }), 'vi')).toBeUndefined();
});

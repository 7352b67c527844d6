import { expect, test } from '@jest/globals';
import { UserError } from '../user-error.js';
import { serverAddress } from './server-address.js';

const refusalOf = (given: string): UserError | undefined => {
  try {
    serverAddress(given, {});
  } catch (error) {
    if (error instanceof UserError) return error;
  }
  return undefined;
};

test('the server is named by its address alone', () => {
  expect(serverAddress('https://dondoc.example.vn/', {})).toBe('https://dondoc.example.vn');
  expect(serverAddress('http://127.0.0.1:3601', {})).toBe('http://127.0.0.1:3601');
});
test.each(['https://a.vn/dondoc', 'https://a.vn/?x=1', 'https://a.vn/#x', 'ftp://a.vn', '', 'a.vn'])(
  'another one is refused, not cut down to what it begins with (%s)',
  (given) => {
    expect(refusalOf(given)?.code).toBe('server-invalid');
  },
);
test.each(['http://an:bi-mat@127.0.0.1', 'https://an:bi/mat@a.vn', 'ftp://an:bi-mat@a.vn', 'an:bi-mat@a.vn'])(
  'a password in it is refused and not shown again (%s)',
  (given) => {
    const refusal = refusalOf(given);
    expect(refusal?.code).toBe('server-invalid');
    expect(`${refusal?.vi} ${refusal?.en}`).not.toMatch(/bi-mat|bi\/mat|bi\//u);
  },
);
test('a password goes over TLS or stays on the machine', () => {
  expect(refusalOf('http://127.0.0.1.example.vn')?.code).toBe('server-not-safe');
});

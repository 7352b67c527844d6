import { expect, test } from '@jest/globals';
import { loginFrom, requireFitPassword } from './account-rules.js';

test('a login is kept in small letters, and sign-in finds it however it was typed', () => {
  expect(loginFrom(' Lan.Noivu ')).toBe('lan.noivu');
  expect(loginFrom('lan@tinh.example')).toBe('lan@tinh.example');
});

test.each(['', ' ', '.lan', 'nguyễn.lan', 'lan hoa', 'a'.repeat(101), 'lan\n'.concat('x')])(
  'a login that the sign-in form could not carry is refused: %p',
  (typed) => {
    expect(() => loginFrom(typed)).toThrow('login-unfit');
  },
);

test('a password is measured in characters, whatever form their marks come in', () => {
  expect(() => requireFitPassword('mật khẩu dài')).not.toThrow();
  expect(() => requireFitPassword('mật khẩu'.normalize('NFD'))).toThrow('password-unfit');
});

test.each(['', 'ngắn', '12345678901', 'a'.repeat(201), 'hai dòng\nmật khẩu'])(
  'a password that is short, too long for the form, or of two lines is refused: %p',
  (password) => {
    expect(() => requireFitPassword(password)).toThrow('password-unfit');
  },
);

import { refuse } from '@dondoc/domain';

/** Characters; long enough to need no rule about kinds of characters (NIST SP 800-63B), short enough for the sign-in form. */
const PASSWORD_LENGTH = { min: 12, max: 200 };

/** As it is kept and compared. @throws DomainError `login-unfit` */
export function loginFrom(typed: string): string {
  const login = typed.trim().toLowerCase();
  if (!/^[a-z0-9][a-z0-9._@-]{0,99}$/.test(login)) refuse('login-unfit', { login: typed });
  return login;
}

/** @throws DomainError `password-unfit` */
export function requireFitPassword(password: string): void {
  const length = [...password.normalize('NFC')].length;
  const fit = length >= PASSWORD_LENGTH.min && password.length <= PASSWORD_LENGTH.max;
  if (!fit || /\p{Cc}/u.test(password))
    refuse('password-unfit', { min: PASSWORD_LENGTH.min, max: PASSWORD_LENGTH.max });
}

import { isIP } from 'node:net';
import type { Environment } from '@dondoc/config';
import { loadStartConfig } from '../embedded/start-config.js';
import { UserError } from '../user-error.js';

const isHere = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'));

/** What stands behind a path may be another program, and who answers is sent a password. */
const isServerAlone = ({ username, password, pathname, search, hash }: URL): boolean =>
  [username, password, search, hash].every((part) => part === '') && pathname === '/';

/** A password typed into an address is not shown again. */
function invalid(typed: string): UserError {
  const text = typed.replace(/^([a-z]+:\/\/)?.*@/isu, '$1…@');
  return new UserError(
    'server-invalid',
    `--server: “${text}” không phải địa chỉ máy chủ; hãy ghi dạng https://dondoc.example.vn, không kèm đường dẫn, tên hay mật khẩu.`,
    `--server: “${text}” is no address of a server; write it as https://dondoc.example.vn, without a path, name or password.`,
  );
}

/**
 * The server that is spoken to: the one named, else that of this machine's settings. A password goes over TLS or stays on the machine.
 * @throws UserError `server-invalid`, `server-not-safe`
 */
export function serverAddress(given: string | undefined, env: Environment): string {
  const { httpHost, httpPort } = loadStartConfig(env).config;
  const host = ['0.0.0.0', '::'].includes(httpHost) ? '127.0.0.1' : httpHost;
  const text = given ?? `http://${host.includes(':') ? `[${host}]` : host}:${httpPort}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || !isServerAlone(url)) throw invalid(text);
  if (url.protocol === 'http:' && !isHere(url.hostname))
    throw new UserError(
      'server-not-safe',
      `--server: không gửi mật khẩu qua http:// đến máy khác (${url.host}); hãy dùng địa chỉ https://.`,
      `--server: a password is not sent over http:// to another machine (${url.host}); use an https:// address.`,
    );
  return url.origin;
}

import { isIP } from 'node:net';
import type { Environment } from '@dondoc/config';
import { loadStartConfig } from '../embedded/start-config.js';
import { UserError } from '../user-error.js';

const isHere = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'));

/**
 * The server that is spoken to: the one named, else that of this machine's settings. A password goes over TLS or stays on the machine.
 * @throws UserError `server-invalid`, `server-not-safe`
 */
export function serverAddress(given: string | undefined, env: Environment): string {
  const { httpHost, httpPort } = loadStartConfig(env).config;
  const host = ['0.0.0.0', '::'].includes(httpHost) ? '127.0.0.1' : httpHost;
  const text = given ?? `http://${host.includes(':') ? `[${host}]` : host}:${httpPort}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    throw new UserError(
      'server-invalid',
      `--server: “${text}” không phải địa chỉ máy chủ; hãy ghi dạng https://dondoc.example.vn, không kèm tên và mật khẩu.`,
      `--server: “${text}” is no address of a server; write it as https://dondoc.example.vn, without name and password.`,
    );
  if (url.protocol === 'http:' && !isHere(url.hostname))
    throw new UserError(
      'server-not-safe',
      `--server: không gửi mật khẩu qua http:// đến máy khác (${url.host}); hãy dùng địa chỉ https://.`,
      `--server: a password is not sent over http:// to another machine (${url.host}); use an https:// address.`,
    );
  return url.origin;
}

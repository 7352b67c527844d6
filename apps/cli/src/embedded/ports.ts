import { createServer } from 'node:net';
import { UserError } from '../user-error.js';

/** Whether nobody listens on the port (0: asks the system for a free one). Answers the port, or undefined when taken. */
export function tryPort(port: number, host = '127.0.0.1'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

export async function freePort(host?: string): Promise<number> {
  const port = await tryPort(0, host);
  if (port === undefined) throw new Error('the system has no free port');
  return port;
}

/** Refuses with one sentence when the port is taken, or may not be used by this user. */
export async function requirePort(port: number, setting: string, host?: string): Promise<number> {
  const got = await tryPort(port, host).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      'port-not-allowed',
      `Không mở được cổng ${port} trên ${host ?? '127.0.0.1'} (${error.code}); hãy chọn cổng hoặc địa chỉ khác bằng ${setting}.`,
      `Cannot open port ${port} on ${host ?? '127.0.0.1'} (${error.code}); choose another port or address with ${setting}.`,
    );
  });
  if (got !== undefined) return got;
  throw new UserError(
    'port-in-use',
    `Cổng ${port} đang được chương trình khác dùng; hãy dừng chương trình đó hoặc chọn cổng khác bằng ${setting}.`,
    `Port ${port} is in use by another program; stop that program, or choose another port with ${setting}.`,
  );
}

/** The configured port, which must be free; else the preferred one, or any free one when that is taken. */
export async function choosePort(configured: number | undefined, preferred: number, setting: string) {
  if (configured !== undefined) return requirePort(configured, setting);
  return (await tryPort(preferred)) ?? (await freePort());
}

import { createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const builtWeb = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** Folder of the built web app; undefined where there is none: the api then serves itself alone. */
export function webDirectoryOf(configured: string | undefined): string | undefined {
  const directory = configured ? resolve(configured) : builtWeb;
  return existsSync(join(directory, 'index.html')) ? directory : undefined;
}

/** Files with a hash in their name never change; everything else is asked for anew. */
const cacheOf = (path: string) =>
  /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';

export async function serveWebApp(app: NestFastifyApplication, root: string): Promise<void> {
  const { default: fastifyStatic } = await import('@fastify/static');
  await app.register(fastifyStatic as never, {
    root,
    cacheControl: false,
    setHeaders: (
      reply: { header?: (n: string, v: string) => void; setHeader?: (n: string, v: string) => void },
      path: string,
    ) => (reply.setHeader ?? reply.header)?.call(reply, 'cache-control', cacheOf(path)),
  });
}

/** An address of the app itself, such as /tasks/x: whoever asks for a page gets the app, which then finds its way. */
export async function sendWebPage(
  request: FastifyRequest,
  reply: FastifyReply,
  root: string | undefined,
): Promise<boolean> {
  const wantsPage = request.method === 'GET' && String(request.headers.accept ?? '').includes('text/html');
  if (!root || !wantsPage || request.url.startsWith('/api/')) return false;
  await reply
    .code(200)
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(createReadStream(join(root, 'index.html')));
  return true;
}

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

export interface HealthOptions {
  /** Port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** What must be true for the worker to be of use, by name. */
  readonly checks: () => Promise<Readonly<Record<string, boolean>>>;
}

/** `/livez` while the process answers, `/readyz` 200 while everything it needs is there, else 503 with what is not. */
export async function startHealthServer({ port, checks }: HealthOptions): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '/', checks).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function answer(
  url: string,
  checks: HealthOptions['checks'],
): Promise<{ status: number; body: unknown }> {
  if (url === '/livez') return { status: 200, body: { live: true } };
  if (url !== '/readyz') return { status: 404, body: { code: 'not-found' } };
  const found = await checks().catch(() => ({ checks: false }));
  const ready = Object.values(found).every(Boolean);
  return { status: ready ? 200 : 503, body: { ready, ...found } };
}
